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

function readMade(chart: Chart, series: ChartSeries, seen: Observation): ProvenanceEntry['made'] {
  if (seen.value === null || seen.inputs.length === 0) return null
  const together = isGrowth(chart.query) ? sayTogether(seen) : ''
  return {
    words: `${describeFormula(chart, seen)}${together}`,
    rows: listEvidence(listInputs(chart, seen), chart.query.labels, nameInput(chart, series)),
  }
}

function sayStatus(chart: Chart, series: ChartSeries, seen: Observation): string {
  if (seen.status === 'derived') return 'computed'
  const [word = ''] = describeStatus(chart, series, seen).split(' from ')
  return seen.status === 'restated' || seen.status === 'recast' ? word : 'as printed'
}

function noteOf(chart: Chart, seen: Observation): string[] {
  const isTold = seen.status === 'derived' && seen.inputs.length === 0
  return [
    ...(seen.note && !isTold ? [seen.note] : []),
    ...(isGrowth(chart.query) ? notePrintedRate(seen) : []),
    ...(seen.unit.startsWith('USD million at')
      ? ['In dollars at the period-end rate; what it rests on was printed in yuan.']
      : []),
  ]
}

/** All there is to say of a series' value; `asOf` is the date the page is seen from, null for the newest. */
export function readEntry(
  chart: Chart,
  series: ChartSeries,
  seen: Observation,
  asOf: string | null,
): ProvenanceEntry {
  const { value, quality, structure } = seen
  const prints = listPrintRows(chart, series, seen)
  const made = readMade(chart, series, seen)
  return {
    key: series.metric,
    name: series.shortLabel,
    color: series.color,
    value: value === null ? null : writeValueOf(chart, seen),
    unit: nameMeasure(chart),
    plain: value === null ? '' : String(value),
    quality,
    growth: value === null ? null : readGrowth(chart, series, seen),
    change: describeChangeOf(chart, series, seen),
    prints,
    made,
    status: value === null ? 'missing' : sayStatus(chart, series, seen),
    structure: value === null ? null : structure,
    covers: findCovers(series, seen),
    notes: noteOf(chart, seen),
    missing: value === null ? sayMissing(series, seen) : null,
    links: linkEntry(series.metric, seen, chart.query.frequency, asOf),
    places: seen.document === null ? listPlaces(made?.rows ?? []) : listPlacesOf(prints),
  }
}
