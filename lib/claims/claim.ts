import type { BlockId } from '#lib/claims/blocks'
import type { ClaimPeriod } from '#lib/claims/claim-period'

/** What of a metric a text can state. An index is nothing that texts state. */
export const MEASURES = ['level', 'yoy', 'qoq', 'share', 'share-of-revenue', 'margin'] as const
export type Measure = (typeof MEASURES)[number]

/** A figure that a text states. Number, unit and qualifier are read from `written` alone. */
export interface Claim {
  id: string
  /** The block of the canvas it stands under; null for none. */
  block: BlockId | null
  /** The line of the text it stands on, counted from 1. */
  at: number
  /** What the text says of it, in other words than the text's. */
  says: string
  /** The number as it is written, with its unit and qualifier: `over 50 million`. */
  written: string
  /** The period as it is written; null where none is. */
  when: string | null
  /** What it is a figure of; null where the data has nothing of the kind. */
  metric: string | null
  measure: Measure
  /** The period that `when` means; null where the text gives none. */
  period: ClaimPeriod | null
  /** Whose figure it is, where it is not Alibaba Group's. */
  company: string | null
  kind: string | null
  note: string | null
}

/** A text that states figures. */
export interface ClaimText {
  id: string
  title: string
  about: string
  /** The last day that the text can be of, `YYYY-MM-DD`; null where nothing tells. */
  dated: string | null
  /** How the text dates itself, in words; null where it does not. */
  datedAs: string | null
  claims: readonly Claim[]
}
