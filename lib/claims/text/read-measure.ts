import type { Measure } from '#lib/claims/claim'
import type { Amount } from '#lib/claims/read-amount'
import { TRANSFORMS } from '#lib/series/transforms'
import type { Metric } from '#lib/metrics/metric'

/** Words that tell what a percentage is of, in the order in which they decide. */
const WORDS: readonly (readonly [Measure, RegExp])[] = [
  ['margin', /\bmargins?\b/i],
  ['share', /\b(?:share|part) of (?:the )?segments\b/i],
  [
    'share-of-revenue',
    /\b(?:of|to) (?:its |the |total |group |company |consolidated |Alibaba(?: Group)?['’]s )*(?:total |group )?revenues?\b|\bshare of revenues?\b/i,
  ],
  ['qoq', /\b(?:quarter[- ](?:over|on)[- ]quarter|qoq|q\/q|sequential(?:ly)?)\b/i],
  [
    'yoy',
    /\b(?:year[- ](?:over|on)[- ]year|yoy|y\/y|up|down|gr[eo]w\w*|growth|r[io]se|rising|increas\w*|decreas\w*|declin\w*|fell|dropp\w*|jump\w*|surg\w*|soar\w*|climb\w*|gain\w*)\b/i,
  ],
]

/**
 * What of a metric an amount is: a level unless it is a percentage of something that is none. Null
 * where no word says what a percentage is of, or the metric has no such measure.
 */
export function readMeasure(amount: Amount, metric: Metric, words: string): Measure | null {
  if (amount.unit !== 'percent' || metric.unit === 'percent') return 'level'
  const found = WORDS.find(([, pattern]) => pattern.test(words))?.[0]
  return found && TRANSFORMS[found].refuse(metric) === null ? found : null
}
