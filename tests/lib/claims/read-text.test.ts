import { describe, expect, it } from 'vitest'
import { CLAIM_CAP, readText, refuseText, TEXT_CAP } from '#lib/claims/text/read-text'

/** What is understood of a text of December 2025. */
const read = (text: string) => readText(text, 'FY2026-Q2')
const understood = (text: string) =>
  read(text).claims.map(({ metric, measure, written, period }) => [
    metric,
    measure,
    written,
    period,
  ])

describe('a sentence', () => {
  it('is understood where it names a number, a metric and a period', () => {
    const text =
      'Cloud revenue was RMB 39.8 billion (US$5.6 billion) in the quarter ended September 30, 2025, up 34% year-over-year.'
    expect(understood(text)).toEqual([
      ['cloud', 'level', 'RMB 39.8 billion', 'FY2026-Q2'],
      ['cloud', 'level', 'US$5.6 billion', 'FY2026-Q2'],
      ['cloud', 'yoy', 'up 34%', 'FY2026-Q2'],
    ])
  })

  it('gives a segment its own revenue', () => {
    expect(understood('Alibaba Cloud posted revenue of $4.35 billion in Q3 2025.')).toEqual([
      ['cloud', 'level', '$4.35 billion', 'FY2026-Q2'],
    ])
    expect(understood('In FY2025 total revenue was RMB 996,347 million.')).toEqual([
      ['revenue', 'level', 'RMB 996,347 million', 'FY2025'],
    ])
  })

  it('takes the nearest name and period for each of several figures', () => {
    const text = 'Revenue in 2022 was over $134 billion, and net income was $7.4 billion.'
    expect(understood(text)).toEqual([
      ['revenue', 'level', 'over $134 billion', 'FY2022'],
      ['net-income', 'level', '$7.4 billion', 'FY2022'],
    ])
  })

  it('takes a part of revenue for what it is a part of', () => {
    const text = 'Sales and marketing expenses were 21.5% of revenue in the June quarter 2025.'
    expect(understood(text)).toEqual([
      ['sales-marketing', 'share-of-revenue', '21.5%', 'FY2026-Q1'],
    ])
  })

  it.each([
    ['Cloud revenue reached RMB 39.8 billion.', 'No period is named.'],
    ['Downloads passed 600 million in Q3 2025.', 'No line of the data is named.'],
    ['Amazon had revenue of $469 billion in 2021.', 'The sentence names another company.'],
    ['Cloud was 12% in Q3 2025.', 'What the percentage is of is not said.'],
  ])('is not guessed at: %s', (text, why) => {
    const { claims, unread } = read(text)
    expect(claims).toEqual([])
    expect(unread).toMatchObject([{ at: 1, why }])
  })

  it('has no figures in dates, versions and counts of stores', () => {
    expect(read('On October 1, 2025 it opened 600 stores and shipped Qwen 2.5.')).toEqual({
      claims: [],
      unread: [],
      left: null,
    })
  })
})

describe('a table', () => {
  it('may have its periods across, and its unit with the name', () => {
    const text = [
      '| Metric | Q3 2025 | Q2 2025 |',
      '| --- | --- | --- |',
      '| Cloud revenue (RMB million) | 39,824 | 33,398 |',
    ].join('\n')
    expect(understood(text)).toEqual([
      ['cloud', 'level', 'RMB 39,824 million', 'FY2026-Q2'],
      ['cloud', 'level', 'RMB 33,398 million', 'FY2026-Q1'],
    ])
  })

  it('may have a column for the period', () => {
    const text = 'Metric\tAmount\tPeriod\nQuarterly CapEx\tRMB 31.4 billion\tSep Qtr 2025'
    expect(understood(text)).toEqual([['capex', 'level', 'RMB 31.4 billion', 'FY2026-Q2']])
  })
})

describe('a hostile text', () => {
  it('is refused above the limit, and said to be', () => {
    expect(refuseText('x'.repeat(TEXT_CAP))).toBeNull()
    expect(refuseText('é'.repeat(TEXT_CAP / 2 + 1))).toMatch(/at most 200000 are read/)
    expect(refuseText(' \n')).toBe('There is no text.')
  })

  it.each([
    ['one line of digits', '1'.repeat(TEXT_CAP)],
    ['one line of commas', '1,'.repeat(TEXT_CAP / 2)],
    ['brackets', '('.repeat(TEXT_CAP)],
    ['spaces', `quarter${' '.repeat(TEXT_CAP - 20)}ended`],
    ['bars', '|'.repeat(TEXT_CAP)],
    ['names', 'cloud revenue '.repeat(TEXT_CAP / 14)],
    ['lines', '\n'.repeat(TEXT_CAP)],
    ['short sentences of spaces', `Q${' '.repeat(900)}1.\n`.repeat(200)],
    ['words for money', 'over about RMB '.repeat(TEXT_CAP / 15)],
  ])('of %s is read soon', (_, text) => {
    const start = performance.now()
    const { claims } = read(text)
    expect(claims).toEqual([])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('has no more figures judged than the cap, and says so', () => {
    const line = 'Cloud revenue was RMB 39.8 billion in Q3 2025.\n'
    const { claims, left } = read(line.repeat(CLAIM_CAP + 50))
    expect(claims).toHaveLength(CLAIM_CAP)
    expect(left).toBe('Only the first 300 figures are judged.')
  })
})
