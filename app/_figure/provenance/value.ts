import { isRateChart } from '#app/_figure/reading/rows.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { writeExact } from '#lib/charts/chart-table'
import { describeParts } from '#lib/series/describe-parts'
import { exactPercent } from '#lib/series/exact-percent'
import { formatExact, formatTableRate } from '#lib/words/format'
import type { Observation, Print } from '#lib/series/observation'
import { labelPeriod } from '#lib/period/period'
import { describeComputation } from '#lib/series/print-words'

/** A value as exact as a chart gives it: `25,065`, `+36.4%`, `14.7%`. */
export function writeValueOf(chart: Chart, seen: Observation): string {
  const { transform } = chart.query
  if (chart.unit !== 'percent') return writeExact(chart, seen.value ?? 0)
  const exact = exactPercent(seen, transform) ?? 0
  const isRate = isRateChart(chart) || transform === 'level'
  return `${isRate ? formatTableRate(exact) : writeExact(chart, exact)}%`
}

/** How a value was made of its inputs, in words with their numbers. */
export function describeFormula(chart: Chart, seen: Observation): string {
  const [part, whole] = seen.inputs.map(({ value }) => formatExact(value ?? 0))
  const parts = describeParts(chart.query, seen)
  switch (chart.query.transform) {
    case 'share':
      return `${parts}, the segments’ sum`
    case 'share-of-revenue':
      return `${parts}, the group’s revenue`
    case 'margin':
      return `${parts}, the segment’s revenue`
    case 'index':
      return whole ? `${part} over ${whole}, the first shown on its structure` : 'The first shown'
    case 'level':
    case 'yoy':
    case 'qoq': {
      const words = describeComputation(seen, isRateChart(chart))
      return words.charAt(0).toUpperCase() + words.slice(1)
    }
  }
}

/** The inputs of a value; another segment's, as its own share gives it with what it was made of. */
export function listInputs(chart: Chart, { inputs, period }: Observation): Print[] {
  if (chart.query.transform !== 'share') return inputs
  const owns = chart.series.flatMap(({ observations }) =>
    observations.flatMap((seen) => (seen.period === period ? seen.inputs.slice(0, 1) : [])),
  )
  return inputs.map((print) => owns.find(({ line }) => line === print.line) ?? print)
}

/** What an input is called: by its period or, where all are of one period, by its line. */
export function nameInput(chart: Chart, series: ChartSeries): (print: Print, at: number) => string {
  const { transform, labels, frequency } = chart.query
  if (transform === 'margin') return (_, at) => (at === 0 ? 'Adjusted EBITA' : 'Revenue')
  if (transform === 'share-of-revenue')
    return (_, at) => (at === 0 ? series.shortLabel : 'Group revenue')
  if (transform === 'share')
    return ({ period, line }, at) => {
      const same = (seen: Observation) => seen.period === period && seen.line === line
      const found = chart.series.find(({ observations }) => observations.some(same))
      return at === 0 ? series.shortLabel : (found?.shortLabel ?? 'Another segment')
    }
  const isSum = frequency === 'ttm' && transform !== 'level'
  return ({ period }) => `${isSum ? 'Year to ' : ''}${labelPeriod(period, labels)}`
}
