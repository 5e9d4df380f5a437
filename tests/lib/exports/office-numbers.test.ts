import { describe, expect, it } from 'vitest'
import { answerSeries } from '#lib/api/answers/figure'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { CHARTS } from '#lib/charts/charts'
import { nameTotal } from '#lib/charts/name-total'
import { FREQUENCIES } from '#lib/period/period'
import { ask } from '../api/ask'
import { askFictional } from '../api/fictional'
import { readCharts, readParts, type NativeChart } from './read-office'

/** Every chart in each of its transforms and lengths of period, and what is special. */
const CASES: readonly string[] = [
  ...CHARTS.flatMap((row) => {
    const transforms = row.transforms.map((transform) => `transform=${transform}`)
    const { frequencies = FREQUENCIES } = chartParamsOf(row)
    const lengths = frequencies.map((frequency) => `frequency=${frequency}`)
    const asked = [
      ...(row.params.includes('transform') ? transforms : []),
      ...(row.params.includes('frequency') ? lengths : []),
    ]
    return ['', ...asked].map((query) => `charts/${row.id} ${query}`)
  }),
  'charts/segment-ebita transform=margin&last=17',
  'charts/cash-flow provisional=hide',
  'charts/capex-plan@2025-11-25 ',
  'charts/cloud from=FY2015-Q1',
  'charts/revenue currency=USD&last=40',
  'series/revenue,cmr ',
  'series/employees ',
  'series/cloud,cmr,aidc,capex,revenue,free-cash-flow,operating-cash-flow view=multiples',
]

/** What the cells of a document say of each line, by the labels of periods; runs of a line together. */
function listLines(charts: readonly NativeChart[]): Map<string, Map<string, number>> {
  const lines = new Map<string, Map<string, number>>()
  for (const { cells } of charts) {
    const [heads = [], ...rows] = cells
    heads.slice(3).forEach((head, index) => {
      const [name = ''] = String(head).split(', ')
      const line = lines.get(name) ?? new Map<string, number>()
      for (const row of rows) {
        const value = row[index + 3]
        if (value === undefined || value === null) continue
        const label = String(row[0])
        if (line.has(label)) throw new Error(`${name} has two values in ${label}`)
        line.set(label, Number(value))
      }
      lines.set(name, line)
    })
  }
  return lines
}

const valuesOf = ({ observations }: ChartSeries) =>
  new Map(observations.flatMap(({ label, value }) => (value === null ? [] : [[label, value]])))

/** The lines that the API's answer gives, under the names that the columns have. */
function listExpected(chart: Chart): Map<string, Map<string, number>> {
  const expected = new Map<string, Map<string, number>>()
  const add = (name: string, values: Map<string, number>) => {
    if (values.size > 0) expected.set(name, new Map([...(expected.get(name) ?? []), ...values]))
  }
  for (const series of chart.series) add(series.shortLabel, valuesOf(series))
  if (chart.mark !== 'multiples') {
    for (const series of chart.growth) add('Growth', valuesOf(series))
  }
  if (chart.total) add(nameTotal(chart), valuesOf(chart.total))
  for (const path of chart.plan?.paths ?? []) {
    const points = path.points.flatMap(({ label, value }) =>
      value === null ? [] : [[label, value]],
    )
    add(`Spent from ${path.points[0]?.label}`, new Map(points as [string, number][]))
  }
  return expected
}

/** Columns that are not series: checked by themselves. */
const BESIDE = /^(Floor of the plan|\d+:|Sum$|Like for like$)/

async function readDocument(address: string) {
  const response = await ask(address)
  expect([address, response.status]).toEqual([address, 200])
  return readCharts(readParts(new Uint8Array(await response.arrayBuffer())))
}

const FORMATS = ['docx', 'pptx'] as const

/** A chart as it comes in both formats; the charts inside are made alike, so that views take turns. */
const ASKED = CASES.map((asked, at) => {
  const [name = '', query = ''] = asked.split(' ')
  return { name, query, formats: query === '' ? FORMATS : FORMATS.slice(at % 2).slice(0, 1) }
})

