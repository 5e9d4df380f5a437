import { ADJUSTED } from '#lib/metrics/adjusted'
import { BALANCE } from '#lib/metrics/balance'
import { CAPITAL_RETURN } from '#lib/metrics/capital-return'
import { CASH_FLOW } from '#lib/metrics/cash-flow'
import { INCOME_STATEMENT } from '#lib/metrics/income-statement'
import type { Metric } from '#lib/metrics/metric'
import { OPERATING } from '#lib/metrics/operating'
import { PRINTED_RATES } from '#lib/metrics/printed-rates'
import { RECONCILIATION } from '#lib/metrics/reconciliation'
import { REVENUE } from '#lib/metrics/revenue'
import { REVENUE_LINES } from '#lib/metrics/revenue-lines'
import { SEGMENT_EBITA } from '#lib/metrics/segment-ebita'

/** Every metric whose values releases print. Adding one is adding a row to the file of its family. */
export const PRINTED: readonly Metric[] = [
  ...REVENUE,
  ...REVENUE_LINES,
  ...SEGMENT_EBITA,
  ...RECONCILIATION,
  ...INCOME_STATEMENT,
  ...ADJUSTED,
  ...CASH_FLOW,
  ...BALANCE,
  ...CAPITAL_RETURN,
  ...OPERATING,
  ...PRINTED_RATES,
]
