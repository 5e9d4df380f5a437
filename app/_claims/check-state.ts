import type { ShownClaim } from '#app/_claims/shown-claim.ts'
import type { FigureVerdictId } from '#lib/claims/text/judging/figure-verdict'
import type { TextDay } from '#lib/claims/text/find-day'

/** A figure of a reader's own text as the page shows it. */
export interface ShownFigure extends Omit<ShownClaim, 'verdict' | 'remarks' | 'when' | 'place'> {
  start: number
  end: number
  line: number
  verdict: FigureVerdictId
  /** `cloud revenue, the September quarter 2025`; empty where nothing was understood. */
  of: string
  /** From where its period comes; null where it has none. */
  periodFrom: string | null
  /** What its reader said of it: all in words, empty where nothing. */
  said: { when: string; metric: string; measure: string }
}

/** What the form of a reader's own text holds and shows. Nothing of it is kept on the server. */
export interface CheckState {
  text: string
  /** What the field for the text's day holds: the day asked for or guessed; empty for none. */
  dated: string
  /** The text's day and how it is known. */
  day: TextDay
  /** Null before anything was asked. */
  figures: ShownFigure[] | null
  left: string | null
  asOf: string
}