describe.each(ASKED)('the native charts of $name $query', ({ name, query, formats }) => {
  it.each(formats)('hold the numbers of the API: %s', async (extension) => {
    const charts = await readDocument(`/api/v1/${name}.${extension}?${query}`)
    for (const { series, cells } of charts) {
      expect(series.length).toBeGreaterThan(0)
      for (const { name: head, values, count, column } of series) {
        const letters = [...column].map((letter) => letter.charCodeAt(0) - 64)
        const at = letters.reduce((index, letter) => index * 26 + letter, 0) - 1
        expect(cells[0]?.[at]).toBe(head)
        expect(cells).toHaveLength(count + 1)
        const own = cells.slice(1).map((row) => row[at] ?? null)
        expect(own).toEqual(Array.from({ length: count }, (_, row) => values.get(row) ?? null))
      }
    }
    if (!name.startsWith('charts/')) return
    const chart: Chart = await (await ask(`/api/v1/${name}.json?${query}`)).json()
    const lines = listLines(charts)
    const expected = listExpected(chart)
    const heirs = chart.continuation.map(({ shortLabel }) => shortLabel)
    const rates = chart.likeForLike.map(({ series }) => series.shortLabel)
    for (const [line, values] of expected) expect([line, lines.get(line)]).toEqual([line, values])
    for (const line of lines.keys())
      if (!BESIDE.test(line) && !heirs.includes(line) && !rates.includes(line))
        expect([...expected.keys()]).toContain(line)
    for (const series of chart.continuation)
      for (const [label, value] of lines.get(series.shortLabel) ?? [])
        expect(value).toBe(valuesOf(series).get(label))
    for (const [line, values] of lines) {
      if (line.startsWith('Floor'))
        for (const value of values.values()) expect(value).toBe((chart.plan?.floor ?? 0) * 1000)
      if (line === 'Sum')
        for (const [label, value] of values) {
          const parts = chart.series.map((series) => valuesOf(series).get(label) ?? 0)
          expect(value).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            1,
          )
        }
    }
  })
})

it('keeps a zero, leaves a gap without a cell, and keeps what is negative', async () => {
  const response = await askFictional(answerSeries, '/api/v1/series/capex.docx')
  const [chart] = readCharts(readParts(new Uint8Array(await response.arrayBuffer())))
  const values = new Map(chart?.cells.slice(1).map((row) => [row[0], row[3] ?? null]))
  expect(values.get('Jun Q 2024')).toBe(0)
  expect(values.get('Sep Q 2024')).toBeNull()
  expect(values.get('Dec Q 2024')).toBe(30)
  const [ebita] = await readDocument('/api/v1/charts/segment-ebita.docx')
  const all = ebita?.series.flatMap(({ values: own }) => [...own.values()]) ?? []
  expect(all.some((value) => value < 0)).toBe(true)
})

it('never joins two structures in one series', async () => {
  for (const row of CHARTS) {
    const chart: Chart = await (await ask(`/api/v1/charts/${row.id}.json?last=40`)).json()
    const charts = await readDocument(`/api/v1/charts/${row.id}.docx?last=40`)
    const broken = new Set(
      chart.series.flatMap(({ shortLabel, observations }) =>
        observations.filter((one) => one.break).map(({ label }) => `${shortLabel} ${label}`),
      ),
    )
    for (const { series, cells } of charts)
      for (const { name, values } of series) {
        const [line = ''] = name.split(', ')
        const labels = [...values.keys()].map((at) => `${line} ${cells[at + 1]?.[0]}`)
        expect(labels.slice(1).filter((label) => broken.has(label))).toEqual([])
      }
  }
})

it('says on the second sheet where each number stands', async () => {
  const charts = await readDocument('/api/v1/charts/cloud@2025-11-25.docx?style=1')
  const csv = await (await ask('/api/v1/charts/cloud@2025-11-25.csv')).text()
  const { readCells } = await import('./read-office')
  const rows = charts.flatMap(({ book }) => readCells(book, 2).slice(6))
  expect(rows).toHaveLength(csv.trimEnd().split('\r\n').length - 1)
  const about = charts[0] ? readCells(charts[0].book, 2).slice(0, 4) : []
  expect(about).toEqual([
    ['Figure', 'Cloud revenue'],
    ['Address', expect.stringMatching(/\/charts\/cloud\?.*as-of=2025-11-25$/)],
    ['As known on', '2025-11-25'],
    ['Pinned to', '2025-11-25'],
  ])
})
