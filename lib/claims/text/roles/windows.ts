import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'

/** The words around an amount, which say what it is: up to its neighbors and the sentence's ends. */
export interface Windows {
  /** From the amount before, or the sentence's beginning. */
  before: string
  /** To the amount behind, or the sentence's end; what restates the amount is passed over. */
  after: string
  /** The amount before, restatements left out; undefined at the sentence's first. */
  previous: FoundAmount | undefined
  next: FoundAmount | undefined
}

/** No cue stands farther from its amount. */
const LONGEST = 240

/** The words around one of a sentence's amounts. */
export function windowsOf(sentence: string, found: readonly FoundAmount[], index: number): Windows {
  const one = found[index]
  if (!one) return { before: '', after: '', previous: undefined, next: undefined }
  let last = index
  while (found[last + 1]?.restates) last += 1
  let first = index
  while (found[first]?.restates && first > 0) first -= 1
  const lead = found[first] ?? one
  const [previous, next] = [found[first - 1], found[last + 1]]
  const from = Math.max(previous?.to ?? 0, lead.from - LONGEST)
  const end = (found[last] ?? one).to
  const to = Math.min(next?.from ?? sentence.length, end + LONGEST)
  return {
    before: sentence.slice(from, lead.from),
    after: sentence.slice(end, to).replace(/^\s?\)/, ''),
    previous,
    next,
  }
}
