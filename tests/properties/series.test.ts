import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import {
  fiscalYearOf,
  isQuarter,
  lastQuarterOf,
  periodIndex,
  quarterAt,
  quarterIndex,
  yearAgo,
  type Period,
} from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { cellsOf } from '#lib/series/cells'
import { addValues } from '#lib/series/line'
import type { Series } from '#lib/series/observation'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { askSeries } from '../fictional/ask-series'
import { buildDataset } from '../fictional/build-dataset'
import { histories, known, METRICS, usableFacts } from './histories'

const RUNS = { numRuns: 40 }

const queries: fc.Arbitrary<Partial<Query>> = fc.record({
  transform: fc.constantFrom('level', 'yoy', 'qoq', 'index'),
  frequency: fc.constantFrom('quarter', 'fiscal-year', 'ttm', 'calendar-year'),
  basis: fc.constantFrom('latest', 'first'),
  structure: fc.constantFrom('auto', '2023', '2025'),
  provisional: fc.constantFrom('show', 'hide'),
})

const askAll = (dataset: Dataset, query: Partial<Query>, asOf = latestVintage(dataset)): Series[] =>
  METRICS.map((metric) => askSeries(dataset, metric, query, asOf))

const isUnbroken = (periods: readonly Period[]): boolean => {
  const indices = periods.map(periodIndex).sort((a, b) => a - b)
  return indices.every((index, at) => at === 0 || index === (indices[at - 1] ?? 0) + 1)
}

/** Whether no line goes on for longer than one that is newer, as none of the company's does. */
const isInTurn = (lines: readonly (readonly Period[])[]): boolean => {
  const ends = lines.flatMap((periods) => periods.map(periodIndex).sort((a, b) => b - a)[0] ?? [])
  return ends.every((end, at) => at === 0 || end <= (ends[at - 1] ?? 0))
}

