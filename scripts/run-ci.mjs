// Runs scripts of package.json one after the other: a check, which passes or fails as one, or tests,
// whose output ends with their count, such as `12 passed, 0 failed`. What failed says its last words
// again at the end, where a long output that was cut still has them. The last line is the sum.
import { spawn } from 'node:child_process'
import { readSummary, writeSummary } from './count-tests.mjs'
import { ROOT } from './run.mjs'

/** How many characters of a part's end are said again if it failed. */
const LAST_WORDS = 4000

/** @type {import('./count-tests.mjs').Count[]} */
const counts = []
/** @type {string[]} */
const failures = []
for (const name of process.argv.slice(2)) {
  const { count, last } = await runCounted(name)
  counts.push(count)
  if (count.failed > 0) failures.push(`\n— ${name} failed; it ended with\n${last.trimEnd()}`)
}
for (const failure of failures) console.log(failure)
console.log(writeSummary(counts))
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0)

/**
 * @param {string} name of a script
 * @returns {Promise<{ count: import('./count-tests.mjs').Count, last: string }>} the count, and the
 *   end of the output
 */
function runCounted(name) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', name], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let last = ''
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process.stdout.write(text)
      last = (last + text).slice(-LAST_WORDS)
    })
    child.on('close', (code) => {
      const count = name.startsWith('check:') ? judge(code) : readSummary(last, code ?? 1)
      resolve({ count, last })
    })
  })
}

/**
 * @param {number | null} code
 * @returns {import('./count-tests.mjs').Count}
 */
function judge(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}
