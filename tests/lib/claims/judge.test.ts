import { describe, expect, it } from 'vitest'
import type { Claim } from '#lib/claims/claim'
import { judgeClaim } from '#lib/claims/judge-claim'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { claimOf } from './claim-of'

const dataset = buildDataset(
  release('FY2024-Q1', '2023-08-10', '2023', [
    fact('2023:cloud', 'FY2024-Q1', 25123, { page: 4 }),
    fact('revenue_total', 'FY2024-Q1', 90210, { page: 3 }),
    fact('usd_rate', 'FY2024-Q1', 7.25, { page: 2 }),
    fact('free_cash_flow', 'FY2024-Q1', -1881, { page: 5 }),
    fact('vip88_members_million', 'FY2024-Q1', 40, { page: 2 }),
  ]),
  release('FY2024-Q2', '2023-11-16', '2023', [
    fact('2023:cloud', 'FY2024-Q1', 25065, { page: 4 }),
    fact('2023:cloud', 'FY2024-Q2', 27648, { page: 4 }),
    fact('revenue_total', 'FY2024-Q2', 95730, { page: 3 }),
    fact('usd_rate', 'FY2024-Q2', 7.3, { page: 2 }),
    fact('vip88_members_million', 'FY2024-Q2', 44, { page: 2 }),
  ]),
  release('FY2024-Q3', '2024-02-07', '2023', [
    fact('2023:cloud', 'FY2024-Q3', 28066, { source: 'paper' }),
    fact('revenue_total', 'FY2024-Q3', 98765, { source: 'copy' }),
  ]),
)

/** What becomes of a claim of a text of `dated`, as of `asOf`. */
function judge(claim: Claim, asOf = '2024-02-07', dated: string | null = '2024-03-01') {
  return judgeClaim(claim, { dated }, dataset, asOf)
}
const cloud = (written: string, when: string | null, more: Partial<Claim> = {}) =>
  claimOf('Cloud revenue', written, when, 'cloud', more, 'FY2024-Q3')
const SEPTEMBER = 'quarter ended September 30, 2023'

describe('a confirmed figure', () => {
  it.each([
    '27,648 million yuan',
    'RMB 27.6 billion',
    'about RMB 28 billion',
    'over 27 billion yuan',
    'nearly 28 billion yuan',
    'US$3.79 billion',
  ])('may be written %s', (written) => {
    expect(judge(cloud(written, SEPTEMBER)).verdict).toBe('confirmed')
  })

  it.each([
    'RMB 27.7 billion',
    'over 28 billion yuan',
    'nearly 27 billion yuan',
    'US$3.70 billion',
  ])('may not be written %s', (written) => {
    expect(judge(cloud(written, SEPTEMBER)).verdict).not.toBe('confirmed')
  })

  it('cites document, page and address', () => {
    expect(judge(cloud('RMB 27.6 billion', SEPTEMBER)).evidence[0]).toMatchObject({
      value: 27648,
      unit: 'CNY million',
      document: 'Fictional results FY2024-Q2',
      page: 4,
      url: 'https://example.com/FY2024-Q2.pdf#page=4',
    })
  })

  it('is never said to be filed where only a report gives it', () => {
    const judged = judge(cloud('RMB 28.1 billion', 'December quarter 2023'))
    expect(judged).toMatchObject({ verdict: 'confirmed', provisional: true })
    expect(judged.reason).toMatch(/from a report, not filed/)
    const other = judge(cloud('RMB 31.1 billion', 'December quarter 2023'))
    expect(other).toMatchObject({ verdict: 'contradicted', provisional: true })
    expect(other.reason).toMatch(/^A report of the release, not the filing, gives/)
  })
})

describe('a figure that is not of its period, unit or line', () => {
  it('is of another period', () => {
    expect(judge(cloud('RMB 25.07 billion', SEPTEMBER)).verdict).toBe('wrong-period')
  })

  it('is of another line', () => {
    const judged = judge(cloud('RMB 95.7 billion', SEPTEMBER))
    expect(judged.verdict).toBe('wrong-metric')
    expect(judged.evidence.map(({ metric }) => metric)).toEqual(['revenue', 'cloud'])
  })

  it('is a thousand times too small, or in the wrong currency', () => {
    expect(judge(cloud('RMB 27.6 million', SEPTEMBER)).verdict).toBe('unit-slip')
    expect(judge(cloud('US$27.6 billion', SEPTEMBER)).verdict).toBe('unit-slip')
    expect(judge(cloud('RMB 3.79 billion', SEPTEMBER)).verdict).toBe('unit-slip')
  })

  it('needs three digits to be explained by another line or period', () => {
    for (const written of ['RMB 25 billion', 'RMB 96 billion']) {
      const judged = judge(cloud(written, SEPTEMBER))
      expect(judged.verdict).toBe('contradicted')
      expect(judged.reason).toMatch(/too few digits/)
    }
  })

  it('needs the same kind of unit: dollars are no members', () => {
    const says = claimOf('Members', '$44.0 million', SEPTEMBER, 'members-88vip', {}, 'FY2024-Q3')
    expect(judge(says).verdict).toBe('not-covered')
  })
})

describe('the sign of a figure', () => {
  const flow = (says: string) =>
    judge(claimOf(says, 'RMB 1,881 million', 'June quarter 2023', 'free-cash-flow'))

  it('needs a word for a loss', () => {
    expect(flow('Free cash flow was an outflow').verdict).toBe('confirmed')
    expect(flow('Free cash flow').verdict).toBe('contradicted')
    expect(flow('Free cash inflow').verdict).toBe('contradicted')
  })
})

describe('a figure that was true once', () => {
  it('is outdated by a restatement, and was confirmed on the text’s day', () => {
    const judged = judge(
      cloud('25,123 million yuan', 'June quarter 2023'),
      '2024-02-07',
      '2023-09-01',
    )
    expect(judged.verdict).toBe('outdated')
    expect(judged.reason).toMatch(/restated by the Sep Q 2023 release of 16 Nov 2023\. Now 25,065/)
    expect(judged.then).toMatchObject({ asOf: '2023-08-10', verdict: 'confirmed' })
  })

  it('is outdated where the text names no period and a later count is known', () => {
    const members = claimOf('Members', 'over 40 million', null, 'members-88vip')
    expect(judge(members).verdict).toBe('outdated')
    expect(judge(members, '2023-08-10').verdict).toBe('confirmed')
  })
})

describe('what the data has nothing of', () => {
  it.each([
    ['no metric', claimOf('Downloads', 'over 600 million', null, null)],
    ['no number', cloud('triple-digit', SEPTEMBER)],
    ['a period that nobody can read', cloud('RMB 27.6 billion', 'the good old days')],
    ['a quarter not yet reported', cloud('RMB 27.6 billion', 'March quarter 2026')],
  ])('is not covered: %s', (_, claim) => {
    const judged = judge(claim)
    expect(judged).toMatchObject({ verdict: 'not-covered', evidence: [] })
    expect(judged.reason).not.toBe('')
  })

  it('judges nothing as of a day before the first release', () => {
    expect(judge(cloud('RMB 27.6 billion', SEPTEMBER), '2020-01-01').verdict).toBe('not-covered')
  })
})
