import { expect, test } from 'vitest'
import { tabulateChart, type ChartTable } from '#lib/charts/chart-table'
import { sayReason } from '#lib/series/reason-words'
import { fetchChart } from '../../app/server'

/** A row as its texts, in the order of the columns. */
function readRow({ columns, rows }: ChartTable, key: string): string[] {
  const row = rows.find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return columns.map((column) => row.cells[column.key]?.text ?? '')
}

test('a line has a row a quarter, newest first, exact and with its document', async () => {
  const table = tabulateChart(await fetchChart('cloud', '?last=17'))
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Quarter',
    'Fiscal',
    'CNY million',
    'Growth, %',
    'Structure',
    'How it stands',
    'Document',
  ])
  expect(table.rows).toHaveLength(17)
  expect(table.rows[0]?.key).toBe('FY2027-Q1 cloud')
  expect(readRow(table, 'FY2026-Q2 cloud')).toEqual([
    'Sep Q 2025',
    'FY2026 Q2',
    '39,824',
    '+34.5',
    '2025',
    'as printed',
    'Sep Q 2025 release, p. 6',
  ])
})

test('a restated value names its first print, an ended or provisional one says so', async () => {
  const cloud = tabulateChart(await fetchChart('cloud', '?last=17'))
  expect(readRow(cloud, 'FY2024-Q1 cloud')).toContain('restated from 25,123')
  expect(readRow(cloud, 'FY2026-Q4 cloud')).toContain('the year less three quarters')
  expect(readRow(cloud, 'FY2027-Q1 cloud')).toContain('from a copy')
  const aidc = tabulateChart(await fetchChart('aidc'))
  expect(readRow(aidc, 'FY2027-Q1 aidc')).toContain('AIDC ends with Mar Q 2026.')
  expect(readRow(aidc, 'FY2027-Q1 intl-ecommerce')).toContain('27,761')
  expect(readRow(aidc, 'FY2026-Q4 aidc')).toContain('the year less three quarters')
})

test('growth on another structure than its value’s says so', async () => {
  const { rows } = tabulateChart(await fetchChart('cmr', '?last=9'))
  const noted = rows.filter(({ cells }) => cells.growth?.note)
  expect(noted.map(({ key, cells }) => `${key}: ${cells.growth?.text}`)).toEqual([
    'FY2025-Q4 cmr: +11.8',
    'FY2025-Q3 cmr: +9.4',
    'FY2025-Q2 cmr: +2.5',
    'FY2025-Q1 cmr: +0.6',
  ])
  for (const { cells } of noted) {
    expect(cells.structure?.text).toBe('2025')
    expect(cells.growth?.note).toBe('on the 2023 structure')
  }
})

test('each printed value opens its page', async () => {
  const { rows } = tabulateChart(await fetchChart('cmr', '?last=49'))
  const printed = rows.filter(({ cells }) => / p\. \d+$/.test(cells.source?.text ?? ''))
  expect(printed.length).toBeGreaterThan(30)
  for (const { cells } of printed) {
    const page = /p\. (\d+)$/.exec(cells.source?.text ?? '')?.[1]
    expect(cells.source?.url).toMatch(new RegExp(`#page=${page}$`))
  }
})

test('several series share a period, each in a row of its own', async () => {
  const table = tabulateChart(await fetchChart('growth', '?last=2'))
  expect(table.rows.map(({ key }) => key)).toEqual([
    'FY2027-Q1 cloud',
    'FY2027-Q1 cmr',
    'FY2027-Q1 aidc',
    'FY2026-Q4 cloud',
    'FY2026-Q4 cmr',
    'FY2026-Q4 aidc',
  ])
  expect(readRow(table, 'FY2026-Q4 cloud').slice(3, 6)).toEqual([
    '+38.2',
    '2025',
    '41,626 on 30,127',
  ])
})

test('a mix lists the segments of each period’s own structure only', async () => {
  const table = tabulateChart(await fetchChart('segment-mix', '?last=2'))
  const lines = (period: string) =>
    table.rows.filter(({ key }) => key.startsWith(period)).map(({ cells }) => cells.line?.text)
  expect(lines('FY2027-Q1')).toEqual(['Alibaba E-commerce', 'Cloud', 'AI labs', 'All others'])
  expect(lines('FY2026-Q4')).toEqual(['China e-commerce', 'Cloud', 'AIDC', 'All others'])
})

test('the plan’s table adds spend in sum from each start', async () => {
  const table = tabulateChart(await fetchChart('capex-plan'))
  expect(table.columns.map(({ label }) => label)).toContain('Spent from Jun Q 2025')
  expect(readRow(table, 'FY2026-Q3 capex')).toContain('99,176')
})

test('a reason is a sentence that names the line it ends', () => {
  expect(sayReason('line-ended', { name: 'AIDC', last: 'Mar Q 2026' })).toBe(
    'AIDC ends with Mar Q 2026.',
  )
  expect(sayReason('sign-change')).toBe('The sign changed, so there is no rate.')
})
