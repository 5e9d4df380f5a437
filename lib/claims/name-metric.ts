import type { Measure } from '#lib/claims/claim'
import type { Metric } from '#lib/metrics/metric'

/** Names that are said in full in a table and would be too long in a sentence. */
const SPOKEN: Readonly<Record<string, string>> = {
  cmr: 'customer management revenue',
  capex: 'group capex',
  cloud: 'cloud revenue',
  revenue: 'group revenue',
}

/** A metric in the middle of a sentence: `customer management revenue`, `Taobao and Tmall Group`. */
export function nameMetric({ id, label, shortLabel, family }: Metric): string {
  const name = SPOKEN[id] ?? (family === 'segment-revenue' ? label : shortLabel)
  // Names keep their capital; any other word loses it.
  return /^[A-Z][a-z]+(?: [a-z]|$)/.test(name) && family !== 'segment-revenue'
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name
}

const MEASURED: Readonly<Record<Measure, string>> = {
  level: '',
  yoy: 'growth of ',
  qoq: 'quarterly growth of ',
  share: 'the share of segments of ',
  'share-of-revenue': 'the share of revenue of ',
  margin: 'the margin of ',
}

/** What of a metric a value is, in the middle of a sentence: `growth of group capex`. */
export function nameMeasured({ metric, measure }: { metric: Metric; measure: Measure }): string {
  return `${MEASURED[measure]}${nameMetric(metric)}`
}

/** As above where the metric is known: `growth of `; empty for an amount. */
export function sayMeasure({ measure }: { measure: Measure }): string {
  return measure === 'level' ? '' : MEASURED[measure].replace(/^the | of $/g, '').concat(' of ')
}

/** Words at the head of a sentence. */
export function beginWith(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
