import { describe, expect, it } from 'vitest'
import { quarterAt, quarterIndex, type Labels, type Frequency } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'
import { readTypedRange } from '#lib/period/read-typed-range'
import { readParams } from '#lib/query/read-params'

const quarters = Array.from({ length: 53 }, (_, at) => quarterAt(quarterIndex('FY2014-Q1') + at))

function read(text: string, labels: Labels = 'release', frequency: Frequency = 'quarter') {
  const { ranges, fault } = readTypedRange(text, { labels, frequency, quarters })
  const write = ({ from, to, last }: (typeof ranges)[number]) =>
    last === null ? `${from ?? ''}..${to ?? ''}` : `last ${last}`
  return fault ?? ranges.map(write).join(' or ')
}

describe('a quarter typed in any of its names', () => {
  it.each([
    'FQ2 2026',
    'fq2 26',
    'FQ2 FY26',
    '2QFY26',
    '2Q FY2026',
    'F2Q26',
    'FY2026 Q2',
    'FY2026-Q2',
    'FY26-Q2',
    'FY26Q2',
    'Q2 FY2026',
    'fiscal Q2 2026',
    'Sep 2025',
    'Sept 2025',
    'Sep-25',
    'Sep Q 2025',
    'SepQ 2025',
    'September quarter 2025',
    '  september   2025 ',
    'Q3 2025',
    'Q3 ’25',
    '2025 Q3',
    'CQ3 2025',
    '3QCY25',
    '2025-09',
  ])('%s is the September quarter of 2025', (text) => {
    expect(readTypedPeriod(text, 'fiscal')).toBe('FY2026-Q2')
    expect(readTypedPeriod(text, 'calendar')).toBe('FY2026-Q2')
  })

  it.each([
    ['Mar 2026', 'FY2026-Q4'],
    ['Q1 2026', 'FY2026-Q4'],
    ['June quarter 2026', 'FY2027-Q1'],
    ['Dec Q 2025', 'FY2026-Q3'],
  ])('%s is %s: fiscal years end in March', (text, period) => {
    expect(readTypedPeriod(text, 'calendar')).toBe(period)
  })

  it('of both calendars follows the one that is asked for', () => {
    expect(readTypedPeriod('2Q26', 'calendar')).toBe('FY2027-Q1')
    expect(readTypedPeriod('2Q26', 'fiscal')).toBe('FY2026-Q2')
    expect(readTypedPeriod('2024', 'calendar')).toBe('CY2024')
    expect(readTypedPeriod('2024', 'fiscal')).toBe('FY2024')
  })

  it.each([
    'Q5 25',
    'Aug 2025',
    '26',
    'Sep',
    '2Q',
    'Q2 1999',
    'FY2026-Q0',
    'banana',
    '',
    'Sep 2025 x',
  ])('%j is none', (text) => {
    expect(readTypedPeriod(text, 'calendar')).toBeNull()
  })
})

