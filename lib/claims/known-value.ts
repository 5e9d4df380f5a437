import type { Measure } from '#lib/claims/claim'
import { frequencyOf, periodInSeries, type ClaimPeriod, sumHalf } from '#lib/claims/claim-period'
import { hasMeasure, placedCells } from '#lib/claims/placed-cells'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { structureOfLine, type LineId, type Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { PRINTED } from '#lib/metrics/printed'
import { isHalfYear, type Frequency } from '#lib/period/period'
import { cellsOf } from '#lib/series/cells'
import { growYearOnYear } from '#lib/series/growth'
import type { Observation } from '#lib/series/observation'
import { observeLine } from '#lib/series/observe/line'
import { observeComputed, observeCell } from '#lib/series/observe/observe'
import { roundRate } from '#lib/series/rates'
import { TRANSFORMS } from '#lib/series/transforms'
import type { View } from '#lib/series/view'

/** Periods of a measure and a date that are kept, each of 70 kB: claims of one text are of some ten. */
const PERIODS_KEPT = 24

const values = memoize(
  'claims/known-value/values',
  (dataset: Dataset, asked: string, period: string, asOf: string): KnownValue[] => {
    const measure = asked as Measure // as asked below
    const at = period as ClaimPeriod // as asked below
    return PRINTED.flatMap((metric) => {
      const shown = findValue(dataset, metric, measure, at, asOf)
      const lines = listLineValues(dataset, metric, measure, at, asOf).map(({ known }) => known)
      return shown ? [shown, ...lines.filter(({ value }) => value !== shown.value)] : lines
    })
  },
  PERIODS_KEPT,
)

/**
 * The values of every metric that releases print for a period, as known on a vintage: of each what series show, then what
 * its other lines have. Remembered, since many claims are of one period.
 */
export function listValuesOfPeriod(
  dataset: Dataset,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): readonly KnownValue[] {
  return values(dataset, measure, period, asOf)
}

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

const observedWhole = memoize(
  'claims/known-value/observedWhole',
  (dataset: Dataset, id: string, measure: string, frequency: string, asOf: string) => {
    const metric = findMetric(id)
    const view = { asOf, frequency: frequency as Frequency, structure: 'auto' as const } // as asked below
    const { observe } = TRANSFORMS[measure as Measure] // as asked below
    const seen = metric ? observe(dataset, metric, view) : []
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
  let seen: Observation | null = null
  return {
    metric,
    measure,
    period,
    value,
    unit,
    get seen() {
      seen ??= { ...observe(), unit }
      return seen
    },
  }
}

/** The cells of the metric as series show it, or of one of its lines. */
function cellsIn({ dataset, metric, period, asOf }: Asked, line: LineId | null) {
  const frequency = frequencyOf(period)
  return line
    ? cellsOf(dataset, line, frequency, asOf)
    : placedCells(dataset, metric.id, frequency, asOf)
}

function findLevel(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, metric, period, asOf } = asked
  const inSeries = periodInSeries(period)
  if (isHalfYear(inSeries)) {
    const sum = line === null ? sumHalf(dataset, metric, inSeries, asOf) : null
    return sum && makeKnown(asked, sum.value, () => sum.observe())
  }
  const cell = cellsIn(asked, line).get(inSeries)
  if (!cell) return null
  const view = viewOf(asked, line)
  return makeKnown(asked, cell.value, () => observeCell(dataset, metric, cell, view))
}

function findGrowth(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, metric, period } = asked
  const inSeries = periodInSeries(period)
  if (isHalfYear(inSeries)) return null
  const within = line ? { ...metric, lines: [line] } : metric
  const { value, now, before, printed } = growYearOnYear(
    dataset,
    within,
    inSeries,
    viewOf(asked, line),
  )
  const rate = value ?? printed
  if (rate === null) return null
  const inputs = now && before ? [now, before] : []
  return makeKnown(asked, rate, () => ({
    ...observeComputed(inSeries, rate, inputs, null),
    printed,
  }))
}

/** What `observeShareOfRevenue` shows, of one period: there are far too many lines for whole series. */
function findShareOfRevenue(asked: Asked, line: LineId | null): KnownValue | null {
  const { dataset, period, asOf } = asked
  const inSeries = periodInSeries(period)
  const part = cellsIn(asked, line).get(inSeries)
  const whole = placedCells(dataset, 'revenue', frequencyOf(period), asOf).get(inSeries)
  if (!part || !whole || whole.value <= 0) return null
  const percent = roundRate((part.value / whole.value) * 100)
  return makeKnown(asked, percent, () => observeComputed(inSeries, percent, [part, whole], null))
}

/** Shares and margins are few and need all segments: their whole series are remembered. */
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
  if (!hasMeasure(metric, measure, frequencyOf(period))) return null
  if (measure === 'level') return findLevel(asked, line)
  if (measure === 'yoy') return findGrowth(asked, line)
  return measure === 'share-of-revenue' ? findShareOfRevenue(asked, line) : findPart(asked, line)
}

/** Values that the figures of one text ask for again and again: each takes some 600 bytes. */
const LIMIT = 4_000

const found = memoize(
  'claims/known-value/found',
  (dataset: Dataset, id: string, measure: string, period: string, asOf: string) => {
    const metric = findMetric(id)
    const asked = { dataset, measure: measure as Measure, period: period as ClaimPeriod, asOf } // as asked below
    return { known: metric ? find({ ...asked, metric }, null) : null }
  },
  LIMIT,
)

/**
 * The value that series show of a metric for a period, as known on a vintage; null for none.
 * Remembered.
 */
export function findValue(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): KnownValue | null {
  return found(dataset, metric.id, measure, period, asOf).known
}

const lineValues = memoize(
  'claims/known-value/lineValues',
  (dataset: Dataset, id: string, measure: string, period: string, asOf: string) => {
    const metric = findMetric(id)
    const asked = { dataset, measure: measure as Measure, period: period as ClaimPeriod, asOf } // as asked below
    return metric ? listLines({ ...asked, metric }) : []
  },
  LIMIT,
)

function listLines(asked: Asked): { line: LineId; known: KnownValue }[] {
  const seen = new Set<number>()
  return asked.metric.lines.flatMap((line) => {
    const known = find(asked, line)
    if (!known || seen.has(known.value)) return []
    seen.add(known.value)
    return [{ line, known }]
  })
}

/**
 * The values for a period in every line of a metric, newest line first, each value once. Remembered.
 */
export function listLineValues(
  dataset: Dataset,
  metric: Metric,
  measure: Measure,
  period: ClaimPeriod,
  asOf: string,
): readonly { line: LineId; known: KnownValue }[] {
  return lineValues(dataset, metric.id, measure, period, asOf)
}
