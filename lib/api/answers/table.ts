import type { Answer } from '#lib/api/answer'
import { CSV } from '#lib/exports/csv'
import { writeCsv, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { JSON_FORMAT } from '#lib/exports/json'

/** A body as JSON; it changes with the next release. */
export function answerJson(body: unknown): Answer {
  return { body: JSON.stringify(body), contentType: JSON_FORMAT.contentType }
}

/** Rows as a CSV file to save under `id`. */
export function answerCsv(
  id: string,
  columns: readonly CsvColumn[],
  rows: readonly CsvRow[],
): Answer {
  const body = writeCsv(columns, rows)
  return { body, contentType: CSV.contentType, filename: `${id}.csv` }
}
