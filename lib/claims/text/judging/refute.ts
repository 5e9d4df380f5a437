import type { Claim } from '#lib/claims/claim'
import { findFinding } from '#lib/claims/judge-claim'
import type { Candidate } from '#lib/claims/text/judging/candidates'
import { ownValue, type Sight } from '#lib/claims/text/judging/confirm'
import { REFUTING, type FigureFinding } from '#lib/claims/text/judging/figure-verdict'
import { findValue } from '#lib/claims/known-value'
import { hold } from '#lib/claims/text/judging/hold'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Figure } from '#lib/claims/text/reading/figure'
import { citeEvidence } from '#lib/claims/evidence'
import { isFiscalYear } from '#lib/period/period'
import { sayValue } from '#lib/claims/say-value'

const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** An amount as the judge of claims reads it: `over CNY 39.8 billion`. */
function writePlainly({ amount, kind }: FoundAmount): string {
  const { value, unit, step, qualifier } = amount
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  if (kind === 'percent') return `${sign}${trim(size, step)}%`
  const [factor, word] = SCALE_WORDS.find(([least]) => size >= least) ?? [1, '']
  const currency = unit === 'CNY' || unit === 'USD' ? `${unit} ` : ''
  const words = qualifier ? `${qualifier} ` : ''
  return `${words}${currency}${sign}${trim(size / factor, step / factor)}${word ? ` ${word}` : ''}`
}

