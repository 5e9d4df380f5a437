import type { Fact } from '#lib/data/fact'
import type { LineId } from '#lib/metrics/metric'

/** Facts by their line, in the order they come. */
export function groupByLine(facts: readonly Fact[]): Map<LineId, Fact[]> {
  const groups = new Map<LineId, Fact[]>()
  for (const fact of facts) {
    const group = groups.get(fact.line)
    if (group) group.push(fact)
    else groups.set(fact.line, [fact])
  }
  return groups
}
