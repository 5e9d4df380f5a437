import { describeLabels, namePeriod } from '#app/_figure/name-period.ts'
import { type ProvenanceEntry, linkEntry } from '#app/_figure/provenance/links.ts'
import {
  listEvidence,
  listPlaces,
  describeChangeOf,
  listPrintRows,
  type PrintRow,
} from '#app/_figure/provenance/prints.ts'
import {
  listSpend,
  noteNegative,
  notePrintedRate,
  readGrowth,
  sayTogether,
  describeFormula,
  listInputs,
  nameInput,
  writeValueOf,
} from '#app/_figure/provenance/value.ts'
import { nameMeasure, sayMissing } from '#app/_figure/reading/reading.ts'
import { findObservation, listMain } from '#app/_figure/reading/rows.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { describeStatus } from '#lib/charts/chart-table'
import type { Period } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'
import type { PrintWords } from '#lib/series/print-words'
import { isGrowth } from '#lib/series/rates'

/** The document a value is read from: the last of those that gave it. */
function listPlacesOf(prints: readonly PrintRow[]): PrintWords[] {
  return prints.slice(-1).map(({ place }) => place)
}

function findCovers({ runs }: ChartSeries, { line, value }: Observation): string | null {
  return value === null ? null : (runs.find((run) => run.line === line)?.why ?? null)
}

function readMade(
  chart: Chart,
  series: ChartSeries,
  observation: Observation,
): ProvenanceEntry['made'] {
  if (observation.value === null || observation.inputs.length === 0) return null
  const together = isGrowth(chart.query) ? sayTogether(observation) : ''
  return {
    words: `${describeFormula(chart, observation)}${together}`,
    rows: listEvidence(
      listInputs(chart, observation),
      chart.query.labels,
      nameInput(chart, series),
    ),
  }
}

function sayStatus(chart: Chart, series: ChartSeries, observation: Observation): string {
  if (observation.status === 'derived') return 'computed'
  const [word = ''] = describeStatus(chart, series, observation).split(' from ')
  return observation.status === 'restated' || observation.status === 'recast' ? word : 'as printed'
}

function noteOf(chart: Chart, metric: string, observation: Observation): string[] {
  const isTold = observation.status === 'derived' && observation.inputs.length === 0
  return [
    ...(observation.note && !isTold ? [observation.note] : []),
    ...(isGrowth(chart.query)
      ? [...noteNegative(metric, observation), ...notePrintedRate(observation)]
      : []),
    ...(observation.unit.startsWith('USD million at')
      ? ['In dollars at the period-end rate; what it rests on was printed in yuan.']
      : []),
  ]
}

/** Everything about a series' value; `asOf` is the date the page is seen from, null for the newest. */
function readEntry(
  chart: Chart,
  series: ChartSeries,
  observation: Observation,
  asOf: string | null,
): ProvenanceEntry {
  const { value, quality, structure } = observation
  const prints = listPrintRows(chart, series, observation)
  const made = readMade(chart, series, observation)
  return {
    key: series.metric,
    name: series.shortLabel,
    color: series.color,
    value: value === null ? null : writeValueOf(chart, observation),
    unit: nameMeasure(chart),
    plain: value === null ? '' : String(value),
    quality,
    growth: value === null ? null : readGrowth(chart, series, observation),
    change: describeChangeOf(chart, series, observation),
    prints,
    made,
    status: value === null ? 'missing' : sayStatus(chart, series, observation),
    structure: value === null ? null : structure,
    covers: findCovers(series, observation),
    notes: noteOf(chart, series.metric, observation),
    missing: value === null ? sayMissing(series, observation) : null,
    links: linkEntry(series.metric, observation, chart.query.frequency, asOf),
    places: observation.document === null ? listPlaces(made?.rows ?? []) : listPlacesOf(prints),
  }
}

/** Where the values of one period of a chart come from. */
interface Provenance {
  /** `June quarter 2023`. */
  name: string
  /** Its other labels and its days. */
  labels: string
  entries: ProvenanceEntry[]
}

/** A chart in the unit of a rate that goes with it, so that the rate is written as one. */
function asPrintedRate(chart: Chart): Chart {
  return {
    ...chart,
    unit: 'percent',
    ratio: undefined,
    growth: [],
    query: { ...chart.query, transform: 'level' },
  }
}

function readLikeForLike(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  return chart.likeForLike.flatMap(({ of, series }) => {
    const observation = findObservation(series, period)
    if (observation?.value == null) return []
    const whose = chart.series.find(({ metric }) => metric === of)?.shortLabel ?? ''
    const entry = readEntry(asPrintedRate(chart), series, observation, asOf)
    return [{ ...entry, name: `${whose} like for like`, unit: 'like for like, as printed' }]
  })
}

/** What continues an ended line, in the gray it is drawn in. */
function readContinuation(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  return chart.continuation.flatMap((series): ProvenanceEntry[] => {
    const observation = findObservation(series, period)
    return observation ? [{ ...readEntry(chart, series, observation, asOf), color: 'control' }] : []
  })
}

/**
 * Where everything a chart shows of a period comes from. `asOf` is the date the page is seen from,
 * null for the newest, and only finds its way into links.
 */
export function readProvenance(chart: Chart, period: Period, asOf: string | null): Provenance {
  const { frequency } = chart.query
  return {
    name: namePeriod(period, frequency),
    labels: describeLabels(period, frequency),
    entries: [
      ...listMain(chart, period).map(({ series, observation }) =>
        readEntry(chart, series, observation, asOf),
      ),
      ...readContinuation(chart, period, asOf),
      ...readLikeForLike(chart, period, asOf),
      ...listSpend(chart, period, asOf),
    ],
  }
}