describe('periods typed into the deck', () => {
  it.each([
    ['Sep 2025', 'FY2026-Q2..FY2026-Q2'],
    ['FY2024', 'FY2024..FY2024'],
    ['fiscal year 2024', 'FY2024..FY2024'],
    ['Year to Mar 2024', 'FY2024..FY2024'],
    ['CY2024', 'FY2024-Q4..FY2025-Q3'],
    ['last 8 quarters', 'last 8'],
    ['Last 8', 'last 8'],
    ['last 3 years', 'last 12'],
    ['FY2024 on', 'FY2024..'],
    ['since FY2024', 'FY2024..'],
    ['from Sep 2023', 'FY2024-Q2..'],
    ['Sep 2023 to date', 'FY2024-Q2..'],
    ['Sep 2023 –', 'FY2024-Q2..'],
    ['until Jun 2025', '..FY2026-Q1'],
    ['from Sep 2023 to Jun 2025', 'FY2024-Q2..FY2026-Q1'],
    ['Sep 2023 – Jun 2025', 'FY2024-Q2..FY2026-Q1'],
    ['Sep 2023–Jun 2025', 'FY2024-Q2..FY2026-Q1'],
    ['Sep 2023 - Jun 2025', 'FY2024-Q2..FY2026-Q1'],
    ['FY2024-FY2025', 'FY2024..FY2025'],
    ['FY24-Q2-FY26-Q1', 'FY2024-Q2..FY2026-Q1'],
    ['FQ2 2024 to 1QFY26', 'FY2024-Q2..FY2026-Q1'],
    ['Sep Q 2023 to Jun Q 2026', 'FY2024-Q2..FY2027-Q1'],
    ['all', 'FY2014-Q1..'],
    ['max', 'FY2014-Q1..'],
    ['5y', 'last 20'],
    ['3 years', 'last 12'],
    ['8q', 'last 8'],
    ['H1 FY2026', 'FY2026-Q1..FY2026-Q2'],
    ['2HFY25', 'FY2025-Q3..FY2025-Q4'],
    ['FY26-H1', 'FY2026-Q1..FY2026-Q2'],
    ['fiscal H1 2026', 'FY2026-Q1..FY2026-Q2'],
    ['H2 2025', 'FY2026-Q2..FY2026-Q3'],
    ['H1 FY2025 – H1 FY2026', 'FY2025-Q1..FY2026-Q2'],
    ['H1 FY2025 on', 'FY2025-Q1..'],
    ['fytd', 'FY2027-Q1..'],
    ['calendar ytd', 'FY2026-Q4..'],
  ])('%s', (text, range) => {
    expect(read(text)).toBe(range)
  })

  it('of both calendars have two readings, that of the labels in use first', () => {
    const [fiscal, calendar] = ['FY2026-Q2..FY2026-Q2', 'FY2027-Q1..FY2027-Q1']
    expect(read('2Q26')).toBe(`${calendar} or ${fiscal}`)
    expect(read('2Q26', 'calendar')).toBe(`${calendar} or ${fiscal}`)
    expect(read('2Q26', 'fiscal')).toBe(`${fiscal} or ${calendar}`)
    expect(read('1H26')).toBe('FY2026-Q4..FY2027-Q1 or FY2026-Q1..FY2026-Q2')
    expect(read('1H26', 'fiscal')).toBe('FY2026-Q1..FY2026-Q2 or FY2026-Q4..FY2027-Q1')
    expect(read('ytd')).toBe('FY2026-Q4.. or FY2027-Q1..')
    expect(read('ytd', 'fiscal')).toBe('FY2027-Q1.. or FY2026-Q4..')
    expect(read('2024', 'fiscal')).toBe('FY2024..FY2024 or FY2024-Q4..FY2025-Q3')
    expect(read('1Q25 – 2Q26')).toBe('FY2025-Q4..FY2027-Q1 or FY2025-Q1..FY2026-Q2')
  })

  it('have one reading where the other asks for what is not there yet', () => {
    expect(read('4Q26', 'fiscal')).toBe('FY2026-Q4..FY2026-Q4')
  })

  it('count in the periods that are shown', () => {
    expect(read('last 3 years', 'release', 'fiscal-year')).toBe('last 3')
    expect(read('last 8 quarters', 'release', 'fiscal-year')).toBe('last 2')
    expect(read('5y', 'release', 'fiscal-year')).toBe('last 5')
    expect(read('last 8 quarters', 'release', 'ttm')).toBe('last 8')
    expect(read('last 6 quarters', 'release', 'fiscal-year')).toContain('not understood')
    expect(read('last 99')).toContain('not understood')
  })

  it('that cannot be read say what can', () => {
    expect(read('Q5 25')).toMatch(/^“Q5 25” is not understood\. Try FQ2 2026, 2QFY26, Sep 2025/)
    expect(read('x'.repeat(500)).length).toBeLessThan(200)
  })

  it('that end before they begin, or lie outside the figures, say so', () => {
    expect(read('Sep 2025 to Jun 2024')).toBe(
      'The range ends before it begins: Sep Q 2025 comes after Jun Q 2024.',
    )
    expect(read('Sep 2031')).toBe(
      'There are no figures for these periods: they run from Jun Q 2013 to Jun Q 2026.',
    )
    expect(read('FY2012')).toContain('they run from Jun Q 2013')
    expect(read('Sep 2025', 'release', 'fiscal-year')).toMatch(/^No year ends in these quarters/)
    expect(read('Mar 2026', 'release', 'fiscal-year')).toBe('FY2026-Q4..FY2026-Q4')
  })
})

describe('an address with a period in words', () => {
  it.each([
    ['from=Sep 2025', 'from cannot be "Sep 2025". Write from=FY2026-Q2.'],
    ['from=2Q26', 'from cannot be "2Q26". Write from=FY2027-Q1 or from=FY2026-Q2.'],
    ['to=FY26', 'to cannot be "FY26". Write to=FY2026.'],
    ['from=banana', 'from cannot be "banana".'],
  ])('%s is told how to write it', (search, detail) => {
    const { faults } = readParams(new URLSearchParams(search), ['from', 'to'])
    expect(faults.map((fault) => fault.detail)).toEqual([detail])
  })
})
