import type { Evidence } from '#lib/claims/evidence'
import { frequencyOf, lastOf } from '#lib/claims/claim-period'
import { pagePath } from '#lib/figures/figure-address'
import { yearOf } from '#lib/period/period'

/**
 * The page that charts a piece of evidence, about its period; `pin` is the vintage where that is
 * not the newest. A statement of the plan, which is no value of a metric, leads to the plan.
 */
export function linkEvidence(
  { metric, measure, period, line }: Evidence,
  pin: string | null,
): string {
  if (line === null) return pagePath({ kind: 'chart', id: 'capex-plan', query: {} }, {}, pin)
  const year = yearOf(lastOf(period))
  const query = {
    frequency: frequencyOf(period),
    transform: measure,
    from: `FY${year - 1}`,
    to: `FY${year + 1}`,
  } as const
  const usual = { frequency: 'quarter', transform: 'level' } as const
  return pagePath({ kind: 'series', id: metric, query }, usual, pin)
}
