import type { Doubt, ReadFact } from '#ingest/reading'
import { compareIdentity, IDENTITIES, isForRelease, type Identity } from '#ingest/check/sums'
import { yearAgo, type FiscalPeriod, type Quarter } from '#lib/period/period'

/** Rounding that a sum may be off by. */
const SLACK = 3
/** Percentage points by which printed growth may differ beyond rounding. */
const POINTS = 0.6

/** Numbers of shares, and the same in ADSs. */
const IN_ADS = [
  ['shares_repurchased_million', 'ads_repurchased_million'],
  ['shares_outstanding_million', 'ads_outstanding_million'],
] as const

type Values = ReadonlyMap<string, ReadFact>
const keyOf = (line: string, period: FiscalPeriod): string => `${line} ${period}`

/**
 * Takes out the facts that do not bear out one another: columns that do not add up, and growth that
 * is not the growth of the values it stands beside. They come back as doubts.
 */
export function checkFacts(
  facts: readonly ReadFact[],
  release: Quarter,
): { facts: ReadFact[]; doubts: Doubt[] } {
  const values: Values = new Map(facts.map((fact) => [keyOf(fact.line, fact.period), fact]))
  const whys = new Map<ReadFact, string>()
  const periods = new Set(facts.map((fact) => fact.period))
  for (const identity of IDENTITIES.filter((sum) => isForRelease(sum, release)))
    for (const period of periods)
      for (const fact of findWrongSum(identity, period, values))
        whys.set(fact, `the parts of ${identity.total} do not add up`)
  for (const [shares, ads] of IN_ADS)
    for (const period of periods) {
      const pair = [values.get(keyOf(shares, period)), values.get(keyOf(ads, period))]
      const [first, second] = pair.filter((fact) => fact !== undefined)
      if (!first || !second || isEightfold(first.value, second.value)) continue
      whys.set(first, 'the shares are not eight to an ADS')
      whys.set(second, 'the ADSs are not eight shares')
    }
  for (const fact of facts) {
    const before = values.get(keyOf(fact.line, yearAgo(fact.period)))
    const why = before && describeWrongGrowth(fact, before)
    if (!before || !why) continue
    whys.set(fact, why)
    whys.set(before, why)
  }
  const doubts = [...whys].map(([{ page, label, line, period, value }, why]): Doubt => {
    return { page, label, line, period, why: `${value}: ${why}` }
  })
  return { facts: facts.filter((fact) => !whys.has(fact)), doubts }
}

/** The facts of a sum that does not add up; none where it does or where a part was not read. */
function findWrongSum(identity: Identity, period: FiscalPeriod, values: Values): ReadFact[] {
  const find = (line: string) => values.get(keyOf(line, period))
  const difference = compareIdentity(identity, (line) => find(line)?.value ?? null)
  if (difference === null || Math.abs(difference) <= SLACK) return []
  return [identity.total, ...identity.parts.map(({ line }) => line)].flatMap(
    (line) => find(line) ?? [],
  )
}

/** Whether an amount of shares is eight times one of ADSs, within the decimals of both. */
function isEightfold(shares: number | null, ads: number | null): boolean {
  if (shares === null || ads === null) return true
  return Math.abs(shares / 8 - ads) <= (stepOf(shares) / 8 + stepOf(ads)) * 0.55
}

/** The last decimal an amount is printed with: 17.8 → 0.1. */
const stepOf = (value: number): number => 10 ** -(String(value).split('.')[1] ?? '').length

/** Half of the last digit of an amount per share. */
export const CENTS = 0.005

/** Percentage points that growth may be off because both amounts were rounded by up to `step`. */
export const growthRounding = (value: number, base: number, step: number): number =>
  ((step * (Math.abs(value) + Math.abs(base))) / base ** 2) * 100

function describeWrongGrowth(fact: ReadFact, before: ReadFact): string | null {
  const { value, printedYoy } = fact
  const base = before.value
  if (value === null || base === null || printedYoy === null || base === 0) return null
  const step = Number.isInteger(value) && Number.isInteger(base) ? 0.5 : CENTS
  const growth = ((value - base) / Math.abs(base)) * 100
  const apart = Math.abs(growth - printedYoy) - growthRounding(value, base, step)
  if (apart <= POINTS) return null
  return `printed growth ${printedYoy} % is not that of ${base} to ${value}`
}
