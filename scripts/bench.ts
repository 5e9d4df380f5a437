// npm run bench: what the core takes, each number beside its limit.
import { fileURLToPath } from 'node:url'
import { latestVintage } from '#lib/dataset'
import { resolveDefaults } from '#lib/query-names'
import { readDataset } from '#lib/read-data'
import { querySeries } from '#lib/series'

const folder = fileURLToPath(new URL('../data', import.meta.url))
const query = resolveDefaults({ transform: 'yoy', last: 24 })

const dataset = readDataset(folder)
const asOf = latestVintage(dataset)
report(
  'load and validate all data',
  300,
  measure(7, () => readDataset(folder)),
)
report(
  'warm series query',
  1,
  measure(501, () => querySeries(dataset, ['cloud'], query, asOf)),
)

/** Milliseconds that the median of `times` runs takes. */
function measure(times: number, work: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Infinity
}

function report(what: string, limit: number, milliseconds: number): void {
  console.log(`${what}: ${milliseconds.toFixed(3)} ms (limit ${limit})`)
  if (milliseconds > limit) process.exitCode = 1
}
