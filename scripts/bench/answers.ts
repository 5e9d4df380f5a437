import { CHARTS } from '#lib/charts/charts'
import { FLOODS, KINDS, NEW_DATA, OTHER_DATA } from './addresses.ts'
import { cycle, drive, listOnce } from './drive.ts'
import type { MinimalApp } from './minimal-app.ts'
import { centile, median, type Report } from './report.ts'
import { serveBare, type Served } from './serve.ts'

const CONNECTIONS = 32
const BROTLI = { 'accept-encoding': 'br' }
const PLAIN = { 'accept-encoding': 'identity' }

interface Pace {
  rounds: number
  milliseconds: number
}

/** Answers that are kept, beside a bare server that sends the same bytes, in turn. */
export async function measureKept(product: Served, report: Report, pace: Pace): Promise<void> {
  const bare = await serveBare(product.address)
  try {
    for (const [kind, path] of KINDS) {
      const rate = async ({ address }: Served, milliseconds: number) => {
        const options = { connections: CONNECTIONS, milliseconds, headers: BROTLI }
        return (await drive(address, cycle([path]), options)).perSecond
      }
      for (const server of [product, bare]) await rate(server, pace.milliseconds / 2)
      const ratios: number[] = []
      const rates: number[] = []
      for (let round = 0; round < pace.rounds; round += 1) {
        const ours = await rate(product, pace.milliseconds)
        rates.push(ours)
        ratios.push(ours / (await rate(bare, pace.milliseconds)))
      }
      report.add('kept', `${kind}, answers a second`, median(rates), '1/s')
      report.add('kept', `${kind}, of a bare server`, median(ratios), '×', ['at least', 0.5])
    }
  } finally {
    await bare.stop()
  }
}

/** The JSON of a chart as a server gives it. */
export async function readChart({ address }: Served, id: string): Promise<string> {
  return (await fetch(new URL(`/api/v1/charts/${id}.json`, address))).text()
}

/** The JSON of the chart whose length is nearest to the mean of all. */
export async function readUsual(product: Served): Promise<string> {
  const bodies = await Promise.all(CHARTS.map(({ id }) => readChart(product, id)))
  const mean = bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length
  const distance = ({ length }: string) => Math.abs(length - mean)
  return bodies.reduce((best, body) => (distance(body) < distance(best) ? body : best))
}

/**
 * Answers of data that nobody has asked for, beside a minimal handler of the framework that sends one of
 * usual length as it lies. Both have answered thousands of others before: an engine compiles for seconds.
 */
export async function measureNew(
  product: Served,
  minimal: MinimalApp,
  report: Report,
  pace: Pace,
): Promise<void> {
  const share = Math.floor(NEW_DATA.length / pace.rounds)
  const ratios: number[] = []
  const rates: number[] = []
  const options = { connections: 4, milliseconds: pace.milliseconds * 3, headers: PLAIN }
  const rateMinimal = async () =>
    (await drive(minimal.address, cycle(['/data']), options)).perSecond
  await rateMinimal()
  await drive(product.address, listOnce(OTHER_DATA), {
    ...options,
    milliseconds: pace.milliseconds * 8,
  })
  for (let round = 0; round < pace.rounds; round += 1) {
    const paths = NEW_DATA.slice(round * share, (round + 1) * share)
    const ours = (await drive(product.address, listOnce(paths), options)).perSecond
    rates.push(ours)
    ratios.push(ours / (await rateMinimal()))
  }
  report.add('not kept', 'JSON of a chart, answers a second', median(rates), '1/s')
  report.add('not kept', 'JSON, of a minimal handler of Next', median(ratios), '×', [
    'at least',
    0.9,
  ])
}

/** Each kind of answer alone, one after another, for the first time. */
export async function measureFirst(product: Served, report: Report, count: number): Promise<void> {
  const one = { connections: 1, milliseconds: Infinity, headers: BROTLI }
  const spread = (paths: readonly string[]) =>
    Array.from({ length: count }, (_, at) => paths[(at * 37 + 5) % paths.length] ?? '/')
  const measure = async (paths: readonly string[]) =>
    (await drive(product.address, listOnce(paths), one)).waits
  const [pages, data] = [spread(FLOODS.pages), spread(FLOODS.data)]
  report.add('alone', 'a new page, median', median(await measure(pages)), 'ms')
  report.add('alone', 'a new answer of data, median', median(await measure(data)), 'ms')
  await measure(['/api/v1/charts/cloud.png?last=4']) // starts what draws
  const pictures = spread(FLOODS.pictures)
  const drawn = centile(await measure(pictures), 95)
  report.add('alone', 'a new PNG, 95 of 100', drawn, 'ms', ['at most', 300])
  const kept = centile(await measure(pictures), 95)
  report.add('alone', 'a PNG that is kept, 95 of 100', kept, 'ms', ['at most', 20])
}