describe('a made-up history of releases', () => {
  it('as of a date is what it was on that date: nothing of the future is seen', () => {
    fc.assert(
      fc.property(histories(), queries, fc.nat(), (files, query, at) => {
        const count = 1 + (at % files.length)
        const then = known(files, count)
        const asOf = latestVintage(then)
        expect(askAll(known(files, files.length), query, asOf)).toEqual(askAll(then, query))
      }),
      RUNS,
    )
  })

  it('is the same in whatever order its files are read', () => {
    const shuffled = histories().chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, queries, ([files, others], query) => {
        expect(askAll(buildDataset(...others), query)).toEqual(
          askAll(buildDataset(...files), query),
        )
      }),
      RUNS,
    )
  })

  it('never goes back to a line that it has left, where lines have no gaps and end in turn', () => {
    let checked = 0
    fc.assert(
      fc.property(histories(), fc.constantFrom('quarter', 'fiscal-year'), (files, frequency) => {
        const dataset = buildDataset(...files)
        const asOf = latestVintage(dataset)
        for (const { metric, observations, runs } of askAll(dataset, { frequency })) {
          const lines = findMetric(metric)?.lines ?? []
          const periods = lines.map((line) => [...cellsOf(dataset, line, frequency, asOf).keys()])
          if (lines.length < 2 || !periods.every(isUnbroken) || !isInTurn(periods)) continue
          checked += 1
          const named = observations.flatMap(({ line }) => line ?? [])
          const changes = named.filter((line, at) => line !== named[at - 1])
          expect(changes).toEqual(lines.filter((line) => named.includes(line)).reverse())
          expect(runs.map(({ line }) => line)).toEqual(changes)
        }
      }),
      RUNS,
    )
    expect(checked).toBeGreaterThan(20)
  })

  it('goes back to a line that it has left only where no line as old has the period, where they end in turn', () => {
    let checked = 0
    fc.assert(
      fc.property(histories(), fc.constantFrom('quarter', 'fiscal-year'), (files, frequency) => {
        const dataset = buildDataset(...files)
        const asOf = latestVintage(dataset)
        for (const { metric, observations } of askAll(dataset, { frequency })) {
          const lines = findMetric(metric)?.lines ?? []
          const known = lines.map((line) => cellsOf(dataset, line, frequency, asOf))
          if (!isInTurn(known.map((cells) => [...cells.keys()]))) continue
          let oldest = 0
          for (const { period, line } of observations.toReversed()) {
            if (line === null) continue
            const at = lines.indexOf(line)
            const older = lines.filter((_, index) => index >= oldest && known[index]?.has(period))
            if (at < oldest) expect([metric, period, older]).toEqual([metric, period, []])
            if (at !== oldest) checked += 1
            oldest = Math.max(oldest, at)
          }
        }
      }),
      RUNS,
    )
    expect(checked).toBeGreaterThan(20)
  })

  it('loses no period that a document printed, and shows a value that one printed', () => {
    fc.assert(
      fc.property(histories(), (files) => {
        const dataset = buildDataset(...files)
        for (const metric of METRICS) {
          const { observations } = askSeries(dataset, metric)
          const facts = usableFacts(dataset, metric)
          for (const { period } of facts) {
            const shown = observations.find((observation) => observation.period === period)
            expect([metric, period, shown?.value ?? 'lost']).not.toContain('lost')
          }
          for (const { period, value, status, line } of observations) {
            if (value === null || status === 'derived') continue
            const printed = facts.filter((fact) => fact.period === period && fact.line === line)
            expect(printed.map((fact) => fact.value)).toContain(value)
          }
          const periods = observations.map(({ period }) => period)
          expect(new Set(periods).size).toBe(periods.length)
        }
      }),
      RUNS,
    )
  })

  it('grows by the pair that one release printed, where one printed both', () => {
    fc.assert(
      fc.property(histories(['own']), (files) => {
        const dataset = buildDataset(...files)
        for (const series of askAll(dataset, { transform: 'yoy' }))
          for (const { period, value, line, inputs } of series.observations) {
            if (value === null || line === null) continue
            const [now, before] = inputs
            expect([now?.period, before?.period]).toEqual([period, yearAgo(period)])
            const rate = rateOfChange(now?.value ?? 0, before?.value ?? 0)
            expect(value).toBe(rate === null ? null : roundRate(rate))
            const facts = (dataset.factsByLine.get(line) ?? []).filter(
              (fact) => !fact.unconfirmed && fact.value !== null,
            )
            const printers = facts
              .filter((fact) => fact.period === period)
              .filter(({ document }) =>
                facts.some((fact) => fact.document === document && fact.period === yearAgo(period)),
              )
            const newest = printers.at(-1)
            if (newest)
              expect([now?.vintage, before?.vintage]).toEqual([
                newest.document.published,
                newest.document.published,
              ])
          }
      }),
      RUNS,
    )
  })

  it('adds up: a sum of four quarters is theirs, a year or a quarter that is computed is of its parts', () => {
    fc.assert(
      fc.property(histories(), (files) => {
        const dataset = buildDataset(...files)
        for (const metric of METRICS.filter((id) => findMetric(id)?.aggregation === 'sum'))
          for (const frequency of ['ttm', 'calendar-year', 'fiscal-year', 'quarter'] as const)
            for (const observation of askSeries(dataset, metric, { frequency }).observations) {
              const { value, inputs, status, line, period } = observation
              if (value === null || status !== 'derived') continue
              const values = inputs.map((input) => input.value ?? NaN)
              const ends = quarterIndex(lastQuarterOf(period))
              const four: Period[] = [3, 2, 1, 0].map((back) => quarterAt(ends - back))
              const isFourth = frequency === 'quarter' && isQuarter(period)
              const parts = isFourth ? [fiscalYearOf(period), ...four.slice(0, 3)] : four
              expect([period, inputs.map((input) => input.period)]).toEqual([period, parts])
              if (frequency === 'quarter') {
                const [year = NaN, ...others] = values
                expect([metric, period, value]).toEqual([
                  metric,
                  period,
                  addValues([year, ...others.map((other) => -other)]),
                ])
              } else {
                expect(values).toHaveLength(4)
                expect(value).toBe(addValues(values))
              }
              expect(new Set(inputs.map((input) => input.line))).toEqual(new Set([line]))
            }
      }),
      RUNS,
    )
  })
})
