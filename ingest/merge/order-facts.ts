import type { LineId } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'
import { isFiscalYear, periodEnd } from '#lib/period/period'
import type { FileFact } from '#lib/data/release'

const DECLARED = METRICS.flatMap((metric) => metric.lines)

/** Newest first; a year before the quarter it ends with. */
function comparePeriods(a: FileFact, b: FileFact): number {
  return (
    periodEnd(b.period).localeCompare(periodEnd(a.period)) ||
    Number(isFiscalYear(b.period)) - Number(isFiscalYear(a.period)) ||
    a.period.localeCompare(b.period)
  )
}

/**
 * Facts in the order of a release file: lines as in `model`, an earlier file, and those it lacks as
 * the metrics declare them; each line's periods newest first.
 */
export function orderFacts(facts: readonly FileFact[], model: readonly LineId[]): FileFact[] {
  const places = new Map<LineId, number>()
  for (const line of [...model, ...DECLARED]) if (!places.has(line)) places.set(line, places.size)
  const placeOf = (fact: FileFact) => places.get(fact.line) ?? places.size
  return [...facts].sort((a, b) => placeOf(a) - placeOf(b) || comparePeriods(a, b))
}

/** New facts among stored ones, each after the last of its line, and of a new line at the end. */
export function insertFacts(stored: readonly FileFact[], added: readonly FileFact[]): FileFact[] {
  const facts = [...stored]
  for (const fact of added) {
    const place = facts.findLastIndex(({ line }) => line === fact.line)
    facts.splice(place < 0 ? facts.length : place + 1, 0, fact)
  }
  return facts
}
