import type { TableKind } from '#ingest/tables/table-kinds'
import type { LineId, Structure } from '#lib/metrics/metric'

/**
 * What a label stands for. Spelling of spaces, case, hyphens, footnote marks and anything in
 * brackets make no difference, so `Net (loss) income(2)` is `Net income`.
 */
export interface LabelRow {
  label: string
  /** Null for a row that is known and not collected. */
  line: LineId | null
  /** The heading it stands under; `''` only where it stands under none. Absent: anywhere. */
  under?: string
  /** A row that the same table must have, or must not have: one of several names. */
  beside?: string | readonly string[]
  without?: string | readonly string[]
  /** The table prints it without dollars. */
  bare?: true
  /** The table prints the line with the other sign. */
  flip?: true
}

/** The labels of one kind of table, in one structure or in all. */
export interface LabelTable {
  kind: TableKind
  structure: Structure | null
  /** Words between rows that say what the rows below them are part of. */
  headings: readonly string[]
  rows: readonly LabelRow[]
}

/** A row for each label of a line, and what goes for all of them. */
export function label(
  line: LineId | null,
  labels: string | readonly string[],
  also: Omit<LabelRow, 'line' | 'label'> = {},
): LabelRow[] {
  const list = typeof labels === 'string' ? [labels] : labels
  return list.map((text) => ({ label: text, line, ...also }))
}

/** The labels of a kind of table that is alike in every structure. */
export function labelTable(
  kind: TableKind,
  rows: readonly LabelRow[],
  headings: readonly string[] = [],
): LabelTable {
  return { kind, structure: null, headings, rows }
}
