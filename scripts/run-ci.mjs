// Runs scripts of package.json one after the other, each of which ends with its count, such as
// `12 passed, 0 failed`. The last line is their sum.
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
    child.on('close', (code) => resolve(readSummary(last, code ?? 1)))
  })
}
