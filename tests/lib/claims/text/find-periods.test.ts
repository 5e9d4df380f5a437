import { describe, expect, it } from 'vitest'
import { findPeriods } from '#lib/claims/text/periods/find-periods'

/** The periods of a sentence written when the September quarter 2025 was the newest. */
const read = (sentence: string) =>
  findPeriods(sentence, 'FY2026-Q2').map(({ periods: [first] }) => first ?? null)

describe('the periods of a sentence', () => {
  it.each([
    ['the quarter ended September 30, 2025', 'FY2026-Q2'],
    ['the three months ended 2025-09-30', 'FY2026-Q2'],
    ['the quarter ended September 30', 'FY2026-Q2'],
    ['the September quarter of 2024', 'FY2025-Q2'],
    ["the Dec'24 quarter", 'FY2025-Q3'],
    ['FY26-Q2', 'FY2026-Q2'],
    ['Q2/FY26', 'FY2026-Q2'],
    ['2QFY26', 'FY2026-Q2'],
    ['3QF25', 'FY2025-Q3'],
    ['FY3Q25', 'FY2025-Q3'],
    ['2024 Q4', 'FY2025-Q3'],
    ['Q3 2025', 'FY2026-Q2'],
    ['the second fiscal quarter of 2026', 'FY2026-Q2'],
    ['the second quarter of its 2026 fiscal year', 'FY2026-Q2'],
    ['fiscal second-quarter revenue', 'FY2026-Q2'],
    ['Q2 FY2025/26', 'FY2026-Q2'],
    ['FY2024/25', 'FY2025'],
    ['the opening three months of the 2016-17 financial year', 'FY2017-Q1'],
    ['the year ended 31st March 2024', 'FY2024'],
    ['fiscal 2018', 'FY2018'],
    ['H1 FY26', 'FY2026-H1'],
    ['the first half of fiscal 2026', 'FY2026-H1'],
    ['the six months ended September 30, 2025', 'FY2026-H1'],
    ['the April to June period', 'FY2026-Q1'],
    ['April 2017 to March 2018', 'FY2018'],
    ['the past four quarters', 'TTM-FY2026-Q2'],
    ['the 12 months ended March 31, 2019', 'TTM-FY2019-Q4'],
    ['calendar 2024', 'CY2024'],
    ['in 2024', 'FY2024'],
    ['this quarter', 'FY2026-Q2'],
  ])('%s', (sentence, period) => {
    expect(read(sentence)).toEqual([period])
  })

  it('are none in days, and unknown in spans that no release has', () => {
    expect(read('on November 25, 2025')).toEqual([])
    expect(read('on Nov. 25')).toEqual([])
    expect(read('the nine months ended December 31, 2025')).toEqual([null])
    expect(read('the second half of fiscal 2025')).toEqual([null])
  })

  it('leave open whose quarter a bare label is, unless one of them has not come yet', () => {
    const [label] = findPeriods('Q3 2025', 'FY2026-Q2')
    expect(label).toMatchObject({ naming: 'label', periods: ['FY2026-Q2', 'FY2025-Q3'] })
    const [future] = findPeriods('Q2 2026', 'FY2026-Q2')
    expect(future?.periods[0]).toBe('FY2026-Q2')
  })
})
