import type { Dataset } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { groupBy } from '#lib/data/group-by'
import { memoize } from '#lib/memo/memo'
import { structureOfLine, type LineId, type Metric, type Structure } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'
import { labelPeriod, periodEnd, type Quarter } from '#lib/period/period'
import { printOfFact } from '#lib/series/prints'
import { isUsable, replaces } from '#lib/series/line'
import type { Print } from '#lib/series/observation'

/** A value that a later release changed: the first print and the newest, as of the chart's vintage. */
export interface Restatement {
  metric: string
  label: string
  period: Quarter | string
  periodLabel: string
  structure: Structure | null
  unit: string
  before: Print
  after: Print
  difference: number
}

/** Facts of one line by period, oldest first, as known on a vintage. */
function groupByPeriod(facts: readonly Fact[], asOf: string): Map<string, Fact[]> {
  const known = facts.filter((fact) => fact.document.published <= asOf && isUsable(fact))
  return groupBy(known, ({ period }) => period)
}

/** Each change of the value shown, in the order it was printed. */
function changesOf(facts: readonly Fact[]): [Fact, Fact][] {
  const changes: [Fact, Fact][] = []
  let current: Fact | null = null
  for (const fact of facts) {
    if (current && !replaces(fact, current)) continue
    if (current && fact.value !== current.value) changes.push([current, fact])
    current = fact
  }
  return changes
}

function restate(metric: Metric, line: LineId, before: Fact, after: Fact): Restatement {
  return {
    metric: metric.id,
    label: metric.label,
    period: after.period,
    periodLabel: labelPeriod(after.period, 'release'),
    structure: structureOfLine(line),
    unit: metric.unit,
    before: printOfFact(before),
    after: printOfFact(after),
    difference: Math.round(((after.value ?? 0) - (before.value ?? 0)) * 1e6) / 1e6,
  }
}

/**
 * What changed after it was printed: two facts for the same line and period with different values,
 * found by comparison. Newest change first, then by period; one metric's only, if one is named.
 */
export const listRestatements = memoize(
  'series/restatements/listRestatements',
  (dataset: Dataset, asOf: string, id = '') => {
    const metrics = id ? METRICS.filter((metric) => metric.id === id) : METRICS
    const restatements: readonly Restatement[] = metrics.flatMap((metric) =>
      metric.lines.flatMap((line) =>
        [...groupByPeriod(dataset.factsByLine.get(line) ?? [], asOf).values()].flatMap((facts) =>
          changesOf(facts).map(([before, after]) => restate(metric, line, before, after)),
        ),
      ),
    )
    return restatements.toSorted(
      (a, b) =>
        b.after.vintage.localeCompare(a.after.vintage) ||
        periodEnd(a.after.period).localeCompare(periodEnd(b.after.period)),
    )
  },
)
