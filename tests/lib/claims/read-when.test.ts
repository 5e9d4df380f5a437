import { describe, expect, it } from 'vitest'
import { readWhen } from '#lib/claims/read-when'

/** As a text of December 2025 means it, when the September quarter was the newest reported. */
const read = (when: string) => readWhen(when, 'FY2026-Q2')

describe('a period as a text writes it', () => {
  it('is the calendar quarter, unless the text says fiscal', () => {
    expect(read('Q3 2025')).toEqual({ naming: 'bare-quarter', periods: ['FY2026-Q2'] })
    expect(read('the second quarter of 2025')?.periods).toEqual(['FY2026-Q1'])
    expect(read('fiscal second quarter of 2025')).toEqual({
      naming: 'fiscal',
      periods: ['FY2025-Q2'],
    })
    expect(read('Q2 2025 (fiscal)')?.periods).toEqual(['FY2025-Q2'])
    expect(read('Q1 FY26')?.periods).toEqual(['FY2026-Q1'])
    expect(read('fiscal 2025 fourth-quarter')?.periods).toEqual(['FY2025-Q4'])
  })

  it('is the fiscal year first where a year stands alone, then the calendar year', () => {
    expect(read('2022')).toEqual({ naming: 'bare-year', periods: ['FY2022', 'CY2022'] })
    expect(read('fiscal year 2025')?.periods).toEqual(['FY2025'])
    expect(read('calendar year 2025')?.periods).toEqual(['CY2025'])
    expect(read('fiscal year ending March 31, 2025')?.periods).toEqual(['FY2025'])
  })

  it('counts from the text’s own day', () => {
    expect(read('last quarter')).toEqual({ naming: 'relative', periods: ['FY2026-Q2'] })
    expect(read('past four quarters')?.periods).toEqual(['TTM-FY2026-Q2'])
    expect(read('March quarter')?.periods).toEqual(['FY2025-Q4'])
    expect(read('September quarter of the prior year')?.periods).toEqual(['FY2025-Q2'])
    expect(readWhen('last quarter', null)).toBeNull()
  })

  it.each([
    ['quarter ended June 30, 2025', 'FY2026-Q1'],
    ['Sep Qtr 2025', 'FY2026-Q2'],
    ['as of March 2025', 'FY2025-Q4'],
    ['Past four quarters ending September 2025', 'TTM-FY2026-Q2'],
    ['TTM ending Sep 30, 2025', 'TTM-FY2026-Q2'],
    ['six months ended September 30, 2025', 'FY2026-H1'],
    ['first half of fiscal 2026', 'FY2026-H1'],
  ])('%s is %s', (when, period) => {
    expect(read(when)?.periods).toEqual([period])
  })

  it.each([
    'late 2025',
    'October 2025',
    'the same quarter of 2024',
    '2023 to 2025',
    'daily',
    'x'.repeat(300),
  ])('does not guess at “%s”', (when) => {
    expect(read(when)).toBeNull()
  })
})
