import { expect, it } from 'vitest'
import type { TransformId } from '#lib/query/params'
import type { Period } from '#lib/period/period'
import { listBases } from '#lib/series/list-bases'
import { missingObservation } from '#lib/series/observe/observe'
import { askSeries } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

/** A chain of periods, each on a line. */
function listChain(links: readonly (readonly [Period, string])[]) {
  const observations = links.map(([period, line]) => ({
    ...missingObservation(period, 'index', 'not-printed', period),
    value: 100,
    line,
  }))
  const series = { metric: 'cloud', label: 'Cloud', unit: 'index', runs: [], observations }
  return listBases({ part: 'value', transform: 'chained', series })
}

const YEARS: readonly (readonly [Period, string])[] = [
  ['FY2023', 'old'],
  ['FY2024', 'old'],
  ['FY2025', 'old'],
  ['FY2026', 'new'],
]

/** The periods that are told from something else where one link is another. */
function listMoved(links: readonly (readonly [Period, string])[]) {
  const after = listChain(links)
  return [...listChain(YEARS)].flatMap(([period, base]) =>
    after.get(period) === base ? [] : [period],
  )
}

it('tells a chain from another base from the first link on another line', () => {
  expect(listMoved(YEARS)).toEqual([])
  const recast = YEARS.map(
    ([period, line]) => [period, period === 'FY2025' ? 'new' : line] as const,
  )
  expect(listMoved(recast)).toEqual(['FY2025', 'FY2026'])
})

it('tells a chain from another base where it starts from another period', () => {
  expect(listMoved(YEARS.slice(1))).toEqual(['FY2023', 'FY2024', 'FY2025', 'FY2026'])
})

it('has none of a period without a value, and none of what is no index', () => {
  const company = buildDataset(
    release('FY2025-Q3', '2025-02-20', '2023', [
      ...[fact('capex', 'FY2025-Q1', 10), fact('capex', 'FY2025-Q3', 12)],
      ...(['FY2024-Q1', 'FY2024-Q2', 'FY2024-Q3', 'FY2024-Q4'] as const).map((quarter) =>
        fact('revenue_total', quarter, 10),
      ),
    ]),
  )
  const basesOf = (transform: TransformId) => [
    ...listBases({ part: 'value', transform, series: askSeries(company, 'capex', { transform }) }),
  ]
  expect(basesOf('index')).toEqual([
    ['FY2025-Q1', 'FY2025-Q1 capex'],
    ['FY2025-Q3', 'FY2025-Q1 capex'],
  ])
  expect(basesOf('chained')).toEqual([
    ['FY2025-Q1', 'FY2025-Q1'],
    ['FY2025-Q3', 'FY2025-Q1, FY2025-Q3 capex'],
  ])
  for (const transform of ['level', 'yoy'] as const) expect(basesOf(transform)).toEqual([])
  const summed = askSeries(company, 'revenue', { frequency: 'fiscal-year' })
  expect(summed.observations[0]?.inputs).toHaveLength(4)
  expect(listBases({ part: 'value', transform: 'level', series: summed }).size).toBe(0)
})
