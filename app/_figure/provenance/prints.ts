import type { Chart, ChartSeries } from '#lib/charts/chart'
import { writeExact } from '#lib/charts/chart-table'
import type { Quality } from '#lib/data/fact'
import { labelPeriod, type Labels } from '#lib/period/period'
import { addValues } from '#lib/series/line'
import type { Observation, Print } from '#lib/series/observation'
import {
  describeComputation,
  describePlace,
  writePlace,
  writePrint,
  type PrintWords,
} from '#lib/series/print-words'
import { formatDate, formatSigned } from '#lib/words/format'

/** A value that another rests on: what it is, where it stands, and what it was made of in turn. */
export interface Evidence {
  key: string
  /** The period or the line it is of. */
  label: string
  value: string
  quality: Quality
  /** `Jun Q 2024 release, p. 6` with the copy that was read, or how it was made. */
  place: PrintWords
  /** The whole title of the document. */
  document: string
  inputs: Evidence[]
}

/** Where a print stands; for one that a release gives only indirectly, how it follows. */
function describePrint(print: Print): PrintWords {
  if (print.document === 'computed') {
    const text = describeComputation({ ...print, note: null }, false)
    return { text, url: null }
  }
  const place = describePlace(print)
  return print.derived ? { ...place, text: `${place.text}: ${print.derived}`, url: null } : place
}

/**
 * What a value was made of, each with the page that printed it, down to the inputs of inputs, which
 * are named by their periods. Amounts are as printed, in the unit of the metric.
 */
export function listEvidence(
  inputs: readonly Print[],
  labels: Labels,
  name: (print: Print, at: number) => string = ({ period }) => labelPeriod(period, labels),
): Evidence[] {
  return inputs.map((print, at) => {
    return {
      key: `${print.line} ${print.period}`,
      label: name(print, at),
      value: writePrint(print),
      quality: print.quality,
      place: describePrint(print),
      document: print.document,
      inputs: listEvidence(print.inputs, labels),
    }
  })
}

/** Every document that values rest on, each once, in their order. */
export function listPlaces(evidence: readonly Evidence[]): PrintWords[] {
  const all = evidence.flatMap(({ place, inputs }) =>
    inputs.length > 0 ? listPlaces(inputs) : [place],
  )
  const names = all.map(writePlace)
  return all.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}

/** A release that gave a value for the period: when, what and where. */
export interface PrintRow {
  key: string
  published: string
  value: string
  quality: Quality
  place: PrintWords
  document: string
}

/** How a value has changed since it was first printed. */
export interface Change {
  kind: 'restated' | 'recast'
  text: string
}

const inDollars = ({ unit }: Observation) => unit.startsWith('USD million at')

/** Every change of the value within the line it is shown from, as of the chart's vintage. */
function listChanges(chart: Chart, series: ChartSeries, observation: Observation) {
  return chart.restated
    .filter(
      ({ metric, period, after }) =>
        metric === series.metric &&
        period === observation.period &&
        after.line === observation.line,
    )
    .toReversed()
}

function rowOf(chart: Chart, observation: Observation, print: Print): PrintRow {
  const place = describePrint(print)
  const other = print.structure !== observation.structure && print.structure !== null
  return {
    key: `${print.vintage} ${print.line}`,
    published: formatDate(print.vintage),
    value: print.value === null ? '' : writeExact(chart, print.value),
    quality: print.quality,
    place: other ? { ...place, text: `${place.text} (${print.structure} structure)` } : place,
    document: print.document,
  }
}

function ownRow(chart: Chart, observation: Observation): PrintRow[] {
  const { value, vintage, line, quality, document, status, note } = observation
  if (value === null || vintage === null || quality === null || document === null) return []
  const place = describePlace(observation)
  const text = status === 'derived' && note ? `${place.text}: ${note}` : place.text
  return [
    {
      key: `${vintage} ${line}`,
      published: formatDate(vintage),
      // Releases print yuan, so there is no printed value in dollars.
      value: inDollars(observation) ? '' : writeExact(chart, value),
      quality,
      place: { ...place, text },
      document,
    },
  ]
}

/** The releases that gave a value, oldest first: the first print, each change, the one cited. */
export function listPrintRows(
  chart: Chart,
  series: ChartSeries,
  observation: Observation,
): PrintRow[] {
  const first = observation.first ? [rowOf(chart, observation, observation.first)] : []
  const changes = listChanges(chart, series, observation).map(({ after }) =>
    rowOf(chart, observation, after),
  )
  const all = [...first, ...changes, ...ownRow(chart, observation)]
  // A print that also appears for another line is listed once, as the cited one.
  const isSame = (a: PrintRow, b: PrintRow) =>
    a.published === b.published && a.value === b.value && a.place.url === b.place.url
  return all.filter((row, at) => all.findLastIndex((other) => isSame(row, other)) === at)
}

/** The change since the first print, with its difference; null if there is none. */
export function describeChangeOf(
  chart: Chart,
  series: ChartSeries,
  observation: Observation,
): Change | null {
  const { status, first, value, structure } = observation
  if ((status !== 'restated' && status !== 'recast') || first?.value == null || value === null)
    return null
  const before = writeExact(chart, first.value)
  const change = addValues([value, -first.value])
  const now = inDollars(observation)
    ? ''
    : change === 0
      ? ', the same now'
      : `, now ${formatSigned(change, observation.unit)}`
  if (status === 'recast') {
    const from = first.structure ? ` on the ${first.structure} structure` : ''
    const to = structure ? ` on the ${structure} structure` : ''
    return { kind: status, text: `Recast: first printed ${before}${from}${now}${to}.` }
  }
  const notes = listChanges(chart, series, observation).flatMap(({ after }) =>
    after.note ? [`${after.note}.`] : [],
  )
  return { kind: status, text: [`Restated: first printed ${before}${now}.`, ...notes].join(' ') }
}

/** A rate beside a value: what it is, on what, and the pair it was taken from. */
export interface GrowthReading {
  /** `+4%`; null if there is none, and then `than` says why. */
  rate: string | null
  /** `on Jun Q 2022`. */
  than: string
  /** `+4.1%: 25,123 on 24,127, as printed together`. */
  words: string
  rows: Evidence[]
  /** Notes: a structure other than the value's, a different printed rate. */
  notes: string[]
}
