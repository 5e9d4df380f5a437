import { convertToDollars } from '#lib/series/currency'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { structureOfLine, STRUCTURES, type LineId, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import type { Observation } from '#lib/series/observation'
import type { Query, TransformId } from '#lib/query/params'
import type { Period } from '#lib/period/period'
import type { View } from '#lib/series/view'
import { TRANSFORMS } from '#lib/series/transforms'

/** What of a query decides a value, once metric, line and period are fixed. */
export type LineQuery = Pick<Query, 'frequency' | 'currency'> & { transform: TransformId }

const seenInLine = memoize(
  'series/observe/line/seenInLine',
  (dataset: Dataset, id: string, line: string, key: string, asOf: string) => {
    const metric = findMetric(id)
    if (!metric) return new Map<Period, Observation>()
    const { frequency, currency, transform } = JSON.parse(key) as LineQuery // as written below
    const { observe, unit } = TRANSFORMS[transform]
    // A margin bears the line of its profit, which is none of its metric's.
    const alone = transform === 'margin' ? metric : { ...metric, lines: [line] }
    const view: View = { asOf, frequency, structure: structureOfLine(line) ?? 'auto' }
    const dollars = currency === 'USD'
    const observations = observe(dataset, alone, view)
      .map((observation) => ({ ...observation, unit: unit(metric.unit) }))
      .map((observation) => (dollars ? convertToDollars(dataset, observation) : observation))
    return new Map(observations.map((observation) => [observation.period, observation]))
  },
)

/**
 * A metric as one of its lines alone gives it, as known on a vintage, by period: the value that the
 * line would show wherever the run rule placed it. A share or a margin is that of the line's
 * structure.
 */
export function observeLine(
  dataset: Dataset,
  metric: string,
  line: LineId,
  { frequency, currency, transform }: LineQuery,
  asOf: string,
): ReadonlyMap<Period, Observation> {
  const key = JSON.stringify({ frequency, currency, transform })
  return seenInLine(dataset, metric, line, key, asOf)
}

/** The lines of a metric that are newer than one of them, newest first. */
export function listNewerLines(metric: Metric, line: LineId): readonly LineId[] {
  const at = metric.lines.indexOf(line)
  if (at >= 0) return metric.lines.slice(0, at)
  const age = (aged: LineId) => STRUCTURES.findIndex((id) => id === structureOfLine(aged))
  return metric.lines.filter((known) => age(known) > age(line)) // a margin bears the line of its profit
}
