import { DERIVED } from '#lib/metrics/derived'
import type { LineId, Metric } from '#lib/metrics/metric'
import { PRINTED } from '#lib/metrics/printed'

/** Every public metric: those that releases print, then those that follow from them. */
export const METRICS: readonly Metric[] = [...PRINTED, ...DERIVED]

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
