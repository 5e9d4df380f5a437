import { describe, expect, it, test } from 'vitest'
import { documentOf, normalizeDataset, type Dataset } from '#lib/data/dataset'
import { readDataFiles } from '#lib/data/read-data'
import { METRICS } from '#lib/metrics/metrics'
import type { Metric } from '#lib/metrics/metric'
import { quartersOf } from '#lib/period/period'
import type { TransformId } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { cellsOf } from '#lib/series/cells'
import type { Observation, Print } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'
import { DATA_FOLDER, dataset, newestFact } from './live-data'

const FREQUENCIES = ['quarter', 'fiscal-year'] as const
const files = readDataFiles(DATA_FOLDER)

/** The data without one filing, and without what was corrected by it. */
function readWithout(id: string): Dataset {
  return normalizeDataset({
    ...files,
    filings: (files.filings ?? []).filter(({ filing }) => filing.id !== id),
    corrections: files.corrections.filter((correction) => documentOf(correction) !== id),
  })
}

/**
 * All that is shown of a metric on a day, as levels and as growth, by name. Where a run begins is left
 * out: it may be elsewhere for a period that has come to a line.
 */
function observe(data: Dataset, metric: Metric, asOf: string): Map<string, Observation> {
  const transforms: readonly TransformId[] = ['level', 'yoy']
  const shown = FREQUENCIES.flatMap((frequency) =>
    transforms
      .filter((transform) => TRANSFORMS[transform].refuse(metric) === null)
      .flatMap((transform) => {
        const query = resolveDefaults({ frequency, transform })
        const [series] = querySeries(data, [metric.id], query, asOf)
        return (series?.observations ?? []).map((own): [string, Observation] => [
          `${metric.id} ${transform} ${own.period}`,
          { ...own, break: false },
        ])
      }),
  )
  return new Map(shown)
}

/** What is shown otherwise with a filing than without it. */
function listChanged(without: Dataset, metrics: readonly Metric[], asOf: string) {
  return metrics.flatMap((metric) => {
    const before = observe(without, metric, asOf)
    return [...observe(dataset, metric, asOf)].filter(
      ([name, shown]) => JSON.stringify(shown) !== JSON.stringify(before.get(name)),
    )
  })
}

/** Whether a value was read in a document, or made of one that was. */
const restsOn = ({ source, inputs }: Observation | Print, id: string): boolean =>
  source === id || inputs.some((input) => restsOn(input, id))

describe.each(dataset.filings)('the $kind of $id', ({ id, published, title }) => {
  const without = readWithout(id)
  const source = dataset.sources.find((one) => one.title === title)?.id ?? ''
  const later = dataset.vintages.filter((vintage) => vintage >= published)

  const printed = new Set(
    dataset.facts.flatMap(({ document, line }) => (document.id === id ? [line] : [])),
  )
  const metrics = METRICS.filter(({ lines }) => lines.some((line) => printed.has(line)))

  it('is not known before its day', () => {
    const before = dataset.vintages.findLast((vintage) => vintage < published) ?? ''
    expect(listChanged(without, metrics, before)).toEqual([])
  })

  it('leaves every value of every line as the other documents give it, on every day since', () => {
    const apart: string[] = []
    let same = 0
    for (const line of metrics.flatMap(({ lines }) => lines))
      for (const asOf of later)
        for (const frequency of FREQUENCIES) {
          const cells = cellsOf(dataset, line, frequency, asOf)
          for (const [period, { value }] of cellsOf(without, line, frequency, asOf)) {
            if (cells.get(period)?.value === value) same += 1
            else apart.push(`${line} ${period} as of ${asOf}`)
          }
        }
    expect(apart).toEqual([])
    expect(same).toBeGreaterThan(1000)
  })

  it('changes nothing that is shown but what rests on it', () => {
    const changed = listChanged(without, metrics, later.at(-1) ?? '')
    const others = changed.filter(([, shown]) => !restsOn(shown, source))
    expect(others.map(([name]) => name)).toEqual([])
    expect(changed.length > 0).toBe(id === 'FY2022')
  })
})

test('the 20-F of FY2022 gives FY2020 whole on the structure of 2021', () => {
  const given = (line: string) => newestFact(`2021:${line}`, 'FY2020', '2022-07-26')?.value ?? NaN
  const sum = (...lines: string[]) => lines.reduce((total, line) => total + given(line), 0)
  expect(sum('customer_management', 'direct_sales_other')).toBe(given('china_commerce_retail'))
  expect(sum('china_commerce_retail', 'china_commerce_wholesale')).toBe(given('china_commerce'))
  expect(sum('intl_retail', 'intl_wholesale')).toBe(given('intl_commerce'))
  const segments = dataset.structures.find(({ id }) => id === '2021')?.segments ?? []
  const lines = segments.flatMap((segment) => {
    const lines = METRICS.find(({ id }) => id === segment)?.lines ?? []
    return lines.filter((line) => line.startsWith('2021:')).map((line) => line.slice(5))
  })
  expect(lines).toHaveLength(7)
  expect(sum(...lines)).toBe(newestFact('revenue_total', 'FY2020', '2021-05-13')?.value)
})

test('the half-years of the 6-K prove the first quarters that the release gives only indirectly', () => {
  for (const year of ['FY2020', 'FY2021'] as const) {
    const valueOf = (period: Parameters<typeof newestFact>[1]) =>
      newestFact('2016:customer_management', period, '2021-05-13')?.value ?? NaN
    const [first, second] = quartersOf(year)
    expect(valueOf(first) + valueOf(second)).toBe(valueOf(`${year}-H1`))
  }
})
