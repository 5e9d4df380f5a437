import type { MixReading } from '#lib/charts/mix'
import type { PlanReading } from '#lib/charts/plan'
import type { Quality } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import type { Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { exactPercent, isGrowth } from '#lib/series/rates'
import type { ThenAndNow } from '#lib/series/compared'
import type { Observation, Series } from '#lib/series/observation'
import type { Restatement } from '#lib/series/restatements'
import { formatAmount, formatOne, formatRate, formatTableRate, suffixOf } from '#lib/words/format'
import { POINTS } from '#lib/words/units'

/**
 * bars: one series as bars, with a growth strip under them where the chart shows levels;
 * lines: several series; stack: shares or amounts that add up; multiples: bars of several series,
 * each in a plot of its own on one scale; plan: capex against the plan.
 */
export type Mark = 'bars' | 'lines' | 'stack' | 'multiples' | 'plan'

export interface ChartSeries extends Series {
  shortLabel: string
  color: Color
}

/** A reader's estimate beside the company's values, never among them. */
export interface YoursEstimate {
  name: 'estimate (yours)'
  metric: string
  label: string
  shortLabel: string
  period: Period
  periodLabel: string
  /** In the metric's own unit, whatever the view is in. */
  value: number
  unit: string
  /** True where no release has reported the period yet. */
  awaited: boolean
  /** The value that was filed for the period, and how it stands; null where none is known. */
  filed: number | null
  quality: Quality | null
  /** Only where that value was computed, as a fourth quarter is: no document states it. */
  computed?: true | undefined
  /** Filed less estimate; in percent of the estimate, null where that says nothing. */
  difference: number | null
  /** What the difference counts, points of a percentage; null where there is none. */
  differenceUnit: string | null
  percent: number | null
  /** What the drawing shows of it, in the chart's unit; null where it shows nothing, with why. */
  drawn: number | null
  why: string | null
}

/** A reader's note on a period; `drawn` where the period is in the drawing. */
export interface YoursNote {
  name: 'note (yours)'
  number: number
  period: Period
  periodLabel: string
  text: string
  drawn: boolean
}

/** What a reader added to a chart. */
export interface ChartYours {
  estimates: readonly YoursEstimate[]
  notes: readonly YoursNote[]
  /** The last period that any of them is drawn at, to which the axis goes on. */
  until: Period | null
}

/** What every drawing and export renders; plain JSON, as `/api/v1/charts/{chart}.json` sends it. */
export interface Chart {
  id: string
  title: string
  /** Unit and manner in words, the unit said once: `CNY billion, by quarter`. */
  subtitle: string
  mark: Mark
  query: Query
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  unit: string
  /** Only where every value is a computed ratio such as a margin: a percentage that is not a change. */
  ratio?: true | undefined
  series: ChartSeries[]
  /** Year-over-year percent of `series`, for the strip under bars and the tables; else empty. */
  growth: ChartSeries[]
  /** Only where a chart shows what segments earn: their margins, percent, by the segment's id. */
  margins?: ChartSeries[] | undefined
  /** Only where a chart shows contributions: the growth on the year before that they add up to. */
  total?: ChartSeries | undefined
  /** What continues an ended series, drawn faint beside it; level like `series`. */
  continuation: ChartSeries[]
  /** Like-for-like rates the company printed, percent, by the metric they go with. */
  likeForLike: { of: string; series: ChartSeries }[]
  plan: PlanReading | null
  /** The newest period of a stack, segment by segment; null for other charts. */
  mix: MixReading | null
  restated: Restatement[]
  /** Sentences under the drawing: what ended, what continues it, what a structure changed. */
  notes: string[]
  /** The source line, without the address. */
  source: string
  /** One computed sentence on the newest figure: `Jun Q 2026: 48.4, +45% on the year before.` */
  summary: string
  /** The chart in words for those who do not see it, computed. */
  alt: string
  /** Only where a reader picked the metrics: the periods that all figures of the choice share. */
  picked?: { from: Period; to: Period } | undefined
  /** Only where it was asked for: every value beside what it was on an earlier vintage. */
  compare?: ThenAndNow | undefined
  /** Only where a reader added estimates or notes. */
  yours?: ChartYours | undefined
}

/** Whether a chart's values are changes, which are written with a sign: growth, and rates as printed. */
export function isRateChart({
  query,
  unit,
  ratio,
}: Pick<Chart, 'query' | 'unit' | 'ratio'>): boolean {
  return isGrowth(query) || (query.transform === 'level' && unit === 'percent' && !ratio)
}

/** How a chart writes a value beside its mark: `48.4`, `+45`, `72`; a ratio with a decimal, `8.8`. */
export function writeValue(chart: Pick<Chart, 'query' | 'unit' | 'ratio'>, value: number): string {
  const { unit, ratio } = chart
  if (unit === POINTS) return formatTableRate(value)
  if (isRateChart(chart)) return formatRate(value)
  return ratio ? formatOne(value) : formatAmount(value, unit)
}

type Valued = Pick<Observation, 'value' | 'inputs'>

/**
 * The value that words and labels round: a contribution before it was rounded to 0.01, as one with a
 * decimal would else be rounded twice and 2.8467 be 2.9.
 */
export function valueToWrite({ query }: Pick<Chart, 'query'>, observation: Valued): number {
  const { value } = observation
  const isPoints = query.transform === 'contribution'
  return (isPoints ? exactPercent(observation, query.transform) : value) ?? 0
}

/** The value of an observation as the chart writes it beside its mark. */
export function writeKnown(
  chart: Pick<Chart, 'query' | 'unit' | 'ratio'>,
  observation: Valued,
): string {
  return writeValue(chart, valueToWrite(chart, observation))
}

/** The same where it stands alone and must say that it is a percentage: `+45%`. */
export function writeAlone(
  chart: Pick<Chart, 'query' | 'unit' | 'ratio'>,
  observation: Valued,
): string {
  return `${writeKnown(chart, observation)}${suffixOf(chart.unit)}`
}

/** True where each period's series are the segments of its structure, and not what a reader picked. */
export function isSplit({
  mark,
  query,
  picked,
}: Pick<Chart, 'mark' | 'query' | 'picked'>): boolean {
  return mark === 'stack' || (mark === 'multiples' && query.transform === 'margin' && !picked)
}
