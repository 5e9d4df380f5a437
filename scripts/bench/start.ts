import { median, type Report } from './report.ts'
import { serveProduct } from './serve.ts'

/** From the command to the first answer, where all is built. */
export async function measureStart(report: Report, times: number): Promise<void> {
  const [ready, answered]: [number[], number[]] = [[], []]
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    const { address, stop } = await serveProduct()
    ready.push(performance.now() - start)
    const response = await fetch(address)
    await response.arrayBuffer()
    answered.push(performance.now() - start)
    await stop()
  }
  report.add('start', 'ready, median', median(ready), 'ms', ['at most', 2000])
  report.add('start', 'the first page, median', median(answered), 'ms')
}
