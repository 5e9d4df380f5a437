// npm run lighthouse: what Lighthouse says of each kind of page on a phone, median of three runs.
import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from '@playwright/test'
import { buildIfStale } from './build.mjs'
import { findOrInstallBrowser } from './find-browser.mjs'
import { serveBuilt, waitUntilWarm } from './serve-built.mjs'

/** @typedef {NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']} Result */
/** @typedef {{ name: string, digits: number, read: (result: Result) => number, passes?: (value: number) => boolean }} Column */

const PATHS = [
  '/',
  '/charts/cloud',
  '/releases/FY2027-Q1',
  '/metrics/cmr',
  '/explore?metrics=cloud,cmr',
]
const RUNS = 3
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']

const isFull = (/** @type {number} */ value) => value === 100

/** @type {Column[]} */
const COLUMNS = [
  { name: 'perf', digits: 0, read: readScore('performance'), passes: (value) => value >= 95 },
  { name: 'a11y', digits: 0, read: readScore('accessibility'), passes: isFull },
  { name: 'best', digits: 0, read: readScore('best-practices'), passes: isFull },
  { name: 'seo', digits: 0, read: readScore('seo'), passes: isFull },
  {
    name: 'CLS',
    digits: 3,
    read: readAudit('cumulative-layout-shift'),
    passes: (cls) => cls === 0,
  },
  { name: 'LCP ms', digits: 0, read: readAudit('largest-contentful-paint') },
  { name: 'TBT ms', digits: 0, read: readAudit('total-blocking-time') },
]

const code = await buildIfStale()
if (code !== 0) process.exit(code)
// In the browser without windows a page begins its scripts at once, as with a reader at it.
const executablePath = await findOrInstallBrowser({ whole: true })
if (executablePath === null) {
  console.error('No Chromium found: install it, or set CHROMIUM to its path.')
  process.exit(1)
}
const { address, stop } = await serveBuilt()
await waitUntilWarm(address)
const port = await findFreePort()
const args = [...FLAGS, `--remote-debugging-port=${port}`]
const browser = await chromium.launch({ executablePath, args })
try {
  printRow(
    '',
    COLUMNS.map(({ name }) => name),
  )
  for (const path of PATHS) await auditPage(path)
} finally {
  await browser.close()
  await stop()
}

/**
 * Audits one page and prints its row; what falls short is named below it and fails the command.
 * @param {string} path
 */
async function auditPage(path) {
  /** @type {Result[]} */
  const results = []
  for (let run = 0; run < RUNS; run += 1) {
    const flags = { port, onlyCategories: CATEGORIES, logLevel: /** @type {const} */ ('error') }
    const answer = await lighthouse(new URL(path, address).href, flags)
    if (!answer) throw new Error(`Lighthouse gave no answer for ${path}`)
    results.push(answer.lhr)
  }
  const values = COLUMNS.map(({ read }) => findMedian(results.map(read)))
  printRow(
    path,
    COLUMNS.map(({ digits }, at) => (values[at] ?? NaN).toFixed(digits)),
  )
  const short = COLUMNS.filter(({ passes }, at) => passes && !passes(values[at] ?? NaN))
  if (short.length === 0) return
  process.exitCode = 1
  console.log(`  falls short: ${short.map(({ name }) => name).join(', ')}`)
  for (const fault of listFaults(results)) console.log(`  · ${fault}`)
}

/** @param {string} id */
function readScore(id) {
  return (/** @type {Result} */ { categories }) => Math.round((categories[id]?.score ?? 0) * 100)
}

/** @param {string} id */
function readAudit(id) {
  return (/** @type {Result} */ { audits }) => audits[id]?.numericValue ?? NaN
}

/**
 * Audits that count and did not pass, with the parts of the page that Lighthouse names.
 * @param {Result[]} results
 */
function listFaults(results) {
  const faults = results.flatMap(({ categories, audits }) =>
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id]
        if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) return []
        const named = JSON.stringify(audit.details ?? {}).matchAll(/"selector":"([^"]+)"/g)
        const parts = [...new Set([...named].map(([, selector = '']) => selector))]
        return [[audit.title, audit.displayValue ?? '', ...parts.slice(0, 12)].join('\n      ')]
      }),
    ),
  )
  return new Set(faults)
}

/** @param {number[]} values */
function findMedian(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/**
 * @param {string} path
 * @param {string[]} cells
 */
function printRow(path, cells) {
  console.log(path.padEnd(24) + cells.map((cell) => cell.padStart(8)).join(''))
}

/** @returns {Promise<number>} a port that nothing listens on */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      const free = typeof bound === 'object' && bound ? bound.port : 0
      server.close(() => resolve(free))
    })
  })
}
