import { expect, test } from 'vitest'
import { METRICS } from '#lib/metrics/metrics'
import { dataset } from './live-data'

/**
 * What the company restated: what its notes below the balance sheet say it reclassified after the
 * year end, and cash flows of FY2018, which count restricted cash since June 2018.
 */
const RESTATED = [
  'FY2017-Q1 total_current_assets FY2016-Q4 134070 → 134035',
  'FY2018-Q1 total_current_assets FY2017-Q4 182516 → 181864',
  'FY2017-Q1 total_assets FY2016-Q4 364450 → 364245',
  'FY2017-Q1 senior_notes_noncurrent FY2016-Q4 51596 → 51391',
  'FY2018-Q1 total_current_liabilities FY2017-Q4 93771 → 93564',
  'FY2017-Q1 total_liabilities FY2016-Q4 114561 → 114356',
  'FY2019-Q1 investing_cash_flow FY2018-Q1 -13912 → -13923',
  'FY2019-Q3 investing_cash_flow FY2018-Q3 -24479 → -24304',
  'FY2019-Q4 investing_cash_flow FY2018 -83890 → -83764',
  'FY2019-Q4 investing_cash_flow FY2018-Q4 -19816 → -19976',
  'FY2019-Q1 exchange_rate_effect_on_cash FY2018-Q1 -1097 → -1092',
  'FY2019-Q3 exchange_rate_effect_on_cash FY2018-Q3 -1518 → -1508',
  'FY2019-Q4 exchange_rate_effect_on_cash FY2018 -6067 → -6065',
  'FY2019-Q4 exchange_rate_effect_on_cash FY2018-Q4 -2646 → -2653',
]

/** Lines of other statements that later releases repeat. */
const REPEATED = [
  'investing_cash_flow',
  'financing_cash_flow',
  'exchange_rate_effect_on_cash',
  'change_in_cash',
  'change_in_cash_and_restricted_cash',
  'diluted_eps_per_share',
  'non_gaap_diluted_eps_per_share',
  'diluted_weighted_shares_million',
  'diluted_weighted_shares_before_split_million',
  'share_based_compensation_in_cost_of_revenue',
  'share_based_compensation_in_product_development_exp',
  'share_based_compensation_in_sales_marketing_exp',
  'share_based_compensation_in_g_and_a_exp',
  'depreciation_in_ebitda',
  'other_gains_net',
  'share_of_results_ant',
  'mobile_monthly_active_users',
  'gmv_china_retail_quarter',
  'mobile_gmv',
  'mobile_revenue',
  'cloud_paying_customers_thousand',
]

/** Every value of a line that a later release printed otherwise than the one before it. */
function listRestated(line: string): { compared: number; restated: string[] } {
  const before = new Map<string, number | null>()
  const restated: string[] = []
  let compared = 0
  for (const { period, value, document } of dataset.factsByLine.get(line) ?? []) {
    const known = before.get(period)
    if (known !== undefined) compared += 1
    if (known !== undefined && known !== value)
      restated.push(`${document.id} ${line} ${period} ${known} → ${value}`)
    before.set(period, value)
  }
  return { compared, restated }
}

test('statements are printed again as they were, but for what was restated', () => {
  const lines = METRICS.filter(({ family }) => family === 'balance')
    .flatMap((metric) => metric.lines)
    .filter((line) => !line.includes('cash_and_other') && !line.startsWith('cash_equiv'))
  const all = [...lines, ...REPEATED].map(listRestated)
  expect(all.flatMap(({ restated }) => restated)).toEqual(RESTATED)
  expect(all.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(1100)
})