/** A number with the decimals that its step gives it. */
function trim(size: number, step: number): string {
  const decimals = Math.max(0, Math.min(6, Math.round(-Math.log10(step))))
  const power = 10 ** decimals
  const whole = Math.round(size * power)
  const text = String(whole).padStart(decimals + 1, '0')
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

/** A figure under one reading as a claim of a ledger. */
export function asClaim(figure: Figure, { metric, measure, period }: Candidate): Claim {
  const falls = figure.direction === 'down' && figure.found.kind === 'percent' ? 'down ' : ''
  const loss = figure.direction === 'down' && figure.found.kind !== 'percent' ? ' (a loss)' : ''
  return {
    id: 'claim',
    block: null,
    at: 1,
    says: `${figure.says.slice(0, 200)}${loss}`,
    written: `${falls}${writePlainly(figure.found)}`,
    when: period.written,
    metric: metric.id,
    measure,
    period: period.period,
    company: null,
    kind: null,
    note: null,
  }
}

/** Slips of scale that writers make: a tenth, a thousandth, 亿 taken for a billion. */
const SLIPS: readonly (readonly [number, string])[] = [
  [10, 'Ten times too large'],
  [0.1, 'Ten times too small'],
  [100, 'A hundred times too large'],
  [0.01, 'A hundred times too small'],
  [1e3, 'A thousand times too large'],
  [1e-3, 'A thousand times too small'],
  [1e4, 'Ten thousand times too large'],
  [1e6, 'A million times too large'],
  [1e-6, 'A million times too small'],
]

/** The digits are right and the scale is not, or yen stand for yuan. */
function findSlip(figure: Figure, candidate: Candidate, sight: Sight): FigureFinding | null {
  const { found } = figure
  const { amount } = found
  if (candidate.role !== 'level' || amount.digits < 3 || found.kind === 'percent') return null
  const known = ownValue(sight, candidate, sight.asOf)
  if (!known) return null
  const say = (how: string): FigureFinding => ({
    verdict: 'unit-slip',
    reason: `${how}: the figure is ${sayValue(known)}${known.unit === 'CNY million' ? ' million yuan' : ''}.`,
    evidence: [citeEvidence(known)],
  })
  const direction = figure.direction
  if (found.currency === 'JPY') {
    const yuan: FoundAmount = { ...found, currency: 'CNY', amount: { ...amount, unit: 'CNY' } }
    return hold(yuan, known, direction, sight.dataset) ? say('Yen written for yuan') : null
  }
  if (found.amount.unit === 'USD' && known.unit.startsWith('CNY') && amount.digits >= 4) {
    const yuan: FoundAmount = { ...found, currency: 'CNY', amount: { ...amount, unit: 'CNY' } }
    if (hold(yuan, known, direction, sight.dataset)) return say('Dollars written for yuan')
  }
  for (const [factor, how] of SLIPS) {
    const few = factor === 10 || factor === 0.1 || factor === 100 || factor === 0.01
    if (few && amount.digits < 4 && !isSure(figure, candidate)) continue
    const scaled = {
      ...amount,
      value: amount.value / factor,
      step: amount.step / factor,
      roundStep: amount.roundStep / factor,
    }
    if (hold({ ...found, amount: scaled }, known, direction, sight.dataset)) return say(how)
  }
  return null
}

/** True where metric and period are named past doubt. */
function isSure(figure: Figure, { topic, period, rank }: Candidate): boolean {
  const named = period.how === 'given' || period.how === 'beside' || period.how === 'sentence'
  if (isFiscalYear(period.period) && /quarter|\bQ[1-4]|[1-4]Q|three months/i.test(figure.says))
    return false
  return (
    figure.bound &&
    figure.clean &&
    topic.how === 'beside' &&
    rank === 0 &&
    period.sure &&
    named &&
    period.shifted === null
  )
}

/** Percentages this near are another rounding, and amounts this near another definition. */
const NEAR = { points: 1.5, part: 0.006 }

function isNear(figure: Figure, shown: number, unit: string): boolean {
  const { amount } = figure.found
  if (unit === 'percent') return Math.abs(Math.abs(shown) - Math.abs(amount.value)) < NEAR.points
  const size =
    Math.abs(shown) * (unit.includes('million') ? 1e6 : unit.includes('billion') ? 1e9 : 1)
  return size > 0 && Math.abs(size - Math.abs(amount.value)) / size < NEAR.part
}

/** A number that is this many times another is of something else, and not a slip. */
const FAR = 2

/**
 * Who writes a wrong number writes one of the kind. One far off is of a part, or of something that was
 * not understood; and a line is taken for another only where the text says whose it is.
 */
function isBelievable(
  verdict: string,
  figure: Figure,
  { topic, measure }: Candidate,
  shown: number,
  unit: string,
): boolean {
  if (verdict === 'wrong-metric')
    return topic.entity !== null || topic.measure === null || topic.measure.ofSegment === null
  if (verdict !== 'contradicted' || measure !== 'level') return true
  const rate = figure.found.amount.unit === 'USD' && !unit.startsWith('USD') ? USUAL_RATE : 1
  const size =
    (Math.abs(shown) * (unit.includes('million') ? 1e6 : unit.includes('billion') ? 1e9 : 1)) / rate
  const times = Math.abs(figure.found.amount.value) / size
  return times > 1 / FAR && times < FAR
}

/** Yuan a dollar, near enough to tell the kind of a number. */
const USUAL_RATE = 7

/**
 * A refutation, where measure, whose it is, period and role are named past doubt, and the judge of
 * claims finds no reading that fits; what it confirms after all is confirmed. Null where there is
 * room for doubt.
 */
export function refute(
  figure: Figure,
  candidates: readonly Candidate[],
  sight: Sight,
): FigureFinding | null {
  const [first] = candidates
  if (!first || figure.found.guessed) return null
  for (const candidate of candidates.slice(0, 12)) {
    if (candidate.topic.how !== 'beside') continue
    if (candidate.rank > 0 && figure.found.amount.digits < 4) continue
    const slip = findSlip(figure, candidate, sight)
    if (slip) return slip
  }
  if (
    !isSure(figure, first) ||
    // Others count debt, cash and gross profit otherwise, and the company adjusts its tax rate.
    first.metric.derived ||
    figure.likeForLike ||
    figure.found.range ||
    first.role === 'change' ||
    first.role === 'multiple'
  )
    return null
  const { dataset, asOf, then } = sight
  const finding = findFinding(asClaim(figure, first), { dated: then }, dataset, asOf)
  const { verdict, reason, evidence } = finding
  if (!REFUTING.includes(verdict))
    return verdict === 'not-covered' ? null : { verdict, reason, evidence }
  if (figure.ofLoss && figure.found.kind === 'percent') return null
  const known = findValue(dataset, first.metric, first.measure, first.period.period, asOf)
  if (!known || isNear(figure, known.value, known.unit)) return null
  if (figure.found.amount.digits < 2) return null
  if (!isBelievable(verdict, figure, first, known.value, known.unit)) return null
  return { verdict, reason, evidence }
}
