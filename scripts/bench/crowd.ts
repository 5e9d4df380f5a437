import { listCrowd } from './addresses.ts'
import { cycle, drive } from './drive.ts'
import { centile, median, type Report } from './report.ts'
import { readMemory, serveProduct } from './serve.ts'

const CONNECTIONS = 200

/** Many readers at once from a cold start: nobody waits long, nothing fails, the memory stays bounded. */
export async function measureCrowd(report: Report, seconds: number): Promise<void> {
  const product = await serveProduct()
  const paths = listCrowd()
  const part = `crowd ${seconds} s`
  try {
    const crowd = await drive(product.address, cycle(paths), {
      connections: CONNECTIONS,
      milliseconds: seconds * 1000,
      headers: { 'accept-encoding': 'br' },
    })
    const { statuses, waits, errors, mute } = crowd
    const good = [200, 503].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0)
    report.add(part, 'addresses', paths.length, '')
    report.add(part, 'answers a second', crowd.perSecond, '1/s')
    report.add(part, 'asked to come back', statuses.get(503) ?? 0, '')
    const failed = errors + mute + crowd.answers - good
    report.add(part, 'failed', failed, '', ['at most', 0])
    report.add(part, 'the longest wait', centile(waits, 100), 'ms', ['at most', 2000])
    const warm = waits.slice(Math.floor(waits.length / 2))
    report.add(part, 'the later half, median', median(warm), 'ms', ['at most', 50])
    const memory = readMemory(product.pid)
    if (memory) report.add(part, 'memory at most', memory.peak, 'MB', ['at most', 400])
  } finally {
    await product.stop()
  }
}
