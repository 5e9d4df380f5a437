import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { buildPickedChart } from '#lib/charts/build-picked'
import { CHARTS } from '#lib/charts/charts'
import { XLSX } from '#lib/exports/xlsx'
import type { Figure } from '#lib/figures/figure'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { ask } from '../api/ask'
import { FICTIONAL } from '../api/fictional'
import { readZip } from './read-zip'

const CASES: readonly [name: string, query: string][] = [
  ...CHARTS.map(({ id }): [string, string] => [`charts/${id}`, '']),
  ['charts/segment-ebita', 'transform=margin&last=17'],
  ['charts/expenses', 'frequency=fiscal-year'],
  ['charts/cash-flow', 'provisional=hide'],
  ['charts/capex-plan@2025-11-25', ''],
  ['charts/quick-commerce', 'from=FY2016-Q1&to=FY2016-Q4'],
  ['series/revenue,cmr,employees,eps-ads', ''],
]

interface Listed {
  metric: string
  observations: { period: string; value: number | null }[]
}

/** Every number of an address as the API gives it, in the order of its rows. */
async function askNumbers(name: string, query: string) {
  const body = await (await ask(`/api/v1/${name}.json?${query}`)).json()
  const rates = (body.likeForLike ?? []).map((one: { series: Listed }) => one.series)
  const all: Listed[] = [
    ...body.series,
    ...(body.growth ?? []),
    ...(body.total ? [body.total] : []),
    ...(body.continuation ?? []),
    ...rates,
  ]
  const rows = all.flatMap(({ metric, observations }) =>
    observations.map(({ period, value }) => ({ metric, period, value })),
  )
  return { rows, metrics: all.map(({ metric }) => metric), plan: body.plan }
}

async function readSheets(file: Uint8Array) {
  const sheets = await readExcelFile(Buffer.from(file))
  return (name: string) => {
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? []
    return rows.map((row) => Object.fromEntries(header.map((key, at) => [String(key), row[at]])))
  }
}

describe.each(CASES)('the sheets of %s?%s', (name, query) => {
  it('hold the numbers of the API, long and wide, gaps and zeros included', async () => {
    const response = await ask(`/api/v1/${name}.xlsx?${query}`)
    expect(response.status).toBe(200)
    const read = await readSheets(new Uint8Array(await response.arrayBuffer()))
    const { rows, metrics, plan } = await askNumbers(name, query)
    const long = read('Data').map(({ metric, period, value }) => ({ metric, period, value }))
    expect(long.slice(0, rows.length)).toEqual(rows)

    const wide = read('Wide').filter(({ row }) => row === 'value')
    expect(wide.map(({ metric }) => metric)).toEqual(metrics)
    const numbersOf = (one: string) => wide.filter(({ metric }) => metric === one)
    for (const { metric, period, value } of rows)
      expect(numbersOf(metric).map((row) => row[period] ?? null)).toContain(value)

    const rest = long.slice(rows.length)
    const points = (plan?.paths ?? []).flatMap(
      (path: { start: string; points: { value: unknown }[] }) =>
        path.points.map((point) => [`capex-since-${path.start}`, point.value]),
    )
    const said = (plan?.statements ?? []).map((one: { amount: unknown }) => [
      'plan-statement',
      one.amount,
    ])
    expect(rest.map(({ metric, value }) => [metric, value])).toEqual([...points, ...said])
  })
})

it('shows sums and statements of the plan, each with its words', async () => {
  const csv = await (await ask('/api/v1/charts/capex-plan@2025-11-25.csv')).text()
  const lines = csv.split('\r\n')
  expect(lines.filter((line) => line.includes('capex-since-FY2026-Q1')).length).toBeGreaterThan(0)
  expect(csv).toContain('plan-statement,380,CNY billion')
  expect(csv).toContain('3: about 120 in four quarters for AI and cloud infrastructure')
})

/** What a spreadsheet would run, were it a formula. */
const RUN = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x.invalid")']

it('holds as text whatever would be run, in cells and in its properties', async () => {
  const query = resolveDefaults({})
  const asOf = FICTIONAL.releases.at(-1)?.published ?? ''
  const series = querySeries(FICTIONAL, ['revenue', 'cloud'], query, asOf).map((one) => ({
    ...one,
    label: RUN[0] ?? '',
    observations: one.observations.map((seen, index) => ({
      ...seen,
      label: RUN[index % RUN.length] ?? '',
      note: RUN[(index + 1) % RUN.length] ?? '',
      document: RUN[(index + 2) % RUN.length] ?? '',
    })),
  }))
  const chart = buildPickedChart(FICTIONAL, ['revenue', 'cloud'], query, asOf)
  const figure: Figure = {
    id: 'revenue,cloud',
    kind: 'series',
    metrics: ['revenue', 'cloud'],
    query,
    params: SERIES_PARAMS,
    asOf,
    series,
    compare: null,
    toChart: () => ({ ...chart, title: '=1+1 & <more>' }),
    toCharts: () => [{ ...chart, title: '=1+1 & <more>' }],
  }
  const size = { width: null, height: null, scale: '2', style: '2', caption: 'none' } as const
  const table = { layout: 'long', table: 'hide', amounts: 'million' } as const
  const options = { theme: 'light', pin: null, ...table, ...size } as const
  const file = await XLSX.exportFigure(figure, { ...options, publicUrl: 'https://figures.example' })
  if (typeof file === 'string') throw new Error('a sheet is bytes')
  const parts = readZip(file)
  for (const [part, xml] of parts)
    if (part.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/)
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>=1+1 &amp; &lt;more&gt;</dc:title>')
  const read = await readSheets(file)
  const cells = [...read('Data'), ...read('Wide'), ...read('Sources')].flatMap(Object.values)
  for (const text of RUN) expect(cells).toContain(text.trim()) // the reader trims what it reads
})
