import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTests, listFailures, readSummary, writeSummary } from '../../scripts/count-tests.mjs'

function report(content: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'count-')), 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('the last line of a test run', () => {
  const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }

  it('adds up both runners', () => {
    const playwright = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 0 } }
    expect(writeSummary([countTests(report(vitest), 0), countTests(report(playwright), 1)])).toBe(
      '12 passed, 2 failed, 2 skipped',
    )
  })

  it('counts a run that failed without a failed test, or left no report, as a failure', () => {
    expect(countTests(report(vitest), 1)).toMatchObject({ passed: 7, failed: 1 })
    expect(countTests('/no/such/report.json', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('names skipped tests only where there are any', () => {
    expect(writeSummary([{ passed: 3, failed: 0, skipped: 0 }])).toBe('3 passed, 0 failed')
  })
})

describe('the last line of an output', () => {
  it('is its count', () => {
    expect(readSummary('so it went\n12 passed, 2 failed, 1 skipped\n', 1)).toEqual({
      ...{ passed: 12, failed: 2, skipped: 1 },
    })
    expect(readSummary('3 passed, 0 failed\n', 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  it('counts as a failure where it has no count, or the program failed all the same', () => {
    expect(readSummary('Killed\n', 137)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(readSummary('', 0)).toMatchObject({ failed: 1 })
    expect(readSummary('3 passed, 0 failed\n', 1)).toMatchObject({ passed: 3, failed: 1 })
  })
})

describe('the tests that failed', () => {
  it('are named with what they said, of either runner', () => {
    const failed = { fullName: 'a sum adds up', status: 'failed', failureMessages: ['7 is not 8'] }
    const passed = { fullName: 'a sum is a number', status: 'passed', failureMessages: [] }
    const name = join(process.cwd(), 'tests/sum.test.ts')
    const vitest = { testResults: [{ name, message: '', assertionResults: [passed, failed] }] }
    expect(listFailures(report(vitest))).toEqual([
      '✗ tests/sum.test.ts: a sum adds up\n    7 is not 8',
    ])

    const tests = [{ results: [{ error: { message: 'not there' } }] }]
    const specs = [
      { title: 'opens', ok: false, tests },
      { title: 'closes', ok: true, tests: [] },
    ]
    const playwright = { suites: [{ file: 'a.ts', specs: [], suites: [{ file: 'a.ts', specs }] }] }
    expect(listFailures(report(playwright))).toEqual(['✗ a.ts: opens\n    not there'])
  })

  it('include a file that could not be run', () => {
    const vitest = {
      testResults: [{ name: 'a.test.ts', message: 'no module', assertionResults: [] }],
    }
    expect(listFailures(report(vitest))).toEqual(['✗ a.test.ts: could not be run\n    no module'])
  })
})
