import { expect, test } from 'vitest'
import { columnsOf, givenIn } from './real-data'

type Signed = readonly [sign: 1 | -1, line: string, needed: boolean]

/** Columns of `total` whose parts are known: how many agree, and the others by name. */
function checkBridge(total: string, parts: readonly Signed[]): { agree: number; apart: string[] } {
  const apart: string[] = []
  let agree = 0
  for (const { release, period } of columnsOf([total])) {
    const values = parts.map(([, line]) => givenIn(release, line, period))
    const whole = givenIn(release, total, period)
    if (whole === null || parts.some(([, , needed], index) => needed && values[index] === null))
      continue
    const sum = parts.reduce((a, [sign], index) => a + sign * (values[index] ?? 0), 0)
    if (sum === whole) agree += 1
    else apart.push(`${release.id} ${period} ${whole - sum}`)
  }
  return { agree, apart }
}

test('free cash flow is operating cash flow less what its table takes off', () => {
  const result = checkBridge('free_cash_flow', [
    [1, 'operating_cash_flow', true],
    [-1, 'capex_acquisition_ppe', true],
    [-1, 'purchase_of_intangibles_fcf', false],
    [1, 'buyer_protection_fund_change', false],
  ])
  expect(result).toEqual({ agree: 74, apart: [] })
})

test('operating income leads to net income through the lines between', () => {
  const result = checkBridge('net_income', [
    [1, 'income_from_operations', true],
    [1, 'interest_and_investment_income_net', true],
    [-1, 'interest_expense', true],
    [1, 'other_income_net', true],
    [-1, 'income_tax_expenses', true],
    [1, 'share_of_results_equity_investees', true],
  ])
  expect(result).toEqual({ agree: 116, apart: [] })
})

test('revenue less expenses is operating income until a gain outside them was printed', () => {
  const { agree, apart } = checkBridge('income_from_operations', [
    [1, 'revenue_total', true],
    [-1, 'cost_of_revenue', true],
    [-1, 'product_development_exp', true],
    [-1, 'sales_marketing_exp', true],
    [-1, 'g_and_a_exp', true],
    [-1, 'amortization_impairment_intangibles', true],
    [-1, 'impairment_of_goodwill', false],
  ])
  expect(agree).toBe(108)
  // From September 2024 the company prints other gains and losses, which are not collected.
  expect(apart).toHaveLength(12)
  expect(apart.every((name) => name >= 'FY2025-Q2')).toBe(true)
})
