/** What the server's table and the browser's hands on it must do alike; it knows no metrics. */

/** The words of a filter, in small letters. */
export const splitWords = (text: string | null): string[] =>
  (text ?? '').toLowerCase().split(/\s+/).filter(Boolean)

/** Compares two values as a column is sorted: what is missing comes last, whatever the order. */
export function compareValues(a: number | null, b: number | null, order: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return order === 'up' ? a - b : b - a
}

/** What a click on the head of a column asks for: the largest first, then the smallest, then no order. */
export function nextSort(
  column: string,
  { sort, order }: { sort: string | null; order: string | null },
): { sort: string | null; order: string | null } {
  if (sort !== column) return { sort: column, order: null }
  return order === 'up' ? { sort: null, order: null } : { sort: column, order: 'up' }
}
