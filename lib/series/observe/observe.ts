import { type Dataset, listFacts } from '#lib/data/dataset'
import { announcedQuarter, type Fact } from '#lib/data/fact'
import { structureOfLine, type Metric } from '#lib/metrics/metric'
import { labelPeriod, periodEnd, type Period } from '#lib/period/period'
import { isUsable, newestVintage, worstQuality, type Cell } from '#lib/series/line'
import type { Observation, Reason, Status } from '#lib/series/observation'
import { citeFact, printOfCell, printOfFact } from '#lib/series/prints'
import { isSum, type View } from '#lib/series/view'

/** Observations of every period a metric has in a view, before any window. */
export type Observe = (dataset: Dataset, metric: Metric, view: View) => Observation[]

/** What documents said of a metric's period up to a vintage, in any line. */
export function factsOf(dataset: Dataset, metric: Metric, period: Period, asOf: string): Fact[] {
  return metric.lines.flatMap((line) => listFacts(dataset, line, period, asOf))
}

/** The first print of a period in any line of the metric; the cell's own line wins within a document. */
function firstPrint(facts: readonly Fact[], cell: Cell): Fact | null {
  let first: Fact | null = null
  for (const fact of facts) {
    if (!isUsable(fact) || fact.derived !== null) continue
    const sooner = !first || fact.document.published < first.document.published
    const own = first?.document === fact.document && fact.line === cell.line
    if (sooner || own) first = fact
  }
  return first
}

function judgeStatus(cell: Cell, first: Fact | null): Status {
  if (cell.first && cell.first.value !== cell.value) return 'restated'
  if (!cell.fact || cell.fact.derived !== null) return 'derived'
  return first && first.line !== cell.line ? 'recast' : 'reported'
}

/**
 * An observation with nothing in it but its period and the reason; no reason where a value is put in its
 * place. Its keys stand in the order that the API promises: every observation is made of one of these,
 * and keeps it.
 */
export function missingObservation(
  period: Period,
  unit: string,
  reason: Reason | null,
  label = labelPeriod(period, 'release'),
): Observation {
  return {
    period,
    periodEnd: periodEnd(period),
    label,
    value: null,
    unit,
    status: 'missing',
    quality: null,
    structure: null,
    break: false,
    release: null,
    vintage: null,
    page: null,
    url: null,
    first: null,
    inputs: [],
    reason,
    note: null,
    line: null,
    document: null,
    source: null,
    printed: null,
  }
}

/** A cell as an observation: its status against the first print, and where it was printed. */
export function observeCell(dataset: Dataset, metric: Metric, cell: Cell, view: View): Observation {
  // A sum of four quarters may bear the name of its last one, whose prints are not its own.
  const first = isSum(view)
    ? null
    : firstPrint(factsOf(dataset, metric, cell.period, view.asOf), cell)
  const status = judgeStatus(cell, first)
  const named = status === 'restated' ? cell.first : first
  return {
    ...missingObservation(cell.period, metric.unit, null),
    value: cell.value,
    status,
    quality: cell.quality,
    line: cell.line,
    structure: structureOfLine(cell.line),
    release: cell.fact && announcedQuarter(cell.fact.document),
    vintage: cell.vintage,
    ...(cell.fact ? citeFact(cell.fact) : {}),
    first: named && status !== 'reported' ? printOfFact(named) : null,
    inputs: cell.inputs.map(printOfCell),
    note: cell.fact?.derived ?? cell.fact?.note ?? null,
  }
}

/**
 * A percentage computed from cells, the first of which gives line and structure: no release, page
 * or address of its own. `reason` stands where there is no value.
 */
export function observeComputed(
  period: Period,
  value: number | null,
  inputs: readonly Cell[],
  reason: Reason | null,
): Observation {
  const [head] = inputs
  if (!head) return missingObservation(period, 'percent', reason)
  return {
    ...missingObservation(period, 'percent', value === null ? reason : null),
    value,
    status: value === null ? 'missing' : 'derived',
    quality: worstQuality(inputs.map((cell) => cell.quality)),
    line: head.line,
    structure: structureOfLine(head.line),
    vintage: newestVintage(inputs),
    inputs: inputs.map(printOfCell),
  }
}
