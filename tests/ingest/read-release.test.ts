import { describe, expect, it } from 'vitest'
import {
  FREE_CASH,
  INCOME,
  PAGES,
  SEGMENTS,
  SUMMARY,
  factOf,
  readPages,
  readWith,
  valuesOf,
} from './made-up-release'

const OWN = 'FY2032-Q1'
const BEFORE = 'FY2031-Q1'
const reading = readPages(PAGES)

describe('a release', () => {
  it('is named by its quarter, day, title, rate and structure', () => {
    expect(reading).toMatchObject({
      release: OWN,
      published: '2031-08-14',
      title: 'Alibaba Group Announces June Quarter 2031 Results',
      usdRate: 8,
      structure: '2025',
    })
    expect(reading.segments).toHaveLength(4)
  })

  it('gives what the income statement says, expenses as positive amounts', () => {
    expect(valuesOf(reading, OWN)).toMatchObject({
      revenue_total: 10000,
      cost_of_revenue: 5000,
      product_development_exp: 1000,
      interest_expense: 48,
      other_income_net: -16,
      income_tax_expenses: 480,
      share_of_results_equity_investees: 40,
      net_income: 2500,
      net_income_attributable: 2464,
    })
  })

  it('gives the year-ago column too', () => {
    expect(valuesOf(reading, BEFORE)).toMatchObject({
      revenue_total: 8000,
      cost_of_revenue: 4000,
      '2025:cloud': 1500,
      '2025:aidc_adj_ebita': -120,
      free_cash_flow: 1992,
      buyer_protection_fund_change: -8,
    })
  })

  it('tells the costs from their share-based part and from what is left without it', () => {
    expect(factOf(reading, 'cost_of_revenue', OWN)).toMatchObject({ value: 5000, table: 'costs' })
    expect(factOf(reading, 'share_based_compensation', OWN).value).toBe(300)
  })

  it('tells earnings per ADS from earnings per share and from numbers of shares', () => {
    expect(factOf(reading, 'diluted_eps_per_ads', OWN)).toMatchObject({
      value: 9.6,
      printedYoy: 20,
    })
  })

  it('gives the page of each fact, and printed growth with it', () => {
    expect(factOf(reading, 'revenue_total', OWN)).toMatchObject({ page: 2, printedYoy: 25 })
    expect(factOf(reading, 'revenue_total', BEFORE).printedYoy).toBeNull()
    expect(factOf(reading, '2025:cloud', OWN)).toMatchObject({
      page: 3,
      printedYoy: 40,
      label: 'Cloud Intelligence Group',
    })
    expect(factOf(reading, '2025:all_others_adj_ebita', OWN).printedYoy).toBe(-30)
    expect(factOf(reading, 'free_cash_flow', OWN).page).toBe(7)
  })

  it('leaves nothing unknown and nothing in doubt', () => {
    expect(reading.unknown).toEqual([])
    expect(reading.doubts).toEqual([])
  })

  it('is read the same again, and the same without any line breaks or with one at every blank', () => {
    expect(readPages(PAGES)).toEqual(reading)
    const broken = PAGES.map((text) => text.replaceAll(' ', '\n'))
    expect(readPages(broken).facts).toEqual(reading.facts)
  })

  it('is read the same from one page without page marks, but for the pages', () => {
    const whole = readPages([PAGES.join('\n')])
    expect(valuesOf(whole, OWN)).toEqual(valuesOf(reading, OWN))
  })

  it('keeps its pages where each begins with its number', () => {
    const numbered = readPages(PAGES.map((text, index) => `${index + 1}\n \n${text}`))
    expect(numbered.facts).toEqual(reading.facts)
  })
})

describe('what makes a number doubtful', () => {
  it('drops a row whose dollars are not its yuan', () => {
    const wrong = readWith(FREE_CASH, '(1,400) (175)', '(1,460) (175)')
    expect(valuesOf(wrong, OWN)).not.toHaveProperty('capex_acquisition_ppe')
    expect(wrong.doubts.map((doubt) => doubt.line)).toContain('capex_acquisition_ppe')
  })

  it('believes neither of two prints that differ', () => {
    const wrong = readWith(INCOME, 'Net income 2,040', 'Net income 2,044')
    expect(valuesOf(wrong, BEFORE)).not.toHaveProperty('net_income')
    expect(wrong.doubts).toContainEqual(
      expect.objectContaining({ line: 'net_income', period: BEFORE, page: 2 }),
    )
  })

  it('drops a column whose parts do not add up', () => {
    const wrong = readWith(SEGMENTS, 'Customer management 3,000', 'Customer management 3,010')
    expect(valuesOf(wrong, BEFORE)).not.toHaveProperty('2025:quick_commerce')
    expect(valuesOf(wrong, BEFORE)).not.toHaveProperty('2025:customer_management')
    expect(valuesOf(wrong, OWN)).toHaveProperty('2025:customer_management', 3600)
  })

  it('drops two values whose printed growth is another', () => {
    const wrong = readWith(
      SEGMENTS,
      'Cloud Intelligence Group 160 320 40 100%',
      'Cloud Intelligence Group 160 320 40 50%',
    )
    expect(valuesOf(wrong, OWN)).not.toHaveProperty('2025:cloud_adj_ebita')
    expect(wrong.doubts.map((doubt) => doubt.why).join()).toContain('printed growth 50 %')
  })

  it('drops a row with a number too few', () => {
    const wrong = readWith(INCOME, '(40) (48) (6)', '(48) (6)')
    expect(valuesOf(wrong, OWN)).not.toHaveProperty('interest_expense')
    expect(wrong.doubts).toContainEqual(
      expect.objectContaining({ line: 'interest_expense', page: 5 }),
    )
  })

  it('reports a row that no label stands for, with its page and numbers', () => {
    const more = readWith(
      FREE_CASH,
      'Less: Changes',
      'Less: Payments to the moon (16) (24) (3) Less: Changes',
    )
    expect(more.unknown).toEqual([
      {
        page: 7,
        label: 'Less: Payments to the moon',
        table: 'fcf',
        numbers: ['(16)', '(24)', '(3)'],
      },
    ])
  })

  it('takes no row for known because its label ends like one that is', () => {
    const more = readWith(SUMMARY, 'Net income 2,040', 'Pro forma net income 2,040')
    expect(more.unknown.map((row) => row.label)).toEqual(['Pro forma net income'])
  })
})
