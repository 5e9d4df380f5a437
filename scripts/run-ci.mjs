// Runs scripts of package.json one after the other: a check, which passes or fails as one, or tests,
// whose output ends with their count, such as `12 passed, 0 failed`. The last line is the sum.
import { spawn } from 'node:child_process'
import { readSummary, writeSummary } from './count-tests.mjs'
import { ROOT } from './run.mjs'

const counts = []
for (const name of process.argv.slice(2)) counts.push(await runCounted(name))
console.log(writeSummary(counts))
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0)

/**
 * @param {string} name of a script
 * @returns {Promise<import('./count-tests.mjs').Count>}
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
      last = (last + text).slice(-1000)
    })
    child.on('close', (code) =>
      resolve(name.startsWith('check:') ? judge(code) : readSummary(last, code ?? 1)),
    )
  })
}

/**
 * @param {number | null} code
 * @returns {import('./count-tests.mjs').Count}
 */
function judge(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}
