import { expect, test } from 'vitest'
import { columnsOf, dataset, printedIn } from './live-data'

/** Columns of the releases of which the document was read: copies give some of their lines only. */
const columnsRead = (line: string) =>
  columnsOf([line]).filter(({ document }) => document.kind === 'release' && document.pages !== null)

const PER_ADS = 8
const ROUNDING = 0.005

test.each([
  ['diluted_eps_per_share', 'diluted_eps_per_ads'],
  ['non_gaap_diluted_eps_per_share', 'non_gaap_diluted_eps_per_ads'],
])('%s is an eighth of %s in every column that prints both', (share, ads) => {
  const pairs = columnsRead(share).map(({ document, period }) => ({
    name: `${document.id} ${period}`,
    perShare: printedIn(document, share, period) ?? NaN,
    perAds: printedIn(document, ads, period) ?? NaN,
  }))
  const apart = pairs.filter(
    ({ perShare, perAds }) =>
      !(Math.abs(perAds - perShare * PER_ADS) <= ROUNDING * (PER_ADS + 1) + 1e-9),
  )
  expect(apart).toEqual([])
  expect(pairs.length).toBeGreaterThan(50)
})

test.each([
  ['diluted_weighted_shares_million', 'diluted_eps_per_share', 50],
  ['diluted_weighted_shares_before_split_million', 'diluted_eps_per_ads', 40],
] as const)(
  '%s times %s is about the net income of ordinary shareholders',
  (shares, eps, least) => {
    const columns = columnsRead(shares).flatMap(({ document, period }) => {
      const income = printedIn(document, 'net_income_attributable', period)
      const perShare = printedIn(document, eps, period)
      const count = printedIn(document, shares, period)
      if (income === null || perShare === null || count === null) return []
      // Dilution by awards of investees and interest on convertible notes stand between the two.
      const slack = count * ROUNDING + Math.abs(income) * 0.02 + 60
      return [{ name: `${document.id} ${period}`, off: Math.abs(perShare * count - income), slack }]
    })
    expect(columns.filter(({ off, slack }) => off > slack)).toEqual([])
    expect(columns.length).toBeGreaterThanOrEqual(least)
  },
)

test('a share of after the split is an eighth of one of before it', () => {
  const before = new Map(
    dataset.factsByLine
      .get('diluted_weighted_shares_before_split_million')
      ?.map(({ period, value }) => [period, value ?? NaN]),
  )
  const both = (dataset.factsByLine.get('diluted_weighted_shares_million') ?? []).filter(
    ({ period }) => before.has(period),
  )
  expect(both.length).toBeGreaterThan(4)
  for (const { period, value } of both)
    expect(Math.abs((value ?? NaN) / PER_ADS - (before.get(period) ?? NaN)), period).toBeLessThan(1)
})
