import type { Measure } from '#lib/claims/claim'
import type { Amount } from '#lib/claims/read-amount'

/** Which way a text says that a number goes; `either` where it has words for both. */
export type Direction = 'up' | 'down' | 'either' | null

const LOSS = /\b(?:loss(?:es)?|outflows?|negative|deficit|burn(?:ed|t)?)\b/i
const GAIN = /\b(?:profits?|inflows?|gains?|positive)\b/i
const FALL =
  /\b(?:down|declin\w*|decreas\w*|drop\w*|fell|fall\w*|shrank|shrink\w*|contract\w*|reduc\w*|cut|lower)\b/i
const RISE =
  /\b(?:up|gr[eo]w\w*|increas\w*|r[io]se\w*|rising|surg\w*|jump\w*|climb\w*|soar\w*|higher|accelerat\w*)\b/i

/** The company's words for what can be a loss: in these a positive number is a gain. */
const CAN_BE_LOSS = /ebita|income|eps|cash-flow|equity-results/

/** Reads the way a number goes from how it is written, else from what is said of it. */
export function readDirection(amount: Amount, says: string, measure: Measure): Direction {
  if (amount.value < 0 || amount.falling) return 'down'
  if (/^\s*\+/.test(amount.written)) return 'up'
  const [down, up] = measure === 'level' ? [LOSS, GAIN] : [FALL, RISE]
  const text = `${amount.written} ${says}`
  if (down.test(text)) return up.test(text) ? 'either' : 'down'
  return up.test(text) ? 'up' : null
}

/**
 * Whether a value's sign is what the text says: a loss needs a word or a minus for it; what is spent
 * may be written with a minus.
 */
export function signFits(
  direction: Direction,
  value: number,
  metric: string,
  measure: Measure,
): boolean {
  if (value < 0) return direction === 'down' || direction === 'either'
  if (value === 0 || direction !== 'down') return true
  return measure === 'level' && !CAN_BE_LOSS.test(metric)
}
