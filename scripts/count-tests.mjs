import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Adds up a runner's JSON report. A run that failed without a failed test (a file that would not
 * load, a server that would not start) counts as one failure, and so does one with no report.
 * @param {string} path of the report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countTests(path, code) {
  const count = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : null
  if (count === null) return { passed: 0, failed: 1, skipped: 0 }
  if (code !== 0 && count.failed === 0) return { ...count, failed: 1 }
  return count
}

/**
 * Vitest's report counts at the top level, Playwright's under `stats`.
 * @param {Record<string, number> & { stats?: Record<string, number> }} report
 * @returns {Count}
 */
function read({ stats, ...totals }) {
  if (stats) {
    const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = stats
    return { passed: expected + flaky, failed: unexpected, skipped }
  }
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = totals
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/**
 * The last line of a test run: `12 passed, 0 failed`.
 * @param {Count[]} counts
 */
export function writeSummary(counts) {
  const sum = (/** @type {keyof Count} */ key) =>
    counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`
}
