/** Insertions, deletions and replacements that turn one text into another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/**
 * The id whose name, or one of whose other names, is the fewest edits from a text, case ignored;
 * null where there are no ids. A text is compared by its first 60 characters.
 */
export function findNearest(
  text: string,
  known: readonly { id: string; aliases?: readonly string[] }[],
): string | null {
  const wanted = text.slice(0, 60).toLowerCase()
  let nearest: string | null = null
  let fewest = Infinity
  for (const { id, aliases = [] } of known) {
    for (const name of [id, ...aliases]) {
      const edits = distance(wanted, name.toLowerCase())
      if (edits < fewest) [nearest, fewest] = [id, edits]
    }
  }
  return nearest
}
