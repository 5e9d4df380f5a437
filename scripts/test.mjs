// npm test: everything, browser tests included. The last line counts.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { countTests, listFailures, writeSummary } from './count-tests.mjs'
import { findOrInstallBrowser } from './find-browser.mjs'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'
import { ROOT, run, runAside } from './run.mjs'

/** @typedef {import('./count-tests.mjs').Count} Count */

const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }
const SKIPPED = { passed: 0, failed: 0, skipped: 1 }
const UNITS = join(ROOT, 'reports/vitest.json')
const BROWSER = join(ROOT, 'reports/playwright.json')

requireNode('20.19', 'npm test')
await installIfNeeded({ tools: true })
rmSync(join(ROOT, 'reports'), { recursive: true, force: true })

/** @type {{ name: string, seconds: number, count: Count }[]} */
const steps = []
// The checks keep one core busy beside the build and the units; types are written where the build
// writes, so they wait for it. The browser has both cores to itself: it takes time.
const checks = check(['lint', 'circles', 'format', 'data'])
const built = await step('build', async () => judge(await buildIfStale()))
const types = check(['types'])
await step('units', async () => {
  const code = await run('npm', ['run', '-s', 'test:unit'])
  return countTests(UNITS, code)
})
await Promise.all([checks, types])
if (built.failed === 0) await step('browser', testBrowser)

console.log()
for (const report of [UNITS, BROWSER])
  for (const failure of listFailures(report)) console.log(`${failure}\n`)
for (const { name, seconds, count } of steps) {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${writeSummary([count])}`)
}
const counts = steps.map(({ count }) => count)
console.log(`${(performance.now() / 60_000).toFixed(1)} minutes in all`)
console.log(writeSummary(counts))
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0)

/**
 * Runs one step and keeps its count and time.
 * @param {string} name
 * @param {() => Promise<Count>} work
 */
async function step(name, work) {
  console.log(`\n— ${name}`)
  const start = performance.now()
  const count = await work()
  keep(name, start, count)
  return count
}

/**
 * Runs checks one after the other, beside other steps. Each prints its output when it has finished.
 * @param {string[]} names
 */
async function check(names) {
  for (const name of names) {
    const start = performance.now()
    const { code, said } = await runAside('npm', ['run', '-s', `check:${name}`])
    console.log(`\n— ${name}\n${said.trimEnd()}`)
    keep(name, start, judge(code))
  }
}

/**
 * @param {string} name
 * @param {number} start in the milliseconds of `performance.now`
 * @param {Count} count
 */
function keep(name, start, count) {
  steps.push({ name, seconds: (performance.now() - start) / 1000, count })
}

/** @param {number} code */
function judge(code) {
  return code === 0 ? PASSED : FAILED
}

/** Without a browser this fails where CI is set, and is otherwise skipped in plain sight. */
async function testBrowser() {
  const browser = await findOrInstallBrowser()
  if (browser) {
    const code = await run('npm', ['run', '-s', 'test:browser'], { CHROMIUM: browser })
    return countTests(BROWSER, code)
  }
  const wrong =
    process.env.CHROMIUM && `CHROMIUM=${process.env.CHROMIUM} is not an executable file.`
  console.error(
    `${wrong || 'No Chromium found.'} Install it (apt-get install chromium-headless-shell) or set CHROMIUM to its path.`,
  )
  return process.env.CI ? FAILED : SKIPPED
}
