import type { Span } from '#lib/claims/text/span'

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const VALUES = new Map([
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
])
const ONE = SMALL.join('|')
const TEN = TENS.join('|')
/** A number in words is a figure only before a scale or a percent. */
const WORDS = new RegExp(
  `\\b(?:(half) an?|(?:(${TEN})(?:[- ](${ONE}))?|(${ONE}|an?))(?:[- ](hundred))?)(?=[- ](?:trillion|billion|million|thousand|bn|mn|per ?cent|pct)\\b)`,
  'gi',
)

/** A number in words: `twenty-four` before `per cent`, `half a` before `billion`. */
export interface WordNumber extends Span {
  value: number
}

/** The numbers that a sentence writes in words. */
export function findNumberWords(sentence: string): WordNumber[] {
  return [...sentence.matchAll(WORDS)].flatMap((match) => {
    const [all, half, ten, unit, small, hundred] = match
    const value = half
      ? 0.5
      : small && /^an?$/i.test(small)
        ? 1
        : (VALUES.get((ten ?? '').toLowerCase()) ?? 0) +
          (VALUES.get((unit ?? small ?? '').toLowerCase()) ?? 0)
    return value > 0
      ? [{ from: match.index, to: match.index + all.length, value: value * (hundred ? 100 : 1) }]
      : []
  })
}
