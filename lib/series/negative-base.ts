import { findMetric } from '#lib/metrics/metrics'
import type { Observation } from '#lib/series/observation'
import { formatBillion, formatExact } from '#lib/words/format'

/** What an amount below zero is called, by the id of its metric. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/cash-flow$/, 'outflow'],
  [/ebita|income|gains|results|eps-/, 'loss'],
]

const nounOf = (metric: string) =>
  NOUNS.find(([pattern]) => pattern.test(metric))?.[1] ?? 'negative amount'

/** Growth between two amounts below zero, in words: percents of them are easily misread. */
interface NegativeGrowth {
  /** `outflow larger by`. */
  words: string
  /** `RMB 25.9 bn`. */
  size: string
}

/** What follows a size in the unit of a metric; sizes in millions of yuan are written below. */
const AFTER: Readonly<Record<string, string>> = {
  CNY: '',
  'CNY per share': '',
  'CNY thousand per head': ' thousand',
}

function writeSize(metric: string, size: number): string {
  const unit = findMetric(metric)?.unit ?? ''
  const after = AFTER[unit]
  if (after !== undefined) return `RMB ${formatExact(size, unit)}${after}`
  return size < 1000 ? `RMB ${formatExact(size, 'CNY million')} m` : `RMB ${formatBillion(size)} bn`
}

/**
 * How much larger or smaller a loss or an outflow is than an earlier one: amounts in millions of
 * yuan, those per ADS and share in yuan, those per employee in thousands of them. Null where one of
 * the two is not below zero.
 */
export function compareNegatives(
  metric: string,
  now: number | null | undefined,
  before: number | null | undefined,
): NegativeGrowth | null {
  if (now == null || before == null || now >= 0 || before >= 0 || now === before) return null
  const words = `${nounOf(metric)} ${now < before ? 'larger' : 'smaller'} by`
  return { words, size: writeSize(metric, Math.abs(now - before)) }
}

/** The same for an observation of growth in percent, from the two amounts it was taken from. */
export function sayNegativeGrowth(
  metric: string,
  { unit, value, inputs }: Observation,
): NegativeGrowth | null {
  if (unit !== 'percent' || value === null || inputs.length !== 2) return null
  return compareNegatives(metric, inputs[0]?.value, inputs[1]?.value)
}

/** How the company counts it, after a sentence on one such change. */
export const COUNTED_SO =
  'The company counts growth over the earlier amount without its sign, so a larger one is a fall.'

/** What growth between two amounts below zero means, in sentences; null for any other. */
export function noteNegativeGrowth(metric: string, observation: Observation): string | null {
  const below = sayNegativeGrowth(metric, observation)
  return below && `That is, ${below.words} ${below.size}. ${COUNTED_SO}`
}
