import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { Report } from './report.ts'
import { readMemory, serveProduct } from './serve.ts'

/** The largest answers that there are: each kind in its widest choice. */
const LARGEST = [
  '/',
  '/canvas',
  '/changes',
  '/charts/segment-mix?from=FY2012-Q1&table=show',
  '/claims',
  '/explore?metrics=cloud,cmr,capex',
  '/metrics',
  '/table?from=FY2010-Q1&frequency=quarter',
  '/table?from=FY2010-Q1&frequency=ttm',
  '/api/v1/canvas.docx',
  '/api/v1/canvas.xlsx',
  '/api/v1/charts/cloud.png?height=1100&scale=3&width=1200',
  '/api/v1/charts/segment-mix.png?height=800&scale=3&width=1600',
  '/api/v1/claims.json',
  '/api/v1/dataset.csv',
  '/api/v1/dataset.parquet',
  '/api/v1/memo.docx?charts=growth,cloud,segment-mix,capex,cmr',
  '/api/v1/memo.pptx?charts=growth,cloud,segment-mix,capex,cmr',
  '/api/v1/model.xlsx',
  '/api/v1/table.csv?from=FY2010-Q1&frequency=quarter',
  '/api/v1/table.xlsx?from=FY2010-Q1&frequency=quarter',
]

/**
 * Megabytes while all of them are made at once, more than readers ask for. What bounds them, and why no
 * tighter: docs/decisions/0053-bounded-memory.md.
 */
const MOST = 480

/** The longest text that may be sent to be read, nearly, with some hundred claims. */
const TEXT = 'Cloud revenue rose 34% in the quarter. '
  .concat('It goes on to build what its customers ask for, and this takes time. '.repeat(20))
  .repeat(200)
  .slice(0, 199_000)

type Ask = (address: string) => Promise<Response>

const post = (body: string, type: string) => (address: string) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': type, origin: new URL(address).origin },
    body,
  })

const POSTED: readonly (readonly [path: string, ask: Ask])[] = [
  ['/api/v1/claims/check', post(JSON.stringify({ text: TEXT }), 'application/json')],
  [
    '/claims/check',
    post(`${new URLSearchParams({ text: TEXT })}`, 'application/x-www-form-urlencoded'),
  ],
]

/** An address as things were known on a date: pages name it in their query, files that change in their name. */
function pin(path: string, date: string): string {
  if (!path.startsWith('/api')) return `${path}${path.includes('?') ? '&' : '?'}as-of=${date}`
  return path.replace(/(canvas|cloud|memo|model|segment-mix|table)\./, `$1@${date}.`)
}

/**
 * Memory while the largest answers are made: of one date after the other, each in a row and then of the
 * next all at once. None may fail.
 */
export async function measureLargest(report: Report, rounds: number): Promise<void> {
  const product = await serveProduct()
  let failed = 0
  const ask = async (path: string, send: Ask): Promise<void> => {
    const answer = await send(product.address + path).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 503) {
      await setTimeout(2000)
      return ask(path, send)
    }
    if (answer?.status !== 200) failed += 1
  }
  try {
    const dates = await listDates(product.address)
    for (const [at, date] of dates.slice(0, 2 * rounds).entries()) {
      const asked = [...LARGEST.map((path) => [pin(path, date), fetch] as const), ...POSTED]
      if (at % 2 === 0) for (const [path, send] of asked) await ask(path, send)
      else await Promise.all(asked.map(([path, send]) => ask(path, send)))
    }
    report.add('largest', `of ${2 * rounds} dates, failed`, failed, '', ['at most', 0])
    const memory = readMemory(product.pid)
    if (memory) report.add('largest', 'memory at most', memory.peak, 'MB', ['at most', MOST])
  } finally {
    await product.stop()
  }
}

/** The dates that things were known on, newest first. */
async function listDates(address: string): Promise<string[]> {
  const catalogue: unknown = await (await fetch(`${address}/api/v1`)).json()
  return z
    .object({ vintages: z.array(z.object({ vintage: z.string() })) })
    .parse(catalogue)
    .vintages.map(({ vintage }) => vintage)
    .reverse()
}
