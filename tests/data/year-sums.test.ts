import { expect, test } from 'vitest'
import { compareYearsAsPrinted } from './year-sums'

/** Years that the company itself printed apart from their quarters. */
const APART = [
  'non_gaap_net_income FY2014 664',
  '2016:customer_management_ex_commission FY2017 -1',
  '2016:direct_sales_other FY2017 1',
  'net_income_attributable_parent FY2022 7263',
  'cloud_before_elimination FY2022 71',
  // A million of rounding, in the release of the year and in the one after it.
  'exchange_rate_effect_on_cash FY2023 1',
  'change_in_cash_and_restricted_cash FY2023 1',
  'exchange_rate_effect_on_cash FY2023 1',
  'change_in_cash_and_restricted_cash FY2023 1',
]

// A year whose fourth quarter is itself the year less three has nothing to be compared with.
test('a printed year is the sum of its quarters as of its release, but for these', () => {
  const { compared, apart } = compareYearsAsPrinted()
  expect(apart).toEqual(APART)
  expect(compared).toBeGreaterThan(900)
})
