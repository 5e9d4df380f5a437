import { type ProvenanceEntry, linkEntry } from '#app/_figure/provenance/links.ts'
import {
  listEvidence,
  type Evidence,
  type GrowthReading,
  listPlaces,
} from '#app/_figure/provenance/prints.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { exactOf, writeExact } from '#lib/charts/chart-table'
import {
  labelPeriod,
  lastQuarterOf,
  yearAgo,
  type Labels,
  periodIndex,
  type Period,
} from '#lib/period/period'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { describeParts } from '#lib/series/describe-run'
import { exactPercent, isGrowth } from '#lib/series/rates'
import { noteNegativeGrowth } from '#lib/series/negative-base'
import type { Observation, Print } from '#lib/series/observation'
import { describeComputation, writePrint } from '#lib/series/print-words'
import { sayReason } from '#lib/series/reason-words'
import {
  formatChange,
  formatExact,
  formatSigned,
  formatTableRate,
  suffixOf,
} from '#lib/words/format'
import { POINTS } from '#lib/words/units'

/** An observation as an input of a sum. */
function toPrint(observation: Observation): Print[] {
  const { period, value, line, structure, quality, release, vintage, source, page, url } =
    observation
  if (value === null || line === null || quality === null || vintage === null) return []
  const where = {
    document: observation.document ?? 'computed',
    source,
    page,
    url,
    inputs: observation.inputs,
    ...(observation.copy && { copy: observation.copy }),
  }
  const what = { period, value, line, structure, quality, release, vintage }
  return [{ ...what, ...where, derived: null, note: null }]
}

/** The quarters that a sum counts if the chart shows all of them; otherwise none. */
function listCounted(series: ChartSeries | undefined, start: Period, end: Period): Print[] {
  const from = periodIndex(start)
  const to = periodIndex(end)
  const counted = (series?.observations ?? []).filter(
    ({ period }) => periodIndex(period) >= from && periodIndex(period) <= to,
  )
  const prints = counted.flatMap(toPrint)
  return prints.length === to - from + 1 ? prints : []
}

/** Spend in sum since each start of the plan, with the quarters it adds. */
export function listSpend(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  const [capex] = chart.series
  return (chart.plan?.paths ?? []).flatMap(({ start, points }): ProvenanceEntry[] => {
    const point = points.find((candidate) => candidate.period === period)
    if (!capex || point?.value == null) return []
    const rows = listEvidence(listCounted(capex, start, period), chart.query.labels)
    const count = periodIndex(period) - periodIndex(start) + 1
    const words = count === 1 ? 'One quarter so far' : `The sum of ${count} quarters`
    return [
      {
        key: `from ${start}`,
        name: `In sum from ${labelPeriod(start, chart.query.labels)}`,
        color: capex.color,
        value: formatExact(point.value, 'CNY million'),
        unit: 'CNY million',
        plain: String(point.value),
        quality: point.quality,
        growth: null,
        change: null,
        prints: [],
        made: { words, rows },
        status: 'computed',
        structure: null,
        covers: null,
        notes: [],
        missing: null,
        links: linkEntry(capex.metric, { period, release: null }, chart.query.frequency, asOf),
        places: listPlaces(rows),
      },
    ]
  })
}

/** True where a printed rate is another than the one shown, at the places it was printed with. */
function differs(printed: number, exact: number): boolean {
  const places = String(printed).split('.')[1]?.length ?? 0
  return Math.abs(printed - exact) > 0.5 * 10 ** -places + 1e-9
}

/** `The Jun Q 2023 release printed +4%.`, where that is not what is shown; else empty. */
export function notePrintedRate(observation: Observation): string[] {
  const exact = exactPercent(observation, 'yoy')
  const { printed, period } = observation
  if (printed === null || (exact !== null && !differs(printed, exact))) return []
  const release = labelPeriod(lastQuarterOf(period), 'release')
  return [`The ${release} release printed ${formatSigned(printed, 'percent')}%.`]
}

/** What a rate on an amount below zero means; empty for any other. */
export function noteNegative(metric: string, observation: Observation): string[] {
  const note = noteNegativeGrowth(metric, observation)
  return note === null ? [] : [note]
}

/** `, as printed together` where one release gave both values side by side. */
export function sayTogether({ inputs }: Observation): string {
  const [now, before] = inputs
  const together = now && before && now.release !== null && now.release === before.release
  return together && now.page !== null && before.page !== null ? ', as printed together' : ''
}

