const ONES = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SMALL = new Map([['a', 1], ...ONES.map((word, index) => [word, index + 1] as const)])
const SCALED = new RegExp(
  `\\b(a|${ONES.join('|')})( hundred)?( (?:thousand|million|billion|trillion))?\\b`,
  'gi',
)

/**
 * Numbers in words as digits: `four hundred million` → `400 million`, `over a trillion` → `over 1
 * trillion`. A word alone (`one`, `six`) stays unless `bare`: in a sentence it is seldom a figure.
 */
export function writeDigits(text: string, bare = false): string {
  return text.replace(SCALED, (whole, word: string, hundred?: string, scale?: string) => {
    const small = SMALL.get(word.toLowerCase()) ?? 0
    if (!hundred && !scale && (!bare || word.toLowerCase() === 'a')) return whole
    return `${small * (hundred ? 100 : 1)}${scale ?? ''}`
  })
}
