import type { Amount, AmountUnit, Qualifier } from '#lib/claims/read-amount'
import type { AmountKind, Currency, FoundAmount } from '#lib/claims/text/amounts/found-amount'
import { findNumberWords } from '#lib/claims/text/amounts/number-words'
import { joinRanges, markRestated } from '#lib/claims/text/amounts/pair-amounts'
import {
  CENTS,
  readCurrencyAfter,
  readCurrencyBefore,
  readPerShare,
  readScale,
  readUnitAfter,
} from '#lib/claims/text/amounts/units'

const NUMBER =
  /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3}(?:[ ']\d{3})+(?!\d)|\d(?:[\d,]*\d)?)(?:\.\d+)?|(?<![\d.,\p{L}])\.\d+/gu
/** Nothing that a text writes as one number has more digits. */
const LONGEST = 24
/** How far around a number its signs and units stand. */
const [BEFORE, AFTER] = [40, 70]

const QUALIFIERS: readonly (readonly [Qualifier, RegExp])[] = [
  ['under', /\b(?:less than|fewer than|under|below|up to|at most|no more than)\s+(?:an?\s+)?$/i],
  [
    'nearly',
    /\b(?:nearly|almost|close to|just under|just shy of|just below|approaching|approached|a little under)\s+(?:an?\s+)?$/i,
  ],
  [
    'over',
    /(?:\b(?:over|more than|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|upwards of|north of|well over|just over|a little over|greater than|as much as)|>)\s*(?:an?\s+)?$/i,
  ],
  [
    'about',
    /(?:\b(?:about|approx(?:imately|\.)?|around|roughly|some|circa|c\.|an? estimated|nearly|or so)|[~≈±])\s*(?:an?\s+)?$/i,
  ],
]

const UNITS: Readonly<Partial<Record<Currency, AmountUnit>>> = { CNY: 'CNY', USD: 'USD' }

function unitOf(kind: AmountKind, currency: Currency | null): AmountUnit {
  if (kind === 'percent') return 'percent'
  if (kind === 'money') return currency === null ? 'plain' : (UNITS[currency] ?? 'other-money')
  return 'plain'
}

/** A number's digits: `39,824.5` and its scale as value, step and digits that tell. */
function measureDigits(digits: string, factor: number) {
  // `83,0`: a comma before one or two last digits is a decimal one.
  const plain = /^\d{1,3},\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits
  const [whole = '', fraction = ''] = plain.replace(/[, ']/g, '').split('.')
  const part = 10 ** fraction.length
  const bare = fraction === '' ? whole.replace(/0+$/, '') : whole + fraction
  return {
    value: (Number(whole + fraction) * factor) / part,
    step: factor / part,
    roundStep: fraction === '' ? 10 ** (whole.length - bare.length) * factor : factor / part,
    digits: Math.max(1, bare.replace(/^0+/, '').length),
  }
}

function readQualifier(before: string): { qualifier: Qualifier; length: number } | null {
  for (const [qualifier, pattern] of QUALIFIERS) {
    const match = pattern.exec(before)
    if (match) return { qualifier, length: before.length - match.index }
  }
  return null
}

/** Before a bracket that is a minus and no aside: `was (21,840)`, or the whole of a cell. */
const STANDS_ALONE = /(?:^|\b(?:was|were|of|at|to|is|RMB|CNY|USD)|[:|\t$¥])\s*$/

/** The minus, plus or opening bracket that ends what stands before a number or its currency. */
function readSign(before: string, after: string): { sign: -1 | 0 | 1; length: number } {
  const match = /(?:^|[^\p{L}\d%)])([-–+(])\s?$/u.exec(before)
  const mark = match?.[1]
  if (!mark) return { sign: 0, length: 0 }
  const length = before.length - before.lastIndexOf(mark)
  if (mark === '+') return { sign: 1, length }
  // A dash with a space behind it parts two clauses; a bracket is a minus where it closes at once.
  if (mark === '(') {
    const isMinus = /^\s?\)/.test(after) && STANDS_ALONE.test(before.slice(0, -length))
    return isMinus ? { sign: -1, length } : { sign: 0, length: 0 }
  }
  if (/[-–]\s$/.test(before)) return { sign: 0, length: 0 }
  return { sign: -1, length }
}

interface Raw {
  from: number
  to: number
  digits: string
}

/** Behind a number without these, and before it, stands no unit. */
const MAY_COUNT = /^[\s-]{0,3}[\p{L}%]|^\)|^\+|^,?\s?(?:per|a|an|\/)/u
const MAY_BE_MONEY = /[$¥€£₹\p{L}.]\s{0,2}[-–+(]?\s?$/u

/** A number that says nothing of what it counts. */
function readBare(sentence: string, { from, to, digits }: Raw): FoundAmount {
  const mark = sentence.charAt(from - 1)
  const isMinus = /[-–]/.test(mark) && !/[\p{L}\d%)]/u.test(sentence.charAt(from - 2))
  const sign = isMinus ? -1 : mark === '+' ? 1 : 0
  const start = sign === 0 ? from : from - 1
  const measured = measureDigits(digits, 1)
  const amount: Amount = {
    written: sentence.slice(start, to),
    ...measured,
    value: sign < 0 ? -measured.value : measured.value,
    unit: 'plain',
    qualifier: null,
    falling: false,
  }
  const nothing = { noun: '', perShare: null, range: null, restates: false }
  return { from: start, to, amount, kind: 'bare', currency: null, scale: 1, sign, ...nothing }
}

function readOne(sentence: string, raw: Raw): FoundAmount | null {
  const isBare =
    !MAY_COUNT.test(sentence.slice(raw.to, raw.to + 8)) &&
    !MAY_BE_MONEY.test(sentence.slice(Math.max(0, raw.from - 5), raw.from))
  if (isBare && raw.digits.length <= LONGEST && /\d/.test(raw.digits))
    return readBare(sentence, raw)
  const before = sentence.slice(Math.max(0, raw.from - BEFORE), raw.from)
  const after = sentence.slice(raw.to, raw.to + AFTER)
  const compact = raw.digits.replace(/[, ']/g, '')
  if (compact.length > LONGEST) return null

  const inner = readSign(before, after)
  const head = before.slice(0, before.length - inner.length)
  const money = readCurrencyBefore(head) ?? readCurrencyBefore(before)
  let start = raw.from - (money?.length ?? 0) - (money && inner.sign !== 0 ? inner.length : 0)
  const glued = /[\p{L}\d]$/u.test(before) && !/\p{Script=Han}$/u.test(before) && !money

  const scale = readScale(after)
  let end = raw.to + (scale?.length ?? 0)
  const rest = () => sentence.slice(end, end + AFTER)
  // `(21,840) million`: the bracket closes before the scale.
  const bracket =
    !scale && inner.sign === -1 && /^\)/.test(after) ? readScale(after.slice(1)) : null
  if (bracket) end = raw.to + 1 + bracket.length
  const cents = money || scale ? null : CENTS.exec(rest())
  const behind = cents
    ? { currency: 'USD' as const, length: cents[0].length }
    : readCurrencyAfter(rest())
  if (behind) end += behind.length
  const counted = behind ? null : readUnitAfter(rest())
  // `US$5.8 billion of shares` is money.
  const unit = money && counted?.kind === 'count' ? null : counted
  if (unit) end += unit.length
  // Hyphens of forms (`10-K`) and names (`1688.com`) are not figures.
  if (glued && !(unit?.kind === 'percent' && /\p{L}{3}$/u.test(before))) return null
  if (Number.isNaN(scale?.factor ?? bracket?.factor ?? 1)) return crore(sentence, raw, end)

  const currency = behind?.currency ?? money?.currency ?? null
  const factor = cents ? 0.01 : (scale?.factor ?? bracket?.factor ?? 1)
  const kind: AmountKind = unit ? unit.kind : currency ? 'money' : factor > 1 ? 'scaled' : 'bare'
  const each = kind === 'money' || kind === 'bare' ? readPerShare(rest()) : null
  if (each && kind === 'money') end += each.length

  const lead = sentence.slice(Math.max(0, start - BEFORE), start)
  const outer = inner.sign === 0 || money ? readSign(lead, sentence.slice(end, end + 2)) : null
  const sign = inner.sign !== 0 ? inner.sign : (outer?.sign ?? 0)
  if (outer && outer.sign !== 0) start -= outer.length
  else if (!money && inner.sign !== 0) start = raw.from - inner.length
  if (sign === -1 && /^\s?\)/.test(sentence.slice(end, end + 2)) && sentence.charAt(start) === '(')
    end += sentence.charAt(end) === ')' ? 1 : 2
  const said = readQualifier(sentence.slice(Math.max(0, start - BEFORE), start))
  const from = start - (said?.length ?? 0)
  const plus = /^\s?\+/.test(sentence.slice(end, end + 2)) && kind !== 'bare'
  const written = sentence.slice(from, end).trim()
  const amount: Amount = {
    written,
    ...measureDigits(raw.digits, factor),
    unit: unitOf(kind, currency),
    qualifier: said?.qualifier ?? (plus ? 'over' : null),
    falling: false,
  }
  if (sign === -1) amount.value = -amount.value
  const found = { from: start, to: end, amount, kind, currency, scale: cents ? 1 : factor, sign }
  return {
    ...found,
    noun: unit?.noun ?? '',
    perShare: each?.of ?? null,
    range: null,
    restates: false,
  }
}

/** An amount in crore or lakh: seen, so that it is not passed over, and of no unit that is read. */
function crore(sentence: string, raw: Raw, end: number): FoundAmount {
  const written = sentence.slice(raw.from, end)
  const amount: Amount = {
    written,
    ...measureDigits(raw.digits, 1),
    unit: 'other-money',
    qualifier: null,
    falling: false,
  }
  const nothing = { noun: '', perShare: null, range: null, restates: false, sign: 0 as const }
  return { from: raw.from, to: end, amount, kind: 'money', currency: 'INR', scale: 1, ...nothing }
}

const COMPOUND = /^\s(?:and\s)?(\d{1,3}(?:\.\d+)?)\s(billion|bn|million|mn)(?![a-z])/i

/** `7 trillion 53 billion` is one number. */
function joinCompound(sentence: string, found: FoundAmount[]): FoundAmount[] {
  return found.flatMap((one, index) => {
    const before = found[index - 1]
    if (before && isCompound(sentence, before) && one.from < before.to + 12) return []
    const match = isCompound(sentence, one)
    const next = found[index + 1]
    if (!match || !next || next.from > one.to + 6) return [one]
    const small = next.amount
    const value = one.amount.value + small.value
    const digits = String(Math.round(value / small.step)).replace(/0+$/, '').length
    const amount: Amount = {
      ...one.amount,
      written: sentence.slice(one.from, next.to),
      value,
      step: small.step,
      roundStep: small.roundStep,
      digits,
      unit: next.currency ? next.amount.unit : one.amount.unit,
    }
    return [{ ...one, to: next.to, amount, currency: one.currency ?? next.currency }]
  })
}

function isCompound(sentence: string, { scale, to }: FoundAmount): boolean {
  if (scale < 1e9) return false
  const match = COMPOUND.exec(sentence.slice(to, to + 40))
  const small = match && readScale(` ${match[2] ?? ''}`)
  return small !== null && small.factor < scale
}

/**
 * The numbers of a sentence with what they count. `bare` ones, which say no unit, are given too: a
 * table or a name may say it for them. Periods must be blanked before.
 */
export function findAmounts(sentence: string): FoundAmount[] {
  const words = findNumberWords(sentence)
  const raws: Raw[] = [
    ...[...sentence.matchAll(NUMBER)].map(({ 0: digits, index }) => {
      return { from: index, to: index + digits.length, digits }
    }),
    ...words.map(({ from, to, value }) => ({ from, to, digits: String(value) })),
  ].sort((a, b) => a.from - b.from)
  const found = raws.flatMap((raw) => readOne(sentence, raw) ?? [])
  const apart = found.filter((one, index) => one.from >= (found[index - 1]?.to ?? 0))
  return markRestated(sentence, joinRanges(sentence, joinCompound(sentence, apart)))
}
