import { ADJUSTED } from '#lib/metrics/adjusted'
import { BALANCE } from '#lib/metrics/balance'
import { CAPITAL_RETURN } from '#lib/metrics/capital-return'
import { CASH_FLOW } from '#lib/metrics/cash-flow'
import { INCOME_STATEMENT } from '#lib/metrics/income-statement'
import type { LineId, Metric } from '#lib/metrics/metric'
import { OPERATING } from '#lib/metrics/operating'
import { PRINTED_RATES } from '#lib/metrics/printed-rates'
import { RECONCILIATION } from '#lib/metrics/reconciliation'
import { REVENUE } from '#lib/metrics/revenue'
import { REVENUE_LINES } from '#lib/metrics/revenue-lines'
import { SEGMENT_EBITA } from '#lib/metrics/segment-ebita'

/** Every public metric. Adding one is adding a row to the file of its family. */
export const METRICS: readonly Metric[] = [
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

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]))

/** The metric of an id such as `cmr`; undefined where there is none. */
export function findMetric(id: string): Metric | undefined {
  return BY_ID.get(id)
}

const BY_LINE = new Map(METRICS.flatMap((metric) => metric.lines.map((line) => [line, metric])))

/** The metric that follows a line; undefined for a left-out or undeclared line. */
export function findMetricOfLine(line: LineId): Metric | undefined {
  return BY_LINE.get(line)
}

/**
 * The metrics whose id, name or aliases hold every word of a text, case ignored, in the order of
 * METRICS; all of them for an empty text.
 */
export function searchMetrics(text: string): Metric[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return METRICS.filter(({ id, label, shortLabel, aliases }) => {
    const names = [id, label, shortLabel, ...aliases].join('\n').toLowerCase()
    return words.every((word) => names.includes(word))
  })
}

/** Lines that releases print and no series follows: they show on the release's page only. */
export const LEFT_OUT_LINES: readonly {
  line: LineId
  label: string
  unit: string
  reason: string
}[] = [
  {
    line: 'share_repurchases_offperiod_usd_million',
    label: 'Share repurchases over another span',
    unit: 'USD million',
    reason:
      'Covers a span of days other than the period it is filed under, and would be counted twice beside the quarters.',
  },
  {
    line: 'ads_repurchased_offperiod_million',
    label: 'ADSs repurchased over another span',
    unit: 'million ADSs',
    reason:
      'Covers a span of days other than the period it is filed under, and would be counted twice beside the quarters.',
  },
]

/** The unit of a declared line's values; undefined where the line is not declared. */
export function findUnit(line: LineId): string | undefined {
  return BY_LINE.get(line)?.unit ?? LEFT_OUT_LINES.find((left) => left.line === line)?.unit
}
