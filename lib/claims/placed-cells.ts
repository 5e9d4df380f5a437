import type { Measure } from '#lib/claims/claim'
import { claimPeriodOf, lastOf, type ClaimPeriod } from '#lib/claims/claim-period'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { type Frequency, quarterIndex, type Period, type Quarter } from '#lib/period/period'
import type { Cell } from '#lib/series/line'
import { selectCells } from '#lib/series/view'
import { TRANSFORMS } from '#lib/series/transforms'

const FREQUENCIES: readonly Frequency[] = ['quarter', 'fiscal-year', 'ttm', 'calendar-year']

/** True where a metric has such values: only segments have shares, and balances have no sums. */
export function hasMeasure(metric: Metric, measure: Measure, frequency: Frequency): boolean {
  const sum = frequency === 'ttm' || frequency === 'calendar-year'
  if (sum && metric.aggregation !== 'sum' && metric.aggregation !== 'parts') return false
  if (measure === 'qoq' && frequency !== 'quarter') return false
  return TRANSFORMS[measure].refuse(metric) === null
}

/** The cell of each period that series of a metric show, as known on a vintage. Remembered. */
export const placedCells = memoize(
  'claims/placed-cells/placedCells',
  (dataset: Dataset, id: string, frequency: string, asOf: string) => {
    const metric = findMetric(id)
    const view = { asOf, frequency: frequency as Frequency, structure: 'auto' as const } // as asked below
    return metric ? selectCells(dataset, metric, view) : new Map<Period, Cell>()
  },
)

const knownPeriods = memoize(
  'claims/placed-cells/knownPeriods',
  (dataset: Dataset, id: string, measure: string, asOf: string): ClaimPeriod[] => {
    const metric = findMetric(id)
    const as = measure as Measure // as asked below
    const held = FREQUENCIES.filter((frequency) => metric && hasMeasure(metric, as, frequency))
    return held.flatMap((frequency) =>
      [...placedCells(dataset, id, frequency, asOf).keys()]
        .map((period) => claimPeriodOf(period, frequency))
        .sort((a, b) => quarterIndex(lastOf(a)) - quarterIndex(lastOf(b))),
    )
  },
)

/** The periods that a metric has values for and that end by a quarter, oldest first by frequency. */
export function listKnownPeriods(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  asOf: string,
  upTo: Quarter,
): ClaimPeriod[] {
  const limit = quarterIndex(upTo)
  return knownPeriods(dataset, metric.id, measure, asOf).filter(
    (period) => quarterIndex(lastOf(period)) <= limit,
  )
}
