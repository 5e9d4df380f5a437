import { describe, expect, it } from 'vitest'
import { mendText } from '#ingest/document/mend-text'
import { labelKey } from '#ingest/labels/match-label'
import { loosePattern } from '#ingest/sentences/sentence-pattern'
import { alignCells } from '#ingest/tables/align-cells'
import type { HeadColumn, Unit } from '#ingest/tables/find-heads'
import { readRawRows } from '#ingest/tables/number-tokens'
import { isDollarsOf } from '#ingest/tables/table-kinds'
import { INCOME, SEGMENTS, SUMMARY, readPages, readWith, valuesOf, PAGES } from './made-up-release'

const OWN = 'FY2032-Q1'
const BEFORE = 'FY2031-Q1'
const right = readPages(PAGES)

describe('numbers that a PDF reader broke', () => {
  it.each([
    ['( 1 , 8 6 7 )', '(1,867)'],
    ['(2 ,595)', '(2,595)'],
    ['8, 305', '8,305'],
    ['7,1 64 3%', '7,164 3%'],
    ['12,34 5', '12,345'],
    ['( 860)', '(860)'],
    ['of 0. 02 in', 'of 0.02 in'],
  ])('are one number again: %s', (broken, whole) => {
    expect(mendText(broken)).toBe(whole)
  })

  it.each(['March 31, 2031', 'in 2030, 367 million', '(in millions)', 'others(1), (2) and'])(
    'are not made of what is none: %s',
    (text) => {
      expect(mendText(text)).toBe(text)
    },
  )

  it.each([
    ['(4,000) (5,000)', '( 4,000 ) (5, 000)'],
    ['(80) (96) (12)', '( 8 0 ) (96) (12)'],
    ['Cost of revenue', 'C ost of reve nue'],
    ['Interest expense', 'Inter est expense'],
    ['Three months ended June 30, 2030 2031', 'Three m onths ended\nJune 30, 2030 2031'],
  ])('do not change what is read: “%s” as “%s”', (words, others) => {
    expect(readWith(INCOME, words, others).facts.map(strip)).toEqual(right.facts.map(strip))
  })

  it('leave a row out where it cannot be mended', () => {
    const reading = readWith(INCOME, '(4,000) (5,000)', '(4,0 (5,000)')
    expect(valuesOf(reading, OWN)).toHaveProperty('cost_of_revenue', 5000) // from the other table
    expect(reading.unknown.map((row) => row.label)).toEqual(['Cost of revenue (4,0'])
  })
})

describe('brackets', () => {
  it.each([
    ['Adjusted EBITA(1) 2,600', 'Adjusted EBITA (1) 2,600'],
    ['Adjusted EBITA(1) 2,600 3,200', 'Adjusted EBITA 2,600(1) 3,200(4)'],
    ['1.20 20%(3)', '1.20 20% (3) (4)'],
    ['8.00 9.60 1.20 20%', '8.00 9.60 (4) 1.20 20%'],
  ])('that mark a footnote are no numbers: “%s” as “%s”', (words, others) => {
    const reading = readWith(SUMMARY, words, others)
    expect(valuesOf(reading, OWN)).toEqual(valuesOf(right, OWN))
    expect(valuesOf(reading, BEFORE)).toEqual(valuesOf(right, BEFORE))
  })

  it('that hold a small number are one where the columns need it', () => {
    const reading = readWith(
      INCOME,
      'Other income (loss), net 24 (16) (2)',
      'Other income (loss), net (5) (16) (2)',
    )
    expect(reading.doubts.map((doubt) => doubt.why).join()).toContain('add up')
    expect(reading.doubts).toContainEqual(
      expect.objectContaining({ line: 'interest_expense', period: BEFORE }),
    )
  })
})

describe('cells', () => {
  const columns = (...units: Unit[]): HeadColumn[] => units.map((unit) => ({ unit, span: null }))
  const cells = (text: string) => readRawRows(` ${text} `, 0, text.length + 2)[0]?.cells ?? []
  const place = (text: string, ...units: Unit[]) =>
    alignCells(cells(text), columns(...units), () => true).map((way) =>
      way.map((cell) => cell?.value ?? null),
    )

  it('stand where their kind belongs, and growth may be blank', () => {
    expect(place('469 577 81', 'rmb', 'rmb', 'usd', 'growth')).toEqual([[469, 577, 81, null]])
    expect(place('82 0% 105 16 0% 28%', 'rmb', 'share', 'rmb', 'usd', 'share', 'growth')).toEqual([
      [82, 0, 105, 16, 0, 28],
    ])
  })

  it('may be dashes of either kind, and `N/A` is no amount', () => {
    expect(place('— — 18 2 5% N/A', 'rmb', 'share', 'rmb', 'usd', 'share', 'growth')).toEqual([
      [null, null, 18, 2, 5, null],
    ])
    expect(place('N/A 18 2', 'rmb', 'rmb', 'usd')).toEqual([])
  })

  it('are not enough where the dollars or an amount are missing', () => {
    expect(place('19,322 19,168', 'rmb', 'rmb', 'usd')).toEqual([])
    expect(place('19,168 2,396', 'rmb', 'rmb', 'usd')).toEqual([])
  })

  it('are too many where they would be marks of twenty footnotes', () => {
    expect(place('(1) '.repeat(20), 'rmb', 'rmb', 'usd')).toEqual([])
  })
})

describe('labels', () => {
  it('are the same however they are spelled', () => {
    expect(labelKey('Net (loss) income(2)')).toBe(labelKey('Net  in come (3)'))
    expect(labelKey('Inter-segment elimination')).toBe(labelKey('Inter- segment Elimination'))
    expect(labelKey('Labs & Applications')).toBe(labelKey('Labs and applications'))
    expect(labelKey('Net income')).not.toBe(labelKey('Non-GAAP net income'))
  })

  it('may stand under a heading in the same words', () => {
    expect(valuesOf(right, OWN)).toMatchObject({
      '2025:china_ecommerce_group': 5820,
      '2025:intl_retail': 1500,
    })
    const reading = readWith(SEGMENTS, 'E-commerce - Customer', 'E-commerce: - Customer')
    expect(valuesOf(reading, OWN)).toEqual(valuesOf(right, OWN))
  })
})

describe('patterns', () => {
  it('find broken words, and keep their own signs', () => {
    expect(loosePattern('in (?:total|all) \\d+ years?').test('i n al l 12 yea rs')).toBe(true)
    expect(loosePattern('in (?:total|all) \\d+ years?').test('in all ten years')).toBe(false)
  })
})

describe('dollars', () => {
  it('are the yuan at the rate, but for rounding', () => {
    expect(isDollarsOf('1,000', 1000, 125, 8)).toBe(true)
    expect(isDollarsOf('1,000', 1000, 127, 8)).toBe(true) // moved, so that a column adds up
    expect(isDollarsOf('100', 100, 15, 8)).toBe(false)
    expect(isDollarsOf('1.00', 1, 0.13, 8)).toBe(true)
    expect(isDollarsOf('1.00', 1, 0.16, 8)).toBe(false)
  })
})

/** Without the words, which keep the blanks they were printed with. */
function strip({ line, period, value, page, printedYoy }: (typeof right.facts)[number]) {
  return { line, period, value, page, printedYoy }
}
