import { expect, test } from 'vitest'
import { dataset, newestFact } from './live-data'

/** Half a percent, for rates without decimals, and the rounding of two amounts in millions. */
const ROUNDING = 0.51

test('a printed tax rate is income tax over income before tax', () => {
  const facts = dataset.factsByLine.get('effective_tax_rate_pct') ?? []
  const rates = facts.map(({ period, value, document }) => {
    const amountOf = (line: string) => newestFact(line, period, document.published)?.value ?? NaN
    const computed =
      (amountOf('income_tax_expenses') / amountOf('income_before_tax_and_equity_results')) * 100
    return { name: `${document.id} ${period}`, value, computed }
  })
  expect(rates.length).toBeGreaterThan(30)
  expect(
    rates.filter(({ value, computed }) => !(Math.abs(computed - (value ?? NaN)) <= ROUNDING)),
  ).toEqual([])
})
