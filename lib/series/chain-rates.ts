import { periodIndex, yearAgo, type Period } from '#lib/period/period'
import type { Quality } from '#lib/data/fact'
import { worstQuality } from '#lib/series/line'
import type { Observation, Print, Reason } from '#lib/series/observation'
import { missingObservation } from '#lib/series/observe/observe'
import { isKnown, type Known } from '#lib/series/prints'
import { roundRate } from '#lib/series/rates'
import { writePrint } from '#lib/series/print-words'
import { formatExact } from '#lib/words/format'

/** How a chained value is named, so that nobody takes it for the company's. */
const CHAINED_BY = 'chained by Quarterdeck'

/** What a chain is made of. */
export interface ChainParts {
  /** The periods shown, as levels. */
  levels: readonly Observation[]
  /** Growth on the year before, by period. */
  rates: ReadonlyMap<Period, Observation>
  /** A level and the first one shown as one line gives them; null where none has both. */
  findPair: (own: Known, first: Known) => readonly [Print, Print] | null
}

/** The chain's value for a period, not rounded, and what it rests on so far. */
interface Link {
  exact: number
  quality: Quality
  vintage: string
}

/** A value and an earlier one that it is multiplied over, of one line; or why there are none. */
type Pair = readonly [Print, Print] | Reason

function pairOfRate(rate: Observation | undefined): Pair {
  const [now, before] = rate?.inputs ?? []
  return now && before ? [now, before] : (rate?.reason ?? 'no-year-ago')
}

/** How a value was made: `143.2 × 39,824 / 29,610`. */
function describeLink(before: number, [now, ago]: readonly [Print, Print]): string {
  return `${formatExact(before, 'index')} × ${writePrint(now)} / ${writePrint(ago)}, ${CHAINED_BY}`
}

/** A period as its pair gives it from the link before it. */
function addLink(
  { period, unit, label }: Observation,
  before: Link,
  pair: Pair,
): { observation: Observation; link: Link | null } {
  const miss = (reason: Reason) => {
    return { observation: missingObservation(period, unit, reason, label), link: null }
  }
  if (typeof pair === 'string') return miss(pair)
  const [now, ago] = pair
  if (now.value === null || ago.value === null || now.value <= 0 || ago.value <= 0)
    return miss('sign-change')
  const link: Link = {
    exact: (before.exact * now.value) / ago.value,
    quality: worstQuality([before.quality, now.quality, ago.quality]),
    vintage: [before.vintage, now.vintage, ago.vintage].sort().at(-1) ?? '',
  }
  const { line, structure } = now
  const isFirst = now === ago
  const what = { value: roundRate(link.exact), status: 'derived', line, structure } as const
  const rests = {
    quality: link.quality,
    vintage: link.vintage,
    inputs: isFirst ? [now] : [now, ago],
  }
  const note = isFirst ? `The first shown, ${CHAINED_BY}` : describeLink(before.exact, pair)
  const bare = missingObservation(period, unit, null, label)
  return { observation: { ...bare, ...what, ...rests, note }, link }
}

/**
 * An index that multiplies rates: the first period shown is 100, those of its first year stand to it as
 * one line has them, and each later one is that of a year before times growth, whose two values are of
 * one line. So it may cross a break. Null where a rate is missing, and from there on for the same
 * quarter of each year.
 */
export function chainRates({ levels, rates, findPair }: ChainParts): Observation[] {
  const first = levels.find(isKnown)
  const links = new Map<Period, Link | null>()
  return levels.map((level) => {
    if (!first) return level
    const ago = yearAgo(level.period)
    const isBase = periodIndex(ago) < periodIndex(first.period)
    const { quality, vintage } = first
    const before = isBase ? { exact: 100, quality, vintage } : links.get(ago)
    const { period, unit, label } = level
    if (!before) return missingObservation(period, unit, 'chain-stopped', label)
    const own = isKnown(level) ? findPair(level, first) : null
    const missing = level.reason ?? 'no-common-line'
    const pair = isBase ? (own ?? missing) : pairOfRate(rates.get(period))
    const { observation, link } = addLink(level, before, pair)
    links.set(period, link)
    return observation
  })
}
