import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countTests, writeSummary } from '../../scripts/count-tests.mjs'

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
