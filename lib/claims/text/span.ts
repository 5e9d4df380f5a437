/** A stretch of a text, in UTF-16 units: from its first to behind its last. */
export interface Span {
  from: number
  to: number
}

/** True where two stretches share a place. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}

/**
 * Keeps the longest of stretches that overlap, in the order of the text. Takes time in proportion to
 * what is found, once sorted.
 */
export function keepLongest<T extends Span>(found: readonly T[]): T[] {
  const inOrder = [...found].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: T[] = []
  for (const one of inOrder) {
    const last = kept.at(-1)
    if (!last || one.from >= last.to) kept.push(one)
    else if (one.to - one.from > last.to - last.from) kept[kept.length - 1] = one
  }
  return kept
}
