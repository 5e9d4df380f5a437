import { latestVintage, type Dataset, listFacts } from '#lib/data/dataset'
import type { Fact, Release } from '#lib/data/fact'
import { groupBy } from '#lib/data/group-by'
import { oncePer } from '#lib/memo/once'
import { labelLine } from '#lib/metrics/line-labels'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { labelPeriod } from '#lib/period/period'
import { printOfFact } from '#lib/series/prints'
import { isUsable, rankQuality } from '#lib/series/line'
import type { Print } from '#lib/series/observation'
import { listRestatements } from '#lib/series/restatements'

/** A value that a release gave anew: what stood before it, what it says, and the difference. */
export interface Change {
  metric: string
  label: string
  periodLabel: string
  unit: string
  then: Print
  here: Print
  difference: number
}

const byRelease = oncePer((dataset: Dataset) =>
  groupBy(listRestatements(dataset, latestVintage(dataset)), ({ after }) => after.release),
)

/** What a release changed within a line, by period. */
export function listRestatedBy(dataset: Dataset, release: Release): Change[] {
  const changes = byRelease(dataset).get(release.id) ?? []
  return changes.map(({ metric, label, periodLabel, unit, before, after, difference }) => {
    const known = findMetricOfLine(after.line)
    const name = known ? labelLine(known, after.line) : label
    return { metric, label: name, periodLabel, unit, then: before, here: after, difference }
  })
}

/** The newest word on a fact's period before its release, in any other line of its metric. */
function findOlder(dataset: Dataset, fact: Fact): Fact | null {
  const lines = findMetricOfLine(fact.line)?.lines ?? []
  let best: Fact | null = null
  for (const line of lines) {
    if (line === fact.line) continue
    for (const other of listFacts(dataset, line, fact.period, fact.document.published)) {
      if (other.document === fact.document || !isUsable(other)) continue
      const newer = !best || other.document.published >= best.document.published
      if (newer || rankQuality(other.quality) < rankQuality(best?.quality ?? 'secondary'))
        best = other
    }
  }
  return best
}

/** Periods known before that a release is the first to give in a newer line, in its order. */
export function listRecastBy(dataset: Dataset, release: Release): Change[] {
  return dataset.facts.flatMap((fact): Change[] => {
    if (fact.document !== release || !isUsable(fact) || fact.derived !== null) return []
    const metric = findMetricOfLine(fact.line)
    const [first] = listFacts(dataset, fact.line, fact.period, release.published)
    const older = metric && first === fact ? findOlder(dataset, fact) : null
    if (!metric || older?.value == null) return []
    if (metric.lines.indexOf(older.line) < metric.lines.indexOf(fact.line)) return []
    return [
      {
        metric: metric.id,
        label: nameRecast(fact, older),
        periodLabel: labelPeriod(fact.period, 'release'),
        unit: metric.unit,
        then: printOfFact(older),
        here: printOfFact(fact),
        difference: Math.round((fact.value - older.value) * 1e6) / 1e6,
      },
    ]
  })
}

/** `Cloud Intelligence, now AI cloud and compute` where the release names the line anew. */
function nameRecast(fact: Fact, older: Fact): string {
  const metric = findMetricOfLine(fact.line)
  if (!metric) return fact.line
  const [now, then] = [labelLine(metric, fact.line), labelLine(metric, older.line)]
  const moved = structureOfLine(fact.line) !== null && now !== then
  return moved ? `${then}, now ${now}` : now
}
