// npm run bench: what the product takes, each number beside what was promised. All references run in
// the same run. `--full` takes some 30 minutes and floods the server; `--json` prints the numbers alone.
import { parseArgs } from 'node:util'
import { measureFirst, measureKept, measureNew, readChart, readUsual } from './bench/answers.ts'
import { measureCore } from './bench/core.ts'
import { measureCrowd } from './bench/crowd.ts'
import { measureFirstChart } from './bench/first-chart.ts'
import { measureLargest } from './bench/largest.ts'
import { measureFloods, measureMixed } from './bench/memory.ts'
import { serveMinimal } from './bench/minimal-app.ts'
import { Report } from './bench/report.ts'
import { serveProduct } from './bench/serve.ts'
import { measureSizes } from './bench/sizes.ts'
import { measureStart } from './bench/start.ts'
import { waitUntilWarm } from './serve-built.mjs'

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const PARTS = ['start', 'core', 'answers', 'page', 'crowd', 'memory'] as const
const isWanted = (part: (typeof PARTS)[number]) =>
  positionals.length > 0 ? positionals.includes(part) : part !== 'memory' || values.full

const unknown = positionals.filter((name) => !PARTS.some((part) => part === name))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. The parts are ${PARTS.join(', ')}.`)
  process.exit(2)
}

const pace = values.full ? { rounds: 5, milliseconds: 1500 } : { rounds: 3, milliseconds: 200 }
const report = new Report(values.json)
if (isWanted('start')) await measureStart(report, values.full ? 5 : 2)
if (isWanted('core')) await measureCore(report)
if (isWanted('answers') || isWanted('page')) await measureServed()
if (isWanted('crowd')) await measureCrowd(report, values.full ? 60 : 10)
if (isWanted('memory')) {
  await measureFloods(report, values.full ? 3000 : 200)
  await measureLargest(report, values.full ? 12 : 1)
  await measureMixed(report, values.full ? 600 : 30)
}
report.close()

/** What needs the product and the minimal application side by side. */
async function measureServed(): Promise<void> {
  const product = await serveProduct()
  try {
    const minimal = await serveMinimal(await readChart(product, 'cloud'), await readUsual(product))
    try {
      await waitUntilWarm(product.address)
      if (isWanted('answers')) {
        await measureFirst(product, report, values.full ? 60 : 12)
        await measureNew(product, minimal, report, pace)
        await measureKept(product, report, pace)
      }
      if (isWanted('page')) {
        await measureSizes(product, minimal, report)
        await measureFirstChart(product, minimal, report, values.full ? 7 : 3)
      }
    } finally {
      await minimal.stop()
    }
  } finally {
    await product.stop()
  }
}
