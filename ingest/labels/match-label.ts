import type { LabelRow, LabelTable } from '#ingest/labels/label-table'

/**
 * A label as its letters and digits only, so that broken words, bullets, `&`, footnote marks and the
 * loss or gain in brackets make no difference: `Net (loss) income(2)` → `netincome`.
 */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]/g, '')
}

/** What a label was found to be, and the heading that holds from there on. */
interface LabelMatch {
  row: LabelRow
  heading: string
}

/** Finds the row of a label table that a printed label stands for, under the heading so far. */
export type LabelMatcher = (printed: string, heading: string) => LabelMatch | null

/**
 * A matcher for one table. `keys` are the keys of all labels that the table prints: some labels mean
 * one thing beside another row and something else without it.
 */
export function createMatcher(table: LabelTable, keys: ReadonlySet<string>): LabelMatcher {
  const has = (names: string | readonly string[]): boolean => {
    const wanted = [names].flat().map(labelKey)
    return [...keys].some((key) => wanted.some((name) => key.endsWith(name)))
  }
  const rows = table.rows
    .filter((row) => row.beside === undefined || has(row.beside))
    .filter((row) => row.without === undefined || !has(row.without))
    .map((row) => ({ row, key: labelKey(row.label) }))
    .sort((a, b) => b.key.length - a.key.length)
  const headings = table.headings.map((heading) => ({ heading, key: labelKey(heading) }))

  const find = (key: string, heading: string): LabelMatch | null => {
    for (const { row, key: rowKey } of rows) {
      if (rowKey === '' ? key !== '' : !key.endsWith(rowKey)) continue
      const before = key.slice(0, key.length - rowKey.length)
      const under = peelHeadings(before, headings, heading)
      if (under === null) continue
      const special = rows.find((other) => other.key === rowKey && other.row.under === under)
      if (row.under !== undefined && row.under !== under && special === undefined) continue
      return { row: special?.row ?? row, heading: rowKey === '' ? '' : under }
    }
    return null
  }
  return (printed, heading) =>
    find(labelKey(printed), heading) ?? find(labelKey(printed.replace(BARE_MARK, '')), heading)
}

/** The mark of a footnote without brackets at the end of a label: `others2`, `others a`. */
const BARE_MARK = /(?<=[a-z)])(?: ?\d{1,2}| [a-z])$/i

/** Words before a label have to be headings, all of them: the last one holds. Null if they are not. */
function peelHeadings(
  words: string,
  headings: readonly { heading: string; key: string }[],
  current: string,
): string | null {
  if (words === '') return current
  for (const { heading, key } of headings) {
    if (!words.endsWith(key)) continue
    const before = words.slice(0, words.length - key.length)
    if (before === '' || peelHeadings(before, headings, current) !== null) return heading
  }
  return null
}
