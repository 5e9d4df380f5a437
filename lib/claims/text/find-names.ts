import type { Span } from '#lib/claims/text/find-amounts'
import type { Metric } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'

export interface FoundName extends Span {
  metric: Metric
}

/** Names that texts use and no list of aliases has, the metric beside each. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['cloud intelligence group revenue', 'cloud'],
  ['cloud intelligence', 'cloud'],
  ['revenue from external customers', 'cloud-external-growth'],
  ['external cloud revenue', 'cloud-external-growth'],
  ['capital expenditures', 'capex'],
  ['selling and marketing expenses', 'sales-marketing'],
  ['sales and marketing', 'sales-marketing'],
  ['product development', 'product-development'],
  ['free cash outflow', 'free-cash-flow'],
  ['88vip members', 'members-88vip'],
  ['total revenues', 'revenue'],
  ['revenues', 'revenue'],
  ['revenue', 'revenue'],
  ['cloud', 'cloud'],
]
/** Aliases that are too common in prose to name a line by themselves. */
const TOO_COMMON =
  /^(?:others?|other businesses|all others|sales|profit|cash|members|tax|qwen|earnings|payout|treasury|entertainment|logistics|unallocated|commission|staff|1p|food delivery)$/i

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Every name of every metric, the longest first, so that `cloud EBITA` is not read as `cloud`. */
const NAMES: readonly (readonly [string, Metric])[] = [
  ...METRICS.flatMap((metric) =>
    [metric.label, metric.shortLabel, ...metric.aliases].map((name) => [name, metric] as const),
  ).filter(([name]) => !TOO_COMMON.test(name)),
  ...SPOKEN.flatMap(([name, id]) => {
    const metric = METRICS.find((one) => one.id === id)
    return metric ? [[name, metric] as const] : []
  }),
].sort(([a], [b]) => b.length - a.length)
const BY_NAME = new Map(NAMES.toReversed().map(([name, metric]) => [name.toLowerCase(), metric]))
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...new Set(NAMES.map(([name]) => escape(name.toLowerCase())))].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** The metrics that a sentence names, in its order. */
export function findNames(sentence: string): FoundName[] {
  const found = [...sentence.matchAll(PATTERN)].flatMap(({ 0: name, index }) => {
    const metric = BY_NAME.get(name.toLowerCase().replace(/\s+/g, ' '))
    return metric ? [{ metric, from: index, to: index + name.length }] : []
  })
  // `Cloud revenue` and `revenue of the cloud` name one line, not two.
  const bare = found.filter(({ metric }) => metric.id !== 'revenue')
  return bare.length > 0 && found.length > bare.length ? dropPlainRevenue(found, sentence) : found
}

/** Between the name of a segment and `revenue` that is its own: `Cloud Group’s`, `Cloud posted`. */
const OWNS =
  /^(?:['’]s)?\s*(?:(?:segment|group|business)(?:['’]s)?\s*)?(?:,?\s*which\s+)?(?:(?:has|had)\s+)?(?:(?:posted|reported|generated|generates|generating|delivered|recorded|saw|earned|made)\s+)?(?:an?\s+)?$/i
/** Between `revenue` and the segment it is of: `revenue from the cloud`. */
const COMES_FROM = /^\s*(?:from|of|in|for)?\s*(?:the\s+)?$/i

/** `revenue` next to the name of a segment is that segment's. */
function dropPlainRevenue(found: FoundName[], sentence: string): FoundName[] {
  return found.filter((one, index) => {
    if (one.metric.id !== 'revenue' || /total|group/i.test(sentence.slice(one.from, one.to)))
      return true
    const [before, after] = [found[index - 1], found[index + 1]]
    const owned = before && OWNS.test(sentence.slice(before.to, one.from))
    const from = after && COMES_FROM.test(sentence.slice(one.to, after.from))
    return !owned && !from
  })
}
