import { textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import type { Copy } from '#lib/series/observation'
import { sayCopy, writeCopy } from '#lib/series/copy-words'

/** The columns of a copy: how it has the figure and how many agree, and where it can be read. */
export const COPY_COLUMNS: readonly CsvColumn[] = textColumns('copy', 'copy_url')

/** A copy in the cells of its columns, their keys after `prefix`. */
export function flattenCopy(copy: Copy | undefined, prefix = ''): CsvRow {
  const [copied, url] = COPY_COLUMNS.map(({ key }) => `${prefix}${key}`)
  if (!copied || !url || !copy) return {}
  return { [copied]: writeCopy(sayCopy(copy)), [url]: copy.url }
}

/**
 * Columns with those of copies after them where a row has a copy: a file that rests on the company's
 * own documents alone is permanent, and its columns stay.
 */
export function addCopyColumns(
  columns: readonly CsvColumn[],
  rows: readonly CsvRow[],
  prefixes: readonly string[] = [''],
): readonly CsvColumn[] {
  const added = prefixes.flatMap((prefix) =>
    COPY_COLUMNS.map((column) => ({ ...column, key: `${prefix}${column.key}` })),
  )
  return rows.some((row) => added.some(({ key }) => row[key])) ? [...columns, ...added] : columns
}
