// npm run compare -- ADDRESS ADDRESS: asks two running servers the same some 2,000 addresses of the
// API, embeds, pictures, files and pages, and lists every answer that is not the same byte for byte.
import { createHash } from 'node:crypto'

const FORMATS = ['json', 'csv', 'xlsx', 'parquet', 'docx', 'pptx', 'svg', 'png']
const PINS = ['', '@2016-05-05', '@2020-08-20', '@2025-11-25']
const EMBEDS = ['', '?last=12', '?theme=dark&labels=fiscal', '?frequency=fiscal-year']
const QUERIES = [
  'frequency=fiscal-year',
  'frequency=ttm&transform=yoy',
  'transform=qoq',
  'currency=USD&last=8',
  'provisional=hide',
  'basis=first',
  'from=FY2020&to=FY2021-Q3',
  'structure=2023&transform=share',
]
// Not `/api/v1/canvas.docx`: its library numbers links at random, so no two answers are the same.
const OTHERS = [
  '/api/v1',
  '/api/v1/openapi.json',
  '/api/v1/dataset.csv',
  '/api/v1/dataset.parquet',
  '/api/v1/model.xlsx',
  '/api/v1/releases/FY2026-Q2.xlsx',
  '/api/v1/datapackage.json',
  '/api/v1/plan.json',
  '/api/v1/releases.json',
  '/api/v1/restatements.json',
  '/api/v1/restatements.csv',
  '/api/v1/claims.json',
  '/api/v1/claims.csv?verdict=contradicted',
  '/api/v1/canvas.xlsx',
  '/feed.xml',
  '/robots.txt',
  '/sitemap.xml',
  '/api/v1/unknown.json',
  '/api/v1/series/clowd.json',
  '/api/v1/series/cloud.pdf',
  '/api/v1/series/cloud@2010-01-01.json',
  '/api/v1/series/cloud@yesterday.json',
  '/api/v1/series/cloud.json?last=0&frequency=week&bogus=1',
  '/api/v1/charts/none.svg',
  '/api/v1/charts/cloud.png?width=1',
  '/embed/none',
  '/embed/cloud?last=x',
]

/**
 * @typedef {{ status: number, type: string, hash: string, text: string }} Answer
 * @typedef {{ id: string, unit?: string }} Row
 */

const [first, second] = process.argv.slice(2)
if (!first || !second) {
  console.error(
    'Give two addresses: npm run compare -- http://localhost:3001 http://localhost:3002',
  )
  process.exit(2)
}

const addresses = [...new Set(await listAddresses(first))]
let different = 0
for (const address of addresses) {
  const [before, after] = await Promise.all([ask(first, address), ask(second, address)])
  if (before.hash === after.hash && before.status === after.status && before.type === after.type)
    continue
  different += 1
  console.log(`${address}\n${describe(before, after)}`)
}
console.log(`${addresses.length} addresses, ${different} different`)
process.exit(different > 0 ? 1 : 0)

/**
 * Addresses made from what the first server's catalogue lists.
 * @param {string} server
 */
async function listAddresses(server) {
  const catalogue = JSON.parse((await ask(server, '/api/v1')).text)
  /** @type {Row[]} */
  const metrics = catalogue.metrics
  /** @type {Row[]} */
  const charts = catalogue.charts
  /** @type {{ release: string }[]} */
  const releases = catalogue.vintages
  const ids = charts.map(({ id }) => id)
  return [
    ...OTHERS,
    ...metrics.flatMap(({ id }, at) => [
      `/api/v1/series/${id}.json`,
      `/api/v1/series/${id}.${FORMATS[at % FORMATS.length]}`,
      `/api/v1/series/${id}${PINS[at % PINS.length]}.csv`,
      ...QUERIES.map((query) => `/api/v1/series/${id}.csv?${query}`),
      `/embed/series/${id}${PINS[at % PINS.length]}`,
      `/api/v1/restatements.csv?metric=${id}`,
      `/api/v1/changes.json?metrics=${id}&since=2024-05-14`,
    ]),
    ...ids.flatMap((id) => [
      ...PINS.flatMap((pin) => FORMATS.map((format) => `/api/v1/charts/${id}${pin}.${format}`)),
      ...QUERIES.map((query) => `/api/v1/charts/${id}.json?${query}`),
      ...QUERIES.map((query) => `/api/v1/charts/${id}.svg?${query}&width=480&theme=dark`),
      ...PINS.flatMap((pin) => EMBEDS.map((query) => `/embed/${id}${pin}${query}`)),
      `/api/v1/changes.csv?chart=${id}&since=2025-08-29`,
      `/api/oembed?url=${encodeURIComponent(`http://localhost:3000/charts/${id}`)}`,
    ]),
    ...releases.flatMap(({ release }) => [
      `/api/v1/releases/${release}.json`,
      `/api/v1/releases/${release}.csv`,
    ]),
  ]
}

/**
 * @param {string} server
 * @param {string} address
 * @returns {Promise<Answer>}
 */
async function ask(server, address) {
  for (;;) {
    // A server closes a connection after some idle time, perhaps just as we are about to use it.
    const headers = { connection: 'close' }
    const answer = await fetch(server + address, { redirect: 'manual', headers })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 200)) // too many pictures at once
      continue
    }
    return {
      status: answer.status,
      type: `${answer.headers.get('content-type')} ${answer.headers.get('cache-control')}`,
      hash: createHash('sha256').update(bytes).digest('hex'),
      text: bytes.toString('utf8'),
    }
  }
}

/**
 * Where two answers first differ.
 * @param {Answer} before
 * @param {Answer} after
 */
function describe(before, after) {
  if (before.status !== after.status) return `  status ${before.status}, then ${after.status}`
  if (before.type !== after.type) return `  headers ${before.type}, then ${after.type}`
  let at = 0
  while (before.text[at] === after.text[at]) at += 1
  const from = Math.max(0, at - 60)
  return [before, after]
    .map(({ text }) => `  ${JSON.stringify(text.slice(from, at + 100))}`)
    .join('\n')
}
