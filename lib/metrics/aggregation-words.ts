import type { Aggregation } from '#lib/metrics/metric'

const WORDS: Readonly<Record<Aggregation, string>> = {
  sum: 'Adds up: a year is the sum of its quarters, and a fourth quarter that was not printed is the year less three.',
  last: 'A value at a date: a year takes the value of its last quarter.',
  none: 'Does not add up: years only as printed.',
}

/** How quarters make a year, in words. */
export function describeAggregation(aggregation: Aggregation): string {
  return WORDS[aggregation]
}
