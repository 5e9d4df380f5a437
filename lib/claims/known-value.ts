import type { Measure } from '#lib/claims/claim'
import {
  claimPeriodOf,
  frequencyOf,
  lastOf,
  periodInSeries,
  type ClaimPeriod,
} from '#lib/claims/claim-period'
import { sumHalf } from '#lib/claims/half-year'
import { cellsOf } from '#lib/cells'
import type { Dataset } from '#lib/dataset'
import { growYearOnYear } from '#lib/growth'
import type { Cell } from '#lib/line'
import { memoize } from '#lib/memo'
import { structureOfLine, type LineId, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { observeCell } from '#lib/observe'
import { observeComputed } from '#lib/observe-computed'
import { observeLine } from '#lib/observe-line'
import type { Observation } from '#lib/observation'
import type { Frequency } from '#lib/params'
import { isHalfYear, quarterIndex, type Period, type Quarter } from '#lib/period'
import { placeMetric, type View } from '#lib/place'
import { TRANSFORMS } from '#lib/transforms'

/** A value of a metric as it was known on a vintage. */
export interface KnownValue {
  metric: Metric
  measure: Measure
  period: ClaimPeriod
  value: number
  /** The unit of `value`: the metric's, or percent. */
  unit: string
  /** The same with where it stands; made when it is asked for, since most values are only compared. */
  readonly seen: Observation
}

/** What is asked of a metric: in all its lines as series show it, or in one of them. */
interface Asked {
  dataset: Dataset
  metric: Metric
  measure: Measure
  period: ClaimPeriod
  asOf: string
}

const FREQUENCIES: readonly Frequency[] = ['quarter', 'fiscal-year', 'ttm', 'calendar-year']

/** True where a metric has such values: no share of what is no segment, no sum of balances. */
function has(metric: Metric, measure: Measure, frequency: Frequency): boolean {
  const sum = frequency === 'ttm' || frequency === 'calendar-year'
  if (sum && metric.aggregation !== 'sum') return false
  if (measure === 'qoq' && frequency !== 'quarter') return false
  return TRANSFORMS[measure].refuse(metric) === null
}

const placed = memoize((dataset: Dataset, id: string, frequency: string, asOf: string) => {
  const metric = findMetric(id)
  const view = { asOf, frequency: frequency as Frequency, structure: 'auto' as const } // as asked below
  return metric ? placeMetric(dataset, metric, view) : new Map<Period, Cell>()
})

const observedWhole = memoize(
  (dataset: Dataset, id: string, measure: string, frequency: string, asOf: string) => {
    const metric = findMetric(id)
    const view = { asOf, frequency: frequency as Frequency, structure: 'auto' as const } // as asked below
    const { observe } = TRANSFORMS[measure as Measure] // as asked below
    const seen = metric ? observe(dataset, metric, view, 'release') : []
    return new Map(seen.map((observation) => [observation.period, observation]))
  },
)

function viewOf({ asOf, period }: Asked, line: LineId | null): View {
  const structure = line === null ? 'auto' : (structureOfLine(line) ?? 'auto')
  return { asOf, frequency: frequencyOf(period), structure }
}

function makeKnown(asked: Asked, value: number, observe: () => Observation): KnownValue {
  const { metric, measure, period } = asked
  const unit = TRANSFORMS[measure].unit(metric.unit)
  return {
    metric,
    measure,
    period,
    value,
    unit,
    get seen() {
      return { ...observe(), unit }
    },
  }
}

function findLevel(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, metric, period, asOf } = asked
  const inSeries = periodInSeries(period)
  const frequency = frequencyOf(period)
  if (isHalfYear(inSeries)) {
    const sum = line === null ? sumHalf(dataset, metric, inSeries, asOf) : null
    return sum && makeKnown(asked, sum.value, () => sum.observe())
  }
  const cells = line
    ? cellsOf(dataset, line, frequency, asOf)
    : placed(dataset, metric.id, frequency, asOf)
  const cell = cells.get(inSeries)
  if (!cell) return null
  const view = viewOf(asked, line)
  return makeKnown(asked, cell.value, () => observeCell(dataset, metric, cell, view, 'release'))
}

function findGrowth(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, metric, period } = asked
  const inSeries = periodInSeries(period)
  if (isHalfYear(inSeries)) return null
  const within = line ? { ...metric, lines: [line] } : metric
  const { value, now, before, printed } = growYearOnYear(dataset, within, inSeries, viewOf(asked, line))
  const rate = value ?? printed
  if (rate === null) return null
  const inputs = now && before ? [now, before] : []
  return makeKnown(asked, rate, () => ({
    ...observeComputed(inSeries, 'release', rate, inputs, null),
    printed,
  }))
}

/** Parts of a whole are few and need all segments: their whole series are remembered. */
function findPart(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, metric, measure, period, asOf } = asked
  const frequency = frequencyOf(period)
  const query = { frequency, currency: 'CNY' as const, transform: measure }
  const series = line
    ? observeLine(dataset, metric.id, line, query, asOf)
    : observedWhole(dataset, metric.id, measure, frequency, asOf)
  const seen = series.get(periodInSeries(period))
  return seen?.value == null ? null : makeKnown(asked, seen.value, () => seen)
}

function find(asked: Asked, line: LineId | null): KnownValue | null {
  const { metric, measure, period } = asked
  if (!has(metric, measure, frequencyOf(period))) return null
  if (measure === 'level') return findLevel(asked, line)
  return measure === 'yoy' ? findGrowth(asked, line) : findPart(asked, line)
}

/** The value that series show of a metric for a period, as known on a vintage; null for none. */
export function findValue(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): KnownValue | null {
  return find({ dataset, metric, measure, period, asOf }, null)
}

/** The values for a period in every line of a metric, newest line first, each value once. */
export function listLineValues(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): { line: LineId; known: KnownValue }[] {
  const seen = new Set<number>()
  return metric.lines.flatMap((line) => {
    const known = find({ dataset, metric, measure, period, asOf }, line)
    if (!known || seen.has(known.value)) return []
    seen.add(known.value)
    return [{ line, known }]
  })
}

/** The periods that a metric has values for and that end by a quarter, oldest first by frequency. */
export function listKnownPeriods(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  asOf: string,
  upTo: Quarter,
): ClaimPeriod[] {
  const limit = quarterIndex(upTo)
  return FREQUENCIES.filter((frequency) => has(metric, measure, frequency)).flatMap((frequency) =>
    [...placed(dataset, metric.id, frequency, asOf).keys()]
      .map((period) => claimPeriodOf(period, frequency))
      .filter((period) => quarterIndex(lastOf(period)) <= limit)
      .sort((a, b) => quarterIndex(lastOf(a)) - quarterIndex(lastOf(b))),
  )
}
