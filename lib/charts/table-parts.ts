import type { Quality } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import type { CopyWords } from '#lib/series/copy-words'

export interface TableColumn {
  key: string
  label: string
  /** Numbers are right-aligned. */
  number?: boolean
}

export interface TableCell {
  text: string
  /** The number behind the text, not rounded; null where there is none. */
  exact?: number | null | undefined
  quality?: Quality | null
  restated?: boolean
  /** Second to the rest of its row. */
  faint?: boolean
  color?: Color
  /** Of a total, which drawings mark by a stroke. */
  isTotal?: boolean
  /** What the text opens. */
  url?: string
  /** The copy that was read instead of the document that the text names. */
  copy?: CopyWords
  /** A value of another line than the one before it. */
  begins?: boolean
  /** What sets it apart from the rest of its column, in words. */
  note?: string
  /** A rate on an amount below zero, in words: `Jun Q 2026: outflow larger by RMB 25.9 bn`. */
  below?: string
}

export interface TableRow {
  key: string
  /** By column key; a column without a cell is empty. */
  cells: Readonly<Record<string, TableCell | undefined>>
}
