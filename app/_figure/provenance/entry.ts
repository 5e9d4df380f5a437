import { linkEntry, type ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import {
  listEvidence,
  listPlaces,
  describeChangeOf,
  listPrintRows,
  type PrintRow,
} from '#app/_figure/provenance/prints.ts'
import {
  notePrintedRate,
  readGrowth,
  sayTogether,
  describeFormula,
  listInputs,
  nameInput,
  writeValueOf,
} from '#app/_figure/provenance/value.ts'
import { nameMeasure, sayMissing } from '#app/_figure/reading/reading.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { describeStatus } from '#lib/charts/chart-table'
import { isGrowth } from '#lib/series/rates'
import type { Observation } from '#lib/series/observation'
import type { PrintWords } from '#lib/series/print-words'

/** The document a value is read from: the last of those that gave it. */
function listPlacesOf(prints: readonly PrintRow[]): PrintWords[] {
  return prints.slice(-1).map(({ place, url }) => ({ text: place, url }))
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

function noteOf(chart: Chart, observation: Observation): string[] {
  const isTold = observation.status === 'derived' && observation.inputs.length === 0
  return [
    ...(observation.note && !isTold ? [observation.note] : []),
    ...(isGrowth(chart.query) ? notePrintedRate(observation) : []),
    ...(observation.unit.startsWith('USD million at')
      ? ['In dollars at the period-end rate; what it rests on was printed in yuan.']
      : []),
  ]
}

/** All there is to say of a series' value; `asOf` is the date the page is seen from, null for the newest. */
export function readEntry(
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
    notes: noteOf(chart, observation),
    missing: value === null ? sayMissing(series, observation) : null,
    links: linkEntry(series.metric, observation, chart.query.frequency, asOf),
    places: observation.document === null ? listPlaces(made?.rows ?? []) : listPlacesOf(prints),
  }
}
