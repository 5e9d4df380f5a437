import { periodIndex, type Period } from '#lib/period/period'

/**
 * The run rule. Lines come newest first with the periods each has. A line takes the unbroken
 * stretch that ends at its last period; what lies before goes to the next older line by the same
 * rule; a period that no line took is shown from the newest line that has it. So a lone recast
 * comparative makes no dent where an older line has the period, and is kept where none has.
 *
 * All periods are of one form (quarters, or years). Returns each period's line.
 */
export function assignLines<L>(
  lines: readonly { line: L; periods: Iterable<Period> }[],
): Map<Period, L> {
  const placed = new Map<Period, L>()
  let limit = Infinity
  const indexed = lines.map(({ line, periods }) => {
    const byIndex = new Map([...periods].map((period) => [periodIndex(period), period]))
    return { line, byIndex }
  })
  for (const { line, byIndex } of indexed) {
    const before = [...byIndex.keys()].filter((index) => index < limit)
    if (before.length === 0) continue
    let index = Math.max(...before)
    for (let period = byIndex.get(index); period; period = byIndex.get(index)) {
      placed.set(period, line)
      limit = index
      index -= 1
    }
  }
  for (const { line, byIndex } of indexed)
    for (const period of byIndex.values()) if (!placed.has(period)) placed.set(period, line)
  return placed
}
