import type { Dataset } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
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
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.release.published > asOf || !isUsable(fact)) continue
    groups.set(fact.period, [...(groups.get(fact.period) ?? []), fact])
  }
  return groups
}

/** Each change of the value shown, in the order it was printed. */
function changesOf(facts: readonly Fact[]): [Fact, Fact][] {
  const changes: [Fact, Fact][] = []
  let shown: Fact | null = null
  for (const fact of facts) {
    if (shown && !replaces(fact, shown)) continue
    if (shown && fact.value !== shown.value) changes.push([shown, fact])
    shown = fact
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

const findRestatements = memoize((dataset: Dataset, asOf: string, metricId: string) => {
  const metrics = metricId ? METRICS.filter((metric) => metric.id === metricId) : METRICS
  const found = metrics.flatMap((metric) =>
    metric.lines.flatMap((line) =>
      [...groupByPeriod(dataset.factsByLine.get(line) ?? [], asOf).values()].flatMap((facts) =>
        changesOf(facts).map(([before, after]) => restate(metric, line, before, after)),
      ),
    ),
  )
  return found.sort(
    (a, b) =>
      b.after.vintage.localeCompare(a.after.vintage) ||
      periodEnd(a.after.period).localeCompare(periodEnd(b.after.period)),
  )
})

/**
 * What changed after it was printed: two facts for the same line and period with different values,
 * found by comparison. Newest change first, then by period; one metric's only, if one is named.
 */
export function listRestatements(
  dataset: Dataset,
  asOf: string,
  metricId = '',
): readonly Restatement[] {
  return findRestatements(dataset, asOf, metricId)
}
