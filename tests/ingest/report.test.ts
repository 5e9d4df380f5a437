import { expect, it } from 'vitest'
import { reportIngest } from '#ingest/report/report'
import { REPORT_WIDTH } from '#ingest/report/report-table'
import { buildDataset, fact, release } from '../fictional/build-dataset'
import { found, ingestWith, QUARTER, withValue } from './ask-ingest'

const report = (...args: Parameters<typeof ingestWith>) => reportIngest(ingestWith(...args))

it('a new release is listed value by value, with growth and page, and says what it restates', () => {
  const text = report({ facts: [...QUARTER, found('revenue_total', 'FY2026-Q1', 8990)] })
  expect(text).toContain('data/releases/2025-11-25-fy2026-q2.json does not exist yet')
  expect(text).toMatch(/2025:cloud +FY2026-Q2 +3,980 +\+34% +6\n/)
  expect(text).toMatch(
    /RESTATED \(1\)\n.*\n +revenue_total +FY2026-Q1 +9,000 +8,990 +−10 +FY2026-Q1/,
  )
  expect(text).toMatch(/RECAST.*\(1\)\n.*\n +2025:cloud +FY2025-Q2 +2,970 +6 +2,960 +2023:cloud\n/)
  expect(text).toMatch(/\nClean\.\n$/)
})

it('what is open is listed, and counted at the end', () => {
  const text = report({
    unknown: [{ page: 7, label: 'Robots', table: 'revenue', numbers: ['1,234', '(5)'] }],
    doubts: [
      {
        page: 8,
        label: 'x',
        why: 'two columns say one period',
        line: 'capex',
        period: 'FY2026-Q2',
      },
    ],
  })
  expect(text).toContain('p. 7  revenue: Robots  1,234 (5)\n')
  expect(text).toContain('p. 8  capex FY2026-Q2: two columns say one period\n')
  expect(text).toContain('All checks passed. Open: 1 unknown rows, 1 doubts, 0 lines missing.')
})

it('a check that failed is named with its faults and how to accept it', () => {
  const text = report(withValue('net_income', 799))
  expect(text).toMatch(/net-income +operating income leads to net income +1 +FAILED: 1\n/)
  expect(text).toContain('    net_income FY2026-Q2 is −1 off its parts\n')
  expect(text).toContain(
    'Failed: net-income. Correct it, or accept it: --accept net-income="the reason"',
  )
})

it('a stored release is listed by what becomes of its rows', () => {
  const stored = release(
    'FY2026-Q2',
    '2025-11-25',
    '2025',
    [
      fact('2025:cloud', 'FY2026-Q2', 3980, { source: 'copy' }),
      fact('2025:all_others', 'FY2026-Q2', 6200, { source: 'paper' }),
      fact('employees', 'FY2026-Q2', 120000, { source: 'paper' }),
    ],
    null,
  )
  const text = report({}, { files: [stored] })
  expect(text).toMatch(/ADDED to the file \(15\)/)
  expect(text).toMatch(
    /REPLACED in the file \(1\)\n.*\n +2025:all_others +FY2026-Q2 +6,200 +6,300 +paper\n/,
  )
  expect(text).toMatch(/SAME VALUE, now from the document \(1\)\n.*\n +2025:cloud /)
  expect(text).toMatch(
    /KEPT, not found in the document \(1\)\n.*\n +employees +FY2026-Q2 +120,000 +paper\n/,
  )
})

it('no line is wider than a terminal, however long a label', () => {
  const long = 'word '.repeat(60)
  const text = report({
    title: long,
    unknown: [{ page: 7, label: long, table: 'revenue', numbers: ['1'] }],
    doubts: [{ page: 8, label: long, why: long }],
    structure: null,
    segments: [long],
  })
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(REPORT_WIDTH)
})

it('a note on a figure of the release before is shown, for the new one may need it', () => {
  const before = release('FY2026-Q1', '2025-08-29', '2025', [
    fact('vip88_members_million', 'FY2026-Q1', 53, { page: 3, note: 'Worded as over 53 million' }),
  ])
  const members = found('vip88_members_million', 'FY2026-Q2', 56)
  const text = report({ facts: [...QUARTER, members] }, { dataset: buildDataset(before) })
  expect(text).toMatch(/NOTES .*\(1\)\n  vip88_members_million: Worded as over 53 million\n/)
})

it('words of a document cannot steer the terminal', () => {
  const label = '\u001b[2J\u009b1mRobots\u202e\r'
  const text = report({ unknown: [{ page: 7, label, table: 'revenue', numbers: ['1'] }] })
  expect(text).toContain('p. 7  revenue: [2J1mRobots  1\n')
})
