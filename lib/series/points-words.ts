const AGO = ' a year before'

/** How points were made, ending with what they are of: `+6,700 of 243,236, Revenue a year before`. */
export function sayPoints(change: string, amount: string, total: string): string {
  return `${change} of ${amount}, ${total}${AGO}`
}

/** The total that such words name; null for any others. */
export function readTotal(note: string | null): string | null {
  if (!note?.endsWith(AGO)) return null
  // Commas within a number have no space after them.
  return note.slice(note.indexOf(', ') + 2, -AGO.length)
}
