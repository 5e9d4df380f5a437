import { periodIndex, type Period } from '#lib/period/period'

/**
 * The run rule. Lines come newest first with the periods each has. A line takes the unbroken
 * stretch that ends at its last period; what lies before goes to the next older line by the same
 * rule. A period that no line took is shown from the newest line that has it, of those at least as
 * old as the line of the next later period: the lines do not alternate. Only where none of these has
 * it is it shown from a newer one. So a lone recast comparative makes no dent where an older line has
 * the period, and is kept where none has.
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
    // Minus infinity, which no period has, where the line has none before the limit.
    let index = Math.max(...[...byIndex.keys()].filter((before) => before < limit))
    for (let period = byIndex.get(index); period; period = byIndex.get(index)) {
      placed.set(period, line)
      limit = index
      index -= 1
    }
  }
  placeRest(indexed, placed)
  return placed
}

/** Places what no line took, newest period first. */
function placeRest<L>(
  indexed: readonly { line: L; byIndex: ReadonlyMap<number, Period> }[],
  placed: Map<Period, L>,
): void {
  const all = new Map(indexed.flatMap(({ byIndex }) => [...byIndex]))
  let least = 0
  for (const [index, period] of [...all].sort(([a], [b]) => b - a)) {
    const taken = placed.get(period)
    const has = indexed.map(
      ({ line, byIndex }) => byIndex.has(index) && (taken === undefined || taken === line),
    )
    const older = has.indexOf(true, least)
    const at = older < 0 ? has.indexOf(true) : older
    least = Math.max(least, at)
    const line = indexed[at]?.line
    if (line !== undefined) placed.set(period, line)
  }
}
