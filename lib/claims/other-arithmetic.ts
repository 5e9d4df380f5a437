import { findOwn, isTelling, type Agreement, type Case } from '#lib/claims/case'
import { isTrailing, lastOf, type ClaimPeriod } from '#lib/claims/claim-period'
import { signFits } from '#lib/claims/direction'
import { agrees, listComparables } from '#lib/claims/match-amount'
import { writeDollars } from '#lib/claims/say-value'
import { findRate } from '#lib/series/currency'
import { formatExact } from '#lib/words/format'
import { rateOfChange, roundRate } from '#lib/series/rates'
import { firstQuarterOf, quarterAt, quarterIndex } from '#lib/period/period'

/** A value in dollars otherwise than the company converts, or four times a quarter. */
export interface OtherArithmetic extends Agreement {
  says: string
}

/** The quarters of a period and the one on each side, whose rates a text may have taken. */
function quartersAround(period: ClaimPeriod) {
  const last = quarterIndex(lastOf(period))
  const first = isTrailing(period) ? last - 3 : quarterIndex(firstQuarterOf(period))
  return Array.from({ length: last - first + 3 }, (_, step) => quarterAt(first - 1 + step))
}

/** An amount in dollars at the rate of a quarter nearby instead of the period's own. */
function findAtOtherRate(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  const known = findOwn(one, period)
  if (!known || one.amount.unit !== 'USD' || !isTelling(one)) return null
  if (!signFits(one.direction, known.value, known.metric.id, known.measure)) return null
  const [yuan] = listComparables({ unit: 'CNY' }, known, one.dataset)
  for (const quarter of yuan ? quartersAround(period) : []) {
    const rate = findRate(one.dataset, quarter)
    if (!yuan || !rate?.value || rate.release.published > one.asOf) continue
    const held = { value: yuan.value / rate.value, rate }
    if (agrees(one.amount, held))
      return { known, held, says: 'In dollars at another quarter’s rate' }
  }
  return null
}

/** Growth of amounts that were turned into dollars first, each at its own period's rate. */
function findDollarGrowth(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  const known = one.measure === 'yoy' && isTelling(one) ? findOwn(one, period) : null
  const [now, before] = known?.seen.inputs ?? []
  if (!known || !now?.value || !before?.value) return null
  const [rate, rateBefore] = [now, before].map(
    (print) => findRate(one.dataset, print.period)?.value ?? null,
  )
  if (!rate || !rateBefore || !known.metric.unit.startsWith('CNY')) return null
  // Releases print dollars in whole millions, and texts take their rates from those.
  const change = rateOfChange(Math.round(now.value / rate), Math.round(before.value / rateBefore))
  const held = change === null ? null : { value: roundRate(change), rate: null }
  if (!held || !agrees(one.amount, held)) return null
  const arithmetic = `${formatExact(now.value)} at ${rate} on ${formatExact(before.value)} at ${rateBefore}`
  const says = 'Growth in dollars, each year at its own rate'
  return { known, held: { ...held, arithmetic }, says }
}

/** What a text calls an annual run rate: a quarter four times over. */
function findRunRate(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  if (!/\brun[- ]rate\b|\bannuali[sz]ed\b/i.test(one.claim.says)) return null
  const known = findOwn(one, period)
  if (!known || one.measure !== 'level' || known.metric.aggregation !== 'sum') return null
  const held = listComparables(one.amount, known, one.dataset)
    .map((way) => ({ ...way, value: way.value * 4 }))
    .find((way) => agrees(one.amount, way))
  if (!held) return null
  const quarter = `4 × ${formatExact(known.value)}`
  const rate = held.rate?.value
  const arithmetic = rate
    ? `${quarter} at ${rate} = ${writeDollars(held.value, known.unit)}`
    : `${quarter} = ${formatExact(known.value * 4)}`
  return { known, held: { ...held, arithmetic }, says: 'Four times the quarter, a yearly rate' }
}

/** How a number follows from the value shown by other arithmetic than the company's; null where not. */
export function findOtherArithmetic(one: Case, period: ClaimPeriod): OtherArithmetic | null {
  return findRunRate(one, period) ?? findAtOtherRate(one, period) ?? findDollarGrowth(one, period)
}
