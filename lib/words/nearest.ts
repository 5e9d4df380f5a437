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

/** True where a word of a name begins with a text that is long enough to mean something. */
function beginsIn(name: string, text: string): boolean {
  return text.length > 2 && ` ${name}`.includes(` ${text}`)
}

/** A text as it is compared: `Net_Income` and `net-income` are one. */
const normalizeName = (text: string) => text.toLowerCase().replace(/[-_ ]+/g, ' ')

type Named = readonly { id: string; aliases?: readonly string[] }[]

/** The name nearest to a text, the id that it is of, and how far it is; null where there are no ids. */
function measureNearest(text: string, known: Named) {
  const wanted = normalizeName(text.slice(0, 60))
  let nearest: { id: string; far: number; length: number } | null = null
  for (const { id, aliases = [] } of known) {
    for (const name of [id, ...aliases].map(normalizeName)) {
      const edits = distance(wanted, name)
      const far = beginsIn(name, wanted) ? edits / 100 : edits
      if (far < (nearest?.far ?? Infinity))
        nearest = { id, far, length: Math.max(name.length, wanted.length) }
    }
  }
  return nearest
}

/** The id nearest to a text as `findNearest` finds it; null where more than half of the name differs. */
export function findNear(text: string, known: Named): string | null {
  const nearest = measureNearest(text, known)
  return nearest && nearest.far <= nearest.length / 2 ? nearest.id : null
}

/**
 * The id nearest to a text, case and hyphens ignored; null where there are no ids. A name with a word
 * that begins with the text comes before all others; then the fewest edits decide. An id may have other
 * names. A text is compared by its first 60 characters.
 */
export function findNearest(text: string, known: Named): string | null {
  return measureNearest(text, known)?.id ?? null
}
