import { FLOODS, listCrowd } from './addresses.ts'
import { cycle, drive, listOnce } from './drive.ts'
import { median, type Report } from './report.ts'
import { readMemory, serveProduct } from './serve.ts'

const BROTLI = { 'accept-encoding': 'br' }
const MOST = ['at most', 400] as const

/** What the server keeps in memory once thousands of distinct addresses of a kind were asked for. */
export async function measureFloods(report: Report, count: number): Promise<void> {
  const product = await serveProduct()
  try {
    for (const [kind, paths] of Object.entries(FLOODS)) {
      const options = { connections: 8, milliseconds: Infinity, headers: BROTLI, isPatient: true }
      const flood = await drive(product.address, listOnce(paths.slice(0, count)), options)
      const memory = readMemory(product.pid)
      const what = `after ${flood.statuses.get(200) ?? 0} distinct ${kind}`
      if (memory) report.add('floods', what, memory.now, 'MB', MOST)
    }
    const memory = readMemory(product.pid)
    if (memory) report.add('floods', 'at most', memory.peak, 'MB', MOST)
  } finally {
    await product.stop()
  }
}

/** Memory while readers of all kinds come and go: its last third is no larger than what came before. */
export async function measureMixed(report: Report, seconds: number): Promise<void> {
  const product = await serveProduct()
  const sizes: number[] = []
  const timer = setInterval(() => sizes.push(readMemory(product.pid)?.now ?? 0), 1000)
  const kinds = [...Object.values(FLOODS).map((paths) => paths.slice(0, 500)), listCrowd()]
  const longest = Math.max(...kinds.map(({ length }) => length))
  const mixed = Array.from({ length: longest }, (_, at) =>
    kinds.flatMap((paths) => paths[at] ?? []),
  ).flat()
  try {
    await drive(product.address, cycle(mixed), {
      connections: 16,
      milliseconds: seconds * 1000,
      headers: BROTLI,
    })
  } finally {
    clearInterval(timer)
    await product.stop()
  }
  const third = Math.floor(sizes.length / 3)
  const [before, last] = [median(sizes.slice(third, 2 * third)), median(sizes.slice(-third))]
  report.add('mixed', `${seconds} s, memory at most`, Math.max(...sizes), 'MB', MOST)
  report.add('mixed', 'last third, of the one before', last / before, '×', ['at most', 1.1])
}
