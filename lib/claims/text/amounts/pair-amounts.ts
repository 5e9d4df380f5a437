import type { Amount } from '#lib/claims/read-amount'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'

const DASH = /^\s?[-–—~]\s?$/
const TO = /^\s?to\s?$/i
const AND = /^\s?and\s?$/i

/** The lower end takes scale and unit of the upper: `39-41 billion yuan`. */
function takeUnit(one: FoundAmount, from: FoundAmount): FoundAmount {
  const lacksScale = one.scale === 1 && from.scale > 1
  const factor = lacksScale ? from.scale : 1
  const { value, step, roundStep } = one.amount
  const currency = one.currency ?? from.currency
  const kind = one.kind === 'bare' || one.kind === 'scaled' || lacksScale ? from.kind : one.kind
  const amount: Amount = {
    ...one.amount,
    value: Math.abs(value) * factor * Math.sign(value || 1),
    step: step * factor,
    roundStep: roundStep * factor,
    unit: one.amount.unit === 'plain' ? from.amount.unit : one.amount.unit,
  }
  return { ...one, amount, kind, currency, scale: one.scale * factor, noun: one.noun || from.noun }
}

function isRange(sentence: string, one: FoundAmount, next: FoundAmount): boolean {
  const between = sentence.slice(one.to, next.from)
  const before = sentence.slice(Math.max(0, one.from - 24), one.from)
  if (one.currency && next.currency && one.currency !== next.currency) return false
  if ((one.kind === 'percent') !== (next.kind === 'percent') && one.kind !== 'bare') return false
  if (AND.test(between)) return /\bbetween\s+(?:about\s+|around\s+)?$/i.test(before)
  if (DASH.test(between)) return next.kind !== 'bare' && next.sign >= 0
  return TO.test(between) && next.kind !== 'bare' && !/\bfrom\s+(?:about\s+)?$/i.test(before)
}

/** Marks pairs that are the two ends of one range; each keeps its own place. */
export function joinRanges(sentence: string, found: readonly FoundAmount[]): FoundAmount[] {
  const out: FoundAmount[] = [...found]
  for (let index = 0; index + 1 < out.length; index += 1) {
    const [one, next] = [out[index], out[index + 1]]
    if (!one || !next || !isRange(sentence, one, next)) continue
    const scale = one.kind === 'bare' || one.scale === 1 ? takeUnit(one, next) : one
    const upper = scale.currency && !next.currency ? takeUnit(next, scale) : next
    if (scale.kind !== upper.kind && scale.amount.unit !== upper.amount.unit) continue
    const range = { low: Math.abs(scale.amount.value), high: Math.abs(upper.amount.value) }
    if (range.low > range.high) continue
    out[index] = { ...scale, range }
    out[index + 1] = { ...upper, range }
  }
  return out
}

const OPENS =
  /^\s?[([]\s?(?:or\s|about\s|approximately\s|around\s|roughly\s|some\s|c\.\s?|~|≈|=|equivalent to\s|i\.e\.\s)*$/i
const OR =
  /^,?\s(?:or|i\.e\.|equal to|equivalent to|which is equal to|which equals|which is|equaling|that is)(?:\s(?:about|approximately|around|roughly|some|to|nearly|over))*\s?$/i
const SLASH = /^\s?[/=~≈–-]\s?$/

/** Marks amounts that say the one before again in another currency: `(US$5.6 billion)`. */
export function markRestated(sentence: string, found: readonly FoundAmount[]): FoundAmount[] {
  return found.map((one, index) => {
    const before = found[index - 1]
    if (!before || one.kind === 'percent' || before.kind === 'percent') return one
    if (before.currency === one.currency && before.kind === one.kind) return one
    const between = sentence
      .slice(before.to, one.from)
      .replace(/\b(?:over|about|nearly|almost|more than|some|around)\s*$/i, '')
    const money =
      one.kind === 'money' &&
      one.perShare === before.perShare &&
      (before.kind === 'money' || before.kind === 'scaled')
    const restates = money && (OPENS.test(between) || OR.test(between) || SLASH.test(between))
    return restates ? { ...one, restates } : one
  })
}
