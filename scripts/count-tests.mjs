import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

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
 * The tests that failed, each with the first lines of what it said, so that they stand at the end
 * of a long output.
 * @param {string} path of a runner's report; none if the runner left none
 * @returns {string[]}
 */
export function listFailures(path) {
  if (!existsSync(path)) return []
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return report.testResults ? listUnits(report.testResults) : listBrowserTests(report.suites ?? [])
}

/**
 * @typedef {{ name: string, message: string, assertionResults: { fullName: string, status: string, failureMessages: string[] }[] }} UnitFile
 * @param {UnitFile[]} files
 * @returns {string[]}
 */
function listUnits(files) {
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) =>
        writeFailure(name, fullName, failureMessages[0] ?? ''),
      )
    return message ? [writeFailure(name, 'could not be run', message)] : []
  })
}

/**
 * @typedef {{ file: string, specs: { title: string, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }[], suites?: Suite[] }} Suite
 * @param {Suite[]} suites
 * @returns {string[]}
 */
function listBrowserTests(suites) {
  return suites.flatMap(({ file, specs, suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, tests }) => {
        const message = tests.flatMap(({ results }) => results).at(-1)?.error?.message
        return writeFailure(file, title, message ?? '')
      }),
    ...listBrowserTests(inner),
  ])
}

/**
 * @param {string} file
 * @param {string} title
 * @param {string} message
 */
function writeFailure(file, title, message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, 6)
  return [`✗ ${relative(process.cwd(), resolve(file))}: ${title}`, ...lines].join('\n    ')
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

/**
 * The count that ends an output, as `writeSummary` writes it. An output without one counts as a
 * failure, and so does one whose program failed though no test did.
 * @param {string} output
 * @param {number} code the program's exit code
 * @returns {Count}
 */
export function readSummary(output, code) {
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const [, ...numbers] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last) ?? []
  if (numbers.length === 0) return { passed: 0, failed: 1, skipped: 0 }
  const [passed = 0, failed = 0, skipped = 0] = numbers.map((text) => Number(text ?? 0))
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
}
