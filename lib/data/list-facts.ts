import type { Dataset } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { memoize } from '#lib/memo/memo'
import type { LineId } from '#lib/metrics/metric'
import type { Period } from '#lib/period/period'

const factsByPeriod = memoize((dataset: Dataset, line: string) => {
  const groups = new Map<Period, Fact[]>()
  for (const fact of dataset.factsByLine.get(line) ?? []) {
    const group = groups.get(fact.period)
    if (group) group.push(fact)
    else groups.set(fact.period, [fact])
  }
  return groups
})

/** What releases up to a vintage said of a period in one line, oldest first. */
export function listFacts(dataset: Dataset, line: LineId, period: Period, asOf: string): Fact[] {
  const facts = factsByPeriod(dataset, line).get(period) ?? []
  return facts.filter((fact) => fact.release.published <= asOf)
}