/** The pair behind a rate; the value's own inputs are listed with the value. */
function listPair({ inputs }: Observation, own: Observation, labels: Labels): Evidence[] {
  const rows = listEvidence(inputs, labels)
  return rows.map((row, at) => {
    const print = inputs[at]
    const isOwn = print?.period === own.period && print.line === own.line && row.inputs.length > 0
    return isOwn ? { ...row, place: { text: 'computed, as above', url: null }, inputs: [] } : row
  })
}

/** The growth that a chart shows under a value; null if it has none. */
export function readGrowth(
  chart: Chart,
  series: ChartSeries,
  own: Observation,
): GrowthReading | null {
  const growth = chart.growth.find(({ metric }) => metric === series.metric)
  const observation = growth?.observations.find(({ period }) => period === own.period)
  if (!observation) return null
  const { labels } = chart.query
  const ago = labelPeriod(yearAgo(own.period), labels)
  const points = observation.unit === POINTS
  const exact = points ? observation.value : exactPercent(observation, 'yoy')
  if (exact === null) {
    const why = sayReason(observation.reason ?? 'not-collected')
    const than = `No rate on ${ago}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
    return { rate: null, than, words: '', rows: [], notes: notePrintedRate(observation) }
  }
  const [now, before] = observation.inputs.map(writePrint)
  const isOther = observation.structure !== null && observation.structure !== own.structure
  return {
    rate: formatChange(observation.value ?? exact, observation.unit),
    than: `on ${ago}`,
    words: points
      ? `${formatTableRate(exact)}${suffixOf(POINTS)}: ${now} less ${before}`
      : `${formatTableRate(exact)}%: ${now} on ${before}${sayTogether(observation)}`,
    rows: listPair(observation, own, labels),
    notes: [
      ...noteNegative(series.metric, observation),
      ...(isOther
        ? [
            `Both on the ${observation.structure} structure, the newest that has this period and its year-ago.`,
          ]
        : []),
      ...notePrintedRate(observation),
    ],
  }
}

/** A value as exact as a chart gives it: `25,065`, `+36.4%`, `14.7%`. */
export function writeValueOf(chart: Chart, observation: Observation): string {
  return `${writeExact(chart, exactOf(chart, observation))}${suffixOf(chart.unit)}`
}

/** How a value was made of its inputs, in words with their numbers. */
export function describeFormula(chart: Chart, observation: Observation): string {
  const [part, whole] = observation.inputs.map(writePrint)
  const parts = describeParts(chart.query, observation)
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
    case 'qoq':
    case 'chained':
    case 'contribution': {
      const words = describeComputation(observation, isGrowth(chart.query))
      return words.charAt(0).toUpperCase() + words.slice(1)
    }
  }
}

/** The inputs of a value; another segment's, as its own share gives it with what it was made of. */
export function listInputs(chart: Chart, { inputs, period }: Observation): Print[] {
  if (chart.query.transform !== 'share') return inputs
  const owns = chart.series.flatMap(({ observations }) =>
    observations.flatMap((observation) =>
      observation.period === period ? observation.inputs.slice(0, 1) : [],
    ),
  )
  return inputs.map((print) => owns.find(({ line }) => line === print.line) ?? print)
}

/** What an input is called: by its period or, where all are of one period, by its line. */
export function nameInput(chart: Chart, series: ChartSeries): (print: Print, at: number) => string {
  const { transform, labels, frequency } = chart.query
  if (transform === 'margin') return (_, at) => (at === 0 ? 'Adjusted EBITA' : 'Revenue')
  if (transform === 'share-of-revenue')
    return (_, at) => (at === 0 ? series.shortLabel : 'Group revenue')
  if (transform === 'contribution')
    return ({ period, line }, at) => {
      const whole = findMetricOfLine(line)?.shortLabel ?? line
      return `${at < 2 ? series.shortLabel : whole}, ${labelPeriod(period, labels)}`
    }
  if (transform === 'share')
    return ({ period, line }, at) => {
      const same = (observation: Observation) =>
        observation.period === period && observation.line === line
      const owner = chart.series.find(({ observations }) => observations.some(same))
      return at === 0 ? series.shortLabel : (owner?.shortLabel ?? 'Another segment')
    }
  if (transform === 'level' && findMetric(series.metric)?.aggregation === 'parts')
    return ({ line }) => findMetricOfLine(line)?.shortLabel ?? line
  const isSum = frequency === 'ttm' && transform !== 'level'
  return ({ period }) => `${isSum ? 'Year to ' : ''}${labelPeriod(period, labels)}`
}
