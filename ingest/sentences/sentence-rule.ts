import type { LineId } from '#lib/metrics/metric'
import type { Quarter } from '#lib/period/period'

/** A value that a sentence gives, by the names in the braces of its pattern. */
export interface SentenceValue {
  line: LineId
  value: string
  /**
   * The name of a date or a span; `before` for the span last named before the value, `release` for
   * the quarter of the release, `year-ago` for a year before the first value's.
   */
  period: string
  /** The name of the dollars beside it. */
  dollars?: string
  /** What one of the line's unit is: amounts of a million, unless said. */
  unit?: 'one' | 'million' | 'billion'
}

/** A sentence that releases print again and again, and what it says. */
export interface SentenceRule {
  name: string
  pattern: string
  from?: Quarter
  until?: Quarter
  values: readonly SentenceValue[]
}

/** An amount in yuan, with its dollars if they are printed. */
export const yuan = (x: string, u: string): string =>
  `RMB ?{number:${x}} ?{scale:${x}}(?: \\(US\\$ ?{number:${u}} ?{scale:${u}}\\))?`
