import type { Measure } from '#lib/claims/claim'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { findValue, listLineValues, type KnownValue } from '#lib/claims/known-value'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { METRICS } from '#lib/metrics/metrics'

const values = memoize(
  (dataset: Dataset, asked: string, period: string, asOf: string): KnownValue[] => {
    const measure = asked as Measure // as asked below
    const at = period as ClaimPeriod // as asked below
    return METRICS.flatMap((metric) => {
      const shown = findValue(dataset, metric, measure, at, asOf)
      const lines = listLineValues(dataset, metric, measure, at, asOf).map(({ known }) => known)
      return shown ? [shown, ...lines.filter(({ value }) => value !== shown.value)] : lines
    })
  },
)

/**
 * The values of every metric for a period, as known on a vintage: of each what series show, then what
 * its other lines have. Remembered, since many claims are of one period.
 */
export function listValuesOfPeriod(
  dataset: Dataset,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): readonly KnownValue[] {
  return values(dataset, measure, period, asOf)
}
