import { expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { METRICS } from '#lib/metrics/metrics'
import { PARAMS, type ParamName } from '#lib/query/params'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { readZip } from '../exports/read-zip'
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
  for (const extension of ['json', ...files]) {
    // The figure is the same in each format.
    for (const pin of extension === 'json' ? pins : PINS.slice(-1)) {
      const address = `${start}${pin}.${extension}?${query}`
      const response = await ask(address)
      expect([address, [200, 307, 400].includes(response.status)]).toEqual([address, true])
      if (response.status === 200) {
        answered += 1
        expect([
          address,
          /NaN|undefined|Infinity/.test(await readWords(response, extension)),
        ]).toEqual([address, false])
      }
    }
  }
  return answered
}

it.each(CHARTS.map((row) => [row.id, row] as const))(
  'the chart %s answers every parameter it takes, at every kind of vintage',
  async (id, row) => {
    let answered = await sweep(`/api/v1/charts/${id}`, '', { pins: PINS, files: FILES })
    const queries = row.params.flatMap((name) => textsOf(name).map((text) => `${name}=${text}`))
    // Files write whatever figure a query gives: each takes its turn. So does each vintage but today's.
    for (const [index, query] of queries.entries()) {
      const files = FILES.slice(index % FILES.length).slice(0, 1)
      const pins = ['', ...OLDER.slice(index % OLDER.length).slice(0, 1)]
      answered += await sweep(`/api/v1/charts/${id}`, query, { pins, files })
    }
    expect(answered).toBeGreaterThan(20)
  },
)

/** Every metric answers every transform as its schema says: openapi.test.ts asks for these. */
const OTHERS = SERIES_PARAMS.filter((name) => name !== 'transform')

it.each(OTHERS)('every metric answers every %s, or says why not', async (name) => {
  let answered = 0
  for (const { id } of METRICS) {
    for (const text of textsOf(name)) {
      const response = await ask(`/api/v1/series/${id}.json?${name}=${text}`)
      expect([id, text, [200, 400].includes(response.status)]).toEqual([id, text, true])
      if (response.status === 200) answered += 1
    }
  }
  expect(answered).toBeGreaterThan(METRICS.length)
})
