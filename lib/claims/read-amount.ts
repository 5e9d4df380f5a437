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
function writeDigits(text: string, bare = false): string {
  return text.replace(SCALED, (whole, word: string, hundred?: string, scale?: string) => {
    const small = SMALL.get(word.toLowerCase()) ?? 0
    if (!hundred && !scale && (!bare || word.toLowerCase() === 'a')) return whole
    return `${small * (hundred ? 100 : 1)}${scale ?? ''}`
  })
}

/** `plain`: neither money nor percent as written: a count, or money whose currency is not said. */
export type AmountUnit = 'CNY' | 'USD' | 'other-money' | 'percent' | 'plain'
export type Qualifier = 'over' | 'under' | 'nearly' | 'about'

/** A number as a text writes it. Money and counts are in ones, percents in percent. */
export interface Amount {
  written: string
  value: number
  unit: AmountUnit
  /** The place of the last digit written, in the same unit: 100,000,000 for `29.6 billion`. */
  step: number
  /** The place of the last digit that is not 0: 10,000,000,000 for `120 billion`. */
  roundStep: number
  /** Significant digits; the zeros that end a whole number are none. */
  digits: number
  qualifier: Qualifier | null
  /** Written as a fall: `down 7%`. */
  falling: boolean
}

/** Nothing that a text writes as one number is longer. */
const LONGEST = 200

const NUMBER = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?![\d,]*\d|\.\d)/g
const SCALE = /^[\s)-]*(trillion|tn|billion|bn|million|mn|mm|thousand|[tbmk])(?![a-z])/i
const SCALES: Readonly<Record<string, number>> = { t: 1e12, b: 1e9, m: 1e6, k: 1e3 }

/** In this order: `HK$` holds the sign of the dollar. */
const UNITS: readonly (readonly [AmountUnit | null, RegExp])[] = [
  [null, /percentage points?|basis points?|\bpp\b|\bbps\b|\d\s?x\b|\btimes\b/i],
  ['percent', /%|\bper ?cent\b|\bpct\b/i],
  [
    'other-money',
    /€|£|₹|\b(?:HK|A|C|S|NT)\$|\b(?:eur|euros?|gbp|hkd|jpy|yen|inr|krw|sgd|pounds?)\b/i,
  ],
  ['USD', /\$|\busd\b|\bdollars?\b/i],
  ['CNY', /¥|￥|\b(?:rmb|cny|cnh|yuan|renminbi)(?![a-z])/i],
]

/** `+` after the number counts as over. */
const QUALIFIERS: readonly (readonly [Qualifier, RegExp])[] = [
  ['under', /\b(?:less than|fewer than|under|below|up to|at most)\b/i],
  ['nearly', /\b(?:nearly|almost|close to|just under|approach(?:ed|ing|es)?|some way to)\b/i],
  [
    'over',
    /\b(?:over|more than|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|upwards of)\b|(?<=[\w%]\s?)\+/i,
  ],
  ['about', /\b(?:about|approx(?:imately)?|around|roughly|some|circa|nearly|estimated)\b|[~≈]/i],
]

const FALL = /\b(?:down|declin\w*|decreas\w*|drop\w*|fell|fall\w*|shrank|contract(?:ed|ion))\b/i

function findFirst<T>(table: readonly (readonly [T, RegExp])[], text: string): T | undefined {
  return table.find(([, pattern]) => pattern.test(text))?.[0]
}

/** `8`, fraction `511`, in billions → 8,511,000,000 with a step of 1,000,000; whole numbers stay exact. */
function readDigits(whole: string, fraction: string, factor: number) {
  const plain = whole.replaceAll(',', '')
  const bare = fraction ? plain + fraction : plain.replace(/0+$/, '')
  const part = 10 ** fraction.length
  return {
    size: (Number(plain + fraction) * factor) / part,
    step: factor / part,
    roundStep: fraction ? factor / part : 10 ** (plain.length - bare.length) * factor,
    digits: Math.max(1, bare.replace(/^0+/, '').length),
  }
}

/** The number and its unit without what qualifies it: `RMB120 billion` of `approx. RMB120 billion`. */
export function bareNumber({ written }: Amount): string {
  const all = new RegExp(QUALIFIERS.map(([, pattern]) => pattern.source).join('|'), 'gi')
  return written.replace(all, '').replace(/^[\s.]+|\s+$/g, '')
}

/**
 * Reads the number of a text such as `over 50 million`, `US$4.35 billion`, `−126.6B CNY`, `RMB
 * 18,815 million (US$2,626 million)`: the first one, where what follows in brackets says it again.
 * Null where there is none, where there are several, or where it is something else (`5 times`, `2 pp`).
 */
export function readAmount(written: string): Amount | null {
  if (written.length > LONGEST) return null
  const text = writeDigits(written.normalize('NFKC').replace(/[−–—]/g, '-'), true)
  const own = text.replace(/(?<=\w\s*)\((?!\d[\d,.]*\)).*$/, '') || text
  const found = [...own.matchAll(NUMBER)]
  const [match] = found
  if (!match || found.length > 1) return null
  const [all, whole = '', fraction = ''] = match
  const unit = findFirst(UNITS, own)
  if (unit === null) return null
  const after = own.slice(match.index + all.length)
  const scale = SCALES[SCALE.exec(after)?.[1]?.toLowerCase().charAt(0) ?? ''] ?? 1
  // `tn`, `trillion` and `thousand` begin alike
  const factor = /^[\s)-]*thousand/i.test(after) ? 1e3 : scale
  const { size, step, roundStep, digits } = readDigits(whole, fraction, factor)
  const before = own.slice(0, match.index)
  const negative = /-\s*[^\s\d]*\s?$/.test(before) || /\($/.test(before)
  return {
    written,
    value: negative ? -size : size,
    unit: unit ?? 'plain',
    step,
    roundStep,
    digits,
    qualifier: findFirst(QUALIFIERS, own) ?? null,
    falling: FALL.test(own),
  }
}
