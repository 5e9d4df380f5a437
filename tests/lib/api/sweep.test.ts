import { expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { readFigureRequest } from '#lib/api/figure-request'
import { METRICS } from '#lib/metrics/metrics'
import { PARAMS, type ParamName } from '#lib/query/params'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { readZip } from '../exports/read-zip'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from './ask'

const OLDER = ['@2014-11-04', '@2020-08-20', '@2025-11-25']
const PINS = ['', ...OLDER]

/** Texts worth trying for a parameter: every choice, or a few of what its grammar allows. */
function textsOf(name: ParamName): string[] {
  const { grammar } = PARAMS[name]
  if (grammar.kind === 'choice') return [...grammar.values]
  if (grammar.kind === 'count') return ['1', '60']
  if (grammar.kind === 'date') return ['2020-08-20', '2025-05-15']
  if (grammar.kind === 'ids') return ['cloud', 'cloud,all-others']
  return grammar.kind === 'quarter' ? ['FY2025-Q4', 'FY2099-Q1'] : ['FY2016', 'FY2026-Q1', 'FY2090']
}

/** What a PNG draws is what an SVG draws, and its tests draw every chart. */
const FILES = EXPORT_FORMATS.map(({ extension }) => extension).filter(
  (extension) => extension !== 'json' && extension !== 'png',
)

const ZIPPED = ['docx', 'pptx', 'xlsx']

/** The words and numbers of a file; compressed bytes may read like anything. */
async function readWords(response: Response, extension: string): Promise<string> {
  if (!ZIPPED.includes(extension)) return response.text()
  const files = readZip(new Uint8Array(await response.arrayBuffer()))
  return [...files].flatMap(([name, text]) => (/\.(xml|rels)$/.test(name) ? text : [])).join()
}

/** Asks for JSON at some vintages and for files of one; an answer is the figure or a 400. */
async function sweep(
  start: string,
  query: string,
  { pins, files }: { pins: string[]; files: string[] },
): Promise<number> {
  let answered = 0
  const wrong: string[] = []
  for (const extension of ['json', ...files]) {
    // The figure is the same in each format.
    for (const pin of extension === 'json' ? pins : PINS.slice(-1)) {
      const address = `${start}${pin}.${extension}?${query}`
      const response = await ask(address)
      if (![200, 307, 400].includes(response.status)) wrong.push(`${address}: ${response.status}`)
      if (response.status !== 200) continue
      answered += 1
      const words = await readWords(response, extension)
      if (/NaN|undefined|Infinity/.test(words)) wrong.push(`${address} writes no number`)
    }
  }
  expect(wrong).toEqual([])
  return answered
}

it.each(CHARTS.map((row, at) => ({ id: row.id, row, at })))(
  'the chart $id answers every parameter it takes, at every kind of vintage',
  async ({ id, row, at }) => {
    let answered = await sweep(`/api/v1/charts/${id}`, '', { pins: PINS, files: FILES })
    let index = 0
    for (const [turn, name] of row.params.entries()) {
      const texts = textsOf(name)
      for (const [own, text] of texts.entries()) {
        // Files write whatever figure a query gives: from chart to chart another one writes another
        // text of a parameter. Vintages but today's take turns too.
        const files = own === at % texts.length ? FILES.slice((turn + at) % FILES.length) : []
        const pins = ['', ...OLDER.slice(index % OLDER.length).slice(0, 1)]
        const asked = { pins, files: files.slice(0, 1) }
        answered += await sweep(`/api/v1/charts/${id}`, `${name}=${text}`, asked)
        index += 1
      }
    }
    expect(answered).toBeGreaterThan(20)
  },
)

/** Every metric answers every transform as its schema says: openapi.test.ts asks for these. */
const OTHERS = SERIES_PARAMS.filter((name) => name !== 'transform')

it.each(OTHERS)('every metric is built with every %s, or it is said why not', (name) => {
  let built = 0
  const silent: string[] = []
  for (const { id } of METRICS) {
    for (const text of textsOf(name)) {
      const params = new URLSearchParams([[name, text]])
      const asked = { name: { kind: 'series', id }, params, pins: [], extra: [] } as const
      const request = readFigureRequest({ ...asked, purpose: 'data' }, dataset)
      if (request.faults.length > 0) continue
      const { series, compare } = request.figure.build(request.vintage, request.query)
      const isWhole = series.length === 1 && (compare === null) === (name !== 'compare')
      if (isWhole) built += 1
      else silent.push(`${id} ${name}=${text}`)
    }
  }
  expect(silent).toEqual([])
  expect(built).toBeGreaterThan(METRICS.length)
})
