import type { ShownClaim } from '#app/_claims/shown-claim.ts'
import type { FigureFields } from '#lib/claims/text/judge-text'
import type { Unread } from '#lib/claims/text/read-sentence'

/** What the form of a reader's own text holds and shows. Nothing of it is kept on the server. */
export interface CheckState {
  text: string
  /** The day of the text, `YYYY-MM-DD`; empty for none. */
  dated: string
  /** Null before anything was asked. */
  claims: ShownClaim[] | null
  unread: Unread[]
  fields: FigureFields[]
  left: string | null
  asOf: string
}
