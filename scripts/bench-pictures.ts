// What PNG pictures take over HTTP, alone and under fifty connections, and what pages take meanwhile.
import { CHARTS } from '#lib/charts/charts'
import { centile, report } from './bench-report.ts'
import { serveBuilt } from './serve-built.mjs'

const CONNECTIONS = 50
const SECONDS = 10
const PAGES = [
  '/',
  '/charts/cloud',
  '/metrics/cmr',
  '/releases/FY2026-Q2',
  '/explore?metrics=cloud',
]

interface Answered {
  status: number
  milliseconds: number
}

const { address, stop } = await serveBuilt()
try {
  await measureAlone()
  await measureCrowd()
} finally {
  await stop()
}

async function ask(path: string): Promise<Answered> {
  const start = performance.now()
  const response = await fetch(address + path)
  const bytes = await response.arrayBuffer()
  const milliseconds = performance.now() - start
  if (response.status === 503 && !response.headers.has('retry-after'))
    throw new Error(`${path} is refused without a Retry-After`)
  if (response.ok && bytes.byteLength === 0) throw new Error(`${path} is empty`)
  return { status: response.status, milliseconds }
}

function timesOf(answers: readonly Answered[]): number[] {
  return answers.map(({ milliseconds }) => milliseconds)
}

/** Pictures one after another: each for the first time, then again. */
async function measureAlone(): Promise<void> {
  const paths = CHARTS.flatMap(({ id }) =>
    [5, 8, 12, 16].map((last) => `/api/v1/charts/${id}.png?last=${last}`),
  )
  await ask('/api/v1/charts/cloud.png?last=4') // starts what draws
  const [first, again]: [Answered[], Answered[]] = [[], []]
  for (const path of paths) first.push(await ask(path))
  for (const path of paths) again.push(await ask(path))
  if ([...first, ...again].some(({ status }) => status !== 200)) throw new Error('a picture failed')
  report('PNG 1200 × 630 at 2×, uncached, p95', 300, centile(timesOf(first), 95))
  report('PNG 1200 × 630 at 2×, cached, p95', 20, centile(timesOf(again), 95))
}

/** New pictures all the time, over many connections at once; a refused connection asks on at once. */
async function measureCrowd(): Promise<void> {
  const end = performance.now() + SECONDS * 1000
  const [pictures, pages]: [Answered[], Answered[]] = [[], []]
  let asked = 0
  const next = () => {
    const { id } = CHARTS[asked % CHARTS.length] ?? { id: 'cloud' }
    asked += 1
    return `/api/v1/charts/${id}.png?theme=dark&width=1200&height=630&last=${1 + (asked % 60)}&labels=${['fiscal', 'calendar', 'release'][asked % 3]}`
  }
  const connect = async () => {
    while (performance.now() < end) pictures.push(await ask(next()))
  }
  const read = async () => {
    for (let turn = 1; performance.now() < end; turn += 1)
      for (const path of PAGES) {
        // New to the server in every second turn, remembered by it in the others.
        const mark = `${path.includes('?') ? '&' : '?'}last=${1 + (Math.floor(turn / 2) % 40)}`
        pages.push(await ask(path + mark))
      }
  }
  await Promise.all([...Array.from({ length: CONNECTIONS }, connect), read()])
  const drawn = pictures.filter(({ status }) => status === 200)
  const refused = pictures.filter(({ status }) => status === 503)
  const rest = pictures.length - drawn.length - refused.length
  const failed = pages.filter(({ status }) => status !== 200).length
  console.log(
    `${CONNECTIONS} connections for ${SECONDS} s: ${drawn.length} pictures, ${refused.length} refused with 503 and Retry-After, ${rest} failed; ${pages.length} pages, ${failed} failed`,
  )
  report('the longest wait for a picture', 2000, Math.max(...timesOf(drawn)))
  report('the longest wait for a refusal', 2000, Math.max(...timesOf(refused)))
  report('a page meanwhile, p95', 1000, centile(timesOf(pages), 95))
  report('the longest wait for a page', 2000, Math.max(...timesOf(pages)))
  if (rest + failed > 0 || drawn.length === 0) process.exitCode = 1
}
