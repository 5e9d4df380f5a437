import { describe, expect, it } from 'vitest'
import type { Claim } from '#lib/claims/claim'
import { judgeClaim } from '#lib/claims/judge-claim'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../fixtures/frozen-data'
import { claimOf } from './claim-of'

const today = latestVintage(dataset)
const december = { dated: '2025-12-31' }

/** What becomes of a claim of December 2025, today, on the real data. */
const judge = (...claim: Parameters<typeof claimOf>) =>
  judgeClaim(claimOf(...claim), december, dataset, today)
const shownBy = ({ evidence }: ReturnType<typeof judge>) =>
  evidence.map(({ metric, period, value }) => [metric, period, value])
const share: Partial<Claim> = { measure: 'share-of-revenue' }
const growth: Partial<Claim> = { measure: 'yoy' }

describe('known slips of secondary texts', () => {
  it('cloud “29.6 billion last quarter” is the September quarter of the year before', () => {
    const judged = judge('Cloud revenue', 'CN¥29.6 billion', 'last quarter', 'cloud')
    expect(judged.verdict).toBe('wrong-period')
    expect(judged.reason).toMatch(/^This is the September quarter 2024 \(FY2025 Q2\)\./)
    expect(shownBy(judged)).toEqual([
      ['cloud', 'FY2025-Q2', 29610],
      ['cloud', 'FY2026-Q2', 39824],
    ])
  })

  it('RMB 71.08 billion of Taobao and Tmall is customer management revenue', () => {
    const when = 'fiscal 2025 fourth-quarter'
    const judged = judge('Group sales', 'RMB71.08 billion', when, 'taobao-tmall')
    expect(judged.verdict).toBe('wrong-metric')
    expect(judged.reason).toMatch(/customer management revenue/)
    expect(shownBy(judged)).toEqual([
      ['cmr', 'FY2025-Q4', 71077],
      ['taobao-tmall', 'FY2025-Q4', 101369],
    ])
  })

  it('cloud $4.35 billion in Q3 2025 is fiscal Q3 FY2025, in dollars of its own quarter', () => {
    const judged = judge('Cloud revenue', '$4.35 billion', 'Q3 2025', 'cloud')
    expect(judged.verdict).toBe('wrong-period')
    expect(judged.reason).toMatch(/^A fiscal label read as a calendar one: FY2025 Q3/)
    expect(judged.evidence[0]?.arithmetic).toBe('31,742 at 7.2993 = USD 4,349 m')
  })

  it('32.47 billion of sales and marketing in the second quarter of 2025 is fiscal Q2 FY2025', () => {
    const when = 'the second quarter of 2025'
    const judged = judge('Selling expenses', 'CN¥32.47 billion', when, 'sales-marketing')
    expect(judged.verdict).toBe('wrong-period')
    expect(shownBy(judged)).toEqual([
      ['sales-marketing', 'FY2025-Q2', 32471],
      ['sales-marketing', 'FY2026-Q1', 53178],
    ])
  })

  it('31.4 billion of capex, up 85 %, is the narrower line of the cash flow table', () => {
    const when = 'quarter ending September 30, 2025'
    for (const judged of [
      judge('Capital expenditures', 'RMB 31.4 billion', when, 'capex'),
      judge('Capital expenditures rose', '85%', when, 'capex', growth),
    ]) {
      expect(judged.verdict).toBe('another-measure')
      expect(judged.reason).toMatch(/^The narrower cash-flow line/)
      expect(judged.evidence.map(({ metric }) => metric)).toEqual(['capex-ppe', 'capex'])
    }
  })

  it('126.6 billion of capex, written with a minus, is four quarters', () => {
    const judged = judge('Capital expenditures', '-126.6B CNY', 'Sep 30, 2025', 'capex')
    expect(judged.verdict).toBe('wrong-period')
    expect(judged.evidence[0]).toMatchObject({
      period: 'TTM-FY2026-Q2',
      value: 126564,
      arithmetic: '31,775 + 24,612 + 38,676 + 31,501',
    })
    expect(judged.reason).toMatch(/The quarter alone was 31,501\./)
  })

  it('AIDC of FY2025 is 132.3 and not 133.7, which nothing explains', () => {
    const judged = judge('AIDC revenue', 'RMB133.7 billion', 'FY2025', 'aidc')
    expect(judged.verdict).toBe('contradicted')
    expect(shownBy(judged)).toEqual([['aidc', 'FY2025', 132300]])
    expect(judge('AIDC revenue', 'RMB 132.3 billion', 'FY2025', 'aidc').verdict).toBe('confirmed')
  })

  it('what is said of Amazon is not covered', () => {
    const company: Partial<Claim> = { company: 'Amazon' }
    const judged = judge('Revenue', 'over $469 billion', '2021', null, company)
    expect(judged).toMatchObject({ verdict: 'not-covered', evidence: [], readings: [] })
  })

  it('88VIP “over 42 million” was true in June 2024 and is outdated by 56 million', () => {
    const judged = judge('88VIP members', 'Over 42 million', null, 'members-88vip')
    expect(judged.verdict).toBe('outdated')
    expect(shownBy(judged)).toEqual([
      ['members-88vip', 'FY2025-Q1', 42],
      ['members-88vip', 'FY2026-Q2', 56],
    ])
    expect(judged.reason).toMatch(/over 56 million/)
  })

  it('38.6 % of revenue is a share of the segments; of revenue it was 42.9 %', () => {
    const when = 'quarter ended March 31, 2025'
    const judged = judge('Taobao and Tmall', '38.6 percent', when, 'taobao-tmall', share)
    expect(judged.verdict).toBe('another-measure')
    expect(judged.evidence.map(({ shown }) => shown)).toEqual(['38.6%', '42.9%'])
    expect(judged.evidence[0]?.arithmetic).toBe('101,369 of 262,324')
  })

  it('EBITA called EBITDA is confirmed as another measure', () => {
    const says = 'Adjusted EBITDA profit of AIDC'
    const judged = judge(says, 'RMB 162 million', 'September quarter', 'aidc-ebita')
    expect(judged.verdict).toBe('another-measure')
  })

  it('a fiscal quarter named with the calendar’s year is found a year on', () => {
    const when = 'fiscal second quarter of 2025'
    const judged = judge('Group revenue', 'RMB 132.6 billion', when, 'china-ecommerce')
    expect(judged.verdict).toBe('wrong-period')
    expect(judged.evidence[0]?.period).toBe('FY2026-Q2')
  })

  it('a bare year is the fiscal one: revenue over $134 billion in 2022', () => {
    const judged = judge('Revenue', 'over $134 billion', '2022', 'revenue')
    expect(judged.verdict).toBe('confirmed')
    expect(shownBy(judged)).toEqual([['revenue', 'FY2022', 853062]])
    expect(judged.readings.map(({ period }) => period)).toEqual(['CY2022'])
  })

  it('growth that was taken in dollars is another measure', () => {
    const judged = judge('R&D rose', '8.83%', 'full year 2025', 'product-development', growth)
    expect(judged.verdict).toBe('another-measure')
    expect(judged.evidence[0]?.arithmetic).toBe('57,151 at 7.2567 on 52,256 at 7.2203')
  })
})

describe('the plan for cloud and AI', () => {
  it('is confirmed in yuan and in dollars of the time, as what a report says', () => {
    for (const written of ['RMB 380 billion', '$53 billion', '$52.4 billion']) {
      const judged = judge('Pledged investment', written, 'three years', null)
      expect(judged).toMatchObject({ verdict: 'confirmed', provisional: true })
      expect(judged.reason).toMatch(/^A report of the company’s announcement of 24 Feb 2025/)
    }
    expect(judge('Pledged investment', 'RMB 480 billion', 'three years', null).verdict).toBe(
      'not-covered',
    )
  })

  it('spent about 120 billion in four quarters, which is not the group’s capex', () => {
    const says = 'Capital expenditure on AI and cloud'
    const judged = judge(says, 'about RMB120 billion', 'past four quarters', 'capex')
    expect(judged.verdict).toBe('another-measure')
    expect(judged.reason).toMatch(/Group capex for four quarters to September 2025 was 126,564\./)
  })
})
