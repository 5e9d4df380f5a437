import type { Span } from '#lib/claims/text/span'

/** Full stops that end no sentence. */
const SHORT =
  /(?:\b(?:Inc|Ltd|Co|Corp|Mr|Mrs|Ms|Dr|No|vs|v|est|approx|ca|cf|e\.g|i\.e|U\.S|U\.K|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|St|Fig|incl|excl|resp|adj|Adj)|\b[A-Z])\.$/
/** A sentence longer than this is cut at a space: nobody reads on in one breath. */
const LONGEST = 2000

/**
 * Cuts a paragraph into sentences: behind a stop, where a new one begins. What is too long for a
 * sentence is cut all the same, so that nothing is passed over.
 */
export function splitSentences(text: string, { from, to }: Span): Span[] {
  const sentences: Span[] = []
  let start = from
  const push = (end: number) => {
    for (; end - start > LONGEST;) {
      const space = text.lastIndexOf(' ', start + LONGEST)
      const cut = space > start + LONGEST / 2 ? space : start + LONGEST
      sentences.push({ from: start, to: cut })
      start = cut
    }
    if (end > start) sentences.push({ from: start, to: end })
    start = end
  }
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at)
    if (character !== '.' && character !== '!' && character !== '?' && character !== '\n') continue
    if (character === '\n') {
      push(at + 1)
      continue
    }
    let next = at + 1
    while (next < to && /["')]/.test(text.charAt(next))) next += 1
    if (next < to && !/\s/.test(text.charAt(next))) continue
    while (next < to && /\s/.test(text.charAt(next))) next += 1
    const opens = next >= to || /["'(¥$€£•\p{Lu}\d]|\p{Script=Han}/u.test(text.charAt(next))
    if (!opens || SHORT.test(text.slice(Math.max(start, at - 12), at + 1))) continue
    push(next)
  }
  push(to)
  return sentences
}
