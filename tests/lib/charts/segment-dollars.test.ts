import { expect, test } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import type { Query } from '#lib/query/params'
import { dataset } from '../../fixtures/frozen-data'

const AS_OF = '2025-11-25'
/** Yuan per dollar as the release of the September quarter 2025 prints it. */
const RATE = dataset.factsByLine
  .get('usd_rate')
  ?.find(({ period, document }) => period === 'FY2026-Q2' && document.id === 'FY2026-Q2')?.value

/** The values of a chart's segments in the September quarter 2025. */
function read(id: string, asked: Partial<Query>) {
  const row = findChart(id) as ChartRow // both are in the catalogue
  const { unit, series } = buildChart(dataset, row, resolveChartQuery(row, asked), AS_OF)
  const values = series.flatMap(({ observations }) =>
    observations.flatMap(({ period, value }) => (period === 'FY2026-Q2' ? [value] : [])),
  )
  return { unit, values: values.flatMap((value) => value ?? []) }
}

test.each(['segment-mix', 'segment-ebita'])('levels of %s are in dollars', (id) => {
  const yuan = read(id, { transform: 'level' })
  const dollars = read(id, { transform: 'level', currency: 'USD' })
  expect(yuan.unit).toBe('CNY million')
  expect(dollars.unit).toBe('USD million at the period-end rate')
  expect(yuan.values.length).toBeGreaterThan(2)
  expect(dollars.values).toEqual(
    yuan.values.map((value) => expect.closeTo(value / (RATE ?? NaN), 1)),
  )
})

test('shares and margins are the same in any currency', () => {
  for (const [id, transform] of [
    ['segment-mix', 'share'],
    ['segment-ebita', 'margin'],
  ] as const)
    expect(read(id, { transform, currency: 'USD' })).toEqual(read(id, { transform }))
})
