import { expect, test } from 'vitest'
import { readProvenance } from '#app/_figure/provenance/provenance.ts'
import { readPeriod } from '#app/_figure/reading/reading.ts'
import { buildPicked } from '#lib/charts/build-picked'
import { tabulateChart } from '#lib/charts/chart-table'
import { latestVintage } from '#lib/data/dataset'
import { writeValue } from '#lib/charts/chart'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { dataset } from '../../fixtures/frozen-data'

/** How a picked metric's value is written beside its mark, in the tooltip, the popover and the table. */
function readAll(metric: string, period: Period, asked: Partial<Query> = {}) {
  const query = resolveDefaults(asked)
  const [chart] = buildPicked(dataset, [metric], query, latestVintage(dataset))
  if (!chart) throw new Error(`no chart of ${metric}`)
  const value = chart.series[0]?.observations.find((row) => row.period === period)?.value ?? 0
  const { entries } = readProvenance(chart, period, null)
  const reading = readPeriod(chart, period)
  const table = tabulateChart(chart)
  return {
    mark: writeValue(chart, value),
    tooltip: reading.rows[0]?.value,
    spoken: reading.rows[0]?.spoken,
    popover: entries[0]?.value,
    formula: entries[0]?.made?.words,
    table: table.rows.find(({ key }) => key === `${period} ${metric}`)?.cells.value?.text,
    summary: chart.summary,
  }
}

test('a rate as printed is one rate everywhere, signed and with the decimals it was printed with', () => {
  expect(readAll('cmr-like-for-like-growth', 'FY2027-Q1')).toMatchObject({
    mark: '+1',
    tooltip: '+1%',
    popover: '+1%',
    table: '+1',
    spoken: 'up 1 percent',
    summary: 'Jun Q 2026: +1%.',
  })
})

test('an exchange rate keeps its four decimals', () => {
  expect(readAll('usd-rate', 'FY2016-Q1')).toMatchObject({
    mark: '6.2000',
    tooltip: '6.2000',
    popover: '6.2000',
    table: '6.2000',
    spoken: '6.2000 yuan per dollar',
  })
  expect(readAll('usd-rate', 'FY2026-Q3').table).toBe('6.9931')
})

test('earnings per ADS keep two decimals, in what growth is taken of too', () => {
  expect(readAll('eps-ads', 'FY2015-Q1')).toMatchObject({
    popover: '5.20',
    table: '5.20',
    spoken: '5.20 yuan per ADS',
  })
  const growth = readAll('non-gaap-eps-ads', 'FY2016-Q4', { transform: 'yoy' })
  expect(growth.formula).toBe('3.02 on 3.00, as printed together')
})

test('amounts in dollars at the period-end rate are whole, and each unit is said as what it is', () => {
  const cloud = readAll('cloud', 'FY2026-Q3', { currency: 'USD' })
  expect(cloud.table).toBe('6,190')
  expect(cloud.spoken).toBe('6,190 million dollars')
  expect(readAll('employees', 'FY2026-Q3').spoken).toMatch(/^[\d,]+ people$/)
  expect(readAll('gmv-ecosystem', 'FY2021', { frequency: 'fiscal-year' }).spoken).toMatch(
    /^[\d,]+ billion yuan$/,
  )
})

test('a ratio is one percentage everywhere, without a sign, and says what it was divided from', () => {
  expect(readAll('cloud-margin', 'FY2027-Q1')).toEqual({
    mark: '11.6',
    tooltip: '11.6%',
    popover: '11.6%',
    table: '11.6',
    spoken: '11.6 percent',
    formula: '5,628 / 48,437',
    summary: 'Jun Q 2026: 11.6%.',
  })
})

test('a ratio changes by percentage points', () => {
  expect(readAll('adjusted-ebita-margin', 'FY2026-Q3', { transform: 'yoy' })).toMatchObject({
    mark: '−11.4',
    tooltip: '−11.4 pp',
    popover: '−11.4 pp',
    table: '−11.4',
    spoken: 'down 11.4 percentage points',
    formula: '8.21 less 19.58',
  })
})

test('money a head is written in whole thousands', () => {
  expect(readAll('revenue-per-employee', 'FY2026-Q3')).toMatchObject({
    mark: '2,222',
    table: '2,222',
    spoken: '2,222 thousand yuan per head',
    formula: '284,843 / 128,197',
  })
})
