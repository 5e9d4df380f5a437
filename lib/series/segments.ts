import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { findLine, STRUCTURES, type Metric, type Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { yearAgo, type Period } from '#lib/period/period'
import { cellsOf } from '#lib/series/cells'
import type { Cell, Cells } from '#lib/series/line'
import type { View } from '#lib/series/view'
import { assignLines } from '#lib/series/runs'

/** What a chart of segments shows of each. */
export type Measure = 'revenue' | 'ebita'

/** The segments of one period, all from one structure, in the order the company prints them. */
export interface SegmentSplit {
  structure: Structure
  cells: ReadonlyMap<string, Cell>
  /** The segments' sum, before eliminations and unallocated. */
  total: number
}

/** Of a metric that has no line in a structure. */
const NONE: Cells = new Map()

/** The periods for which every one of `metrics` is known in `structure`, with their cells. */
function splitsIn(dataset: Dataset, metrics: readonly Metric[], structure: Structure, view: View) {
  const splits = new Map<Period, SegmentSplit>()
  const byMetric = metrics.map((metric) => {
    const line = findLine(metric, structure)
    const cells = line ? cellsOf(dataset, line, view.frequency, view.asOf) : NONE
    return { metric, cells }
  })
  for (const period of byMetric[0]?.cells.keys() ?? []) {
    const known = byMetric.flatMap(({ metric, cells }) => {
      const cell = cells.get(period)
      return cell ? [[metric.id, cell] as const] : []
    })
    if (known.length < metrics.length) continue
    const total = known.reduce((sum, [, cell]) => sum + cell.value, 0)
    splits.set(period, { structure, cells: new Map(known), total })
  }
  return splits
}

/**
 * Places structures by the run rule on the periods for which all of a structure's metrics are
 * known, whatever the single series show; `metricsOf` names them for each structure, and
 * `hasPeriod` leaves out those that lack what else is needed.
 */
function placeStructures(
  dataset: Dataset,
  view: View,
  metricsOf: (structure: Structure) => readonly Metric[],
  hasPeriod: (period: Period, splits: ReadonlyMap<Period, SegmentSplit>) => boolean = () => true,
): Map<Period, SegmentSplit> {
  const allowed = STRUCTURES.filter((id) => view.structure === 'auto' || view.structure === id)
  const candidates = allowed.toReversed().map((structure) => {
    const splits = splitsIn(dataset, metricsOf(structure), structure, view)
    return { line: splits, periods: [...splits.keys()].filter((own) => hasPeriod(own, splits)) }
  })
  const placed = new Map<Period, SegmentSplit>()
  for (const [period, splits] of assignLines(candidates)) {
    const split = splits.get(period)
    if (split) placed.set(period, split)
  }
  return placed
}

const splitAll = memoize(
  'series/segments/splitAll',
  (
    dataset: Dataset,
    asOf: string,
    frequency: string,
    structure: string,
    measure: string,
    paired: string,
  ) => {
    const view = { asOf, frequency, structure } as View // the three parts of a view, as made by splitSegments
    const segments = new Map(dataset.structures.map((row) => [row.id, row.segments]))
    const ending = measure === 'ebita' ? '-ebita' : ''
    const metricsOf = (id: Structure) => {
      const ids = segments.get(id) ?? []
      const metrics = ids.flatMap((segment) => findMetric(`${segment}${ending}`) ?? [])
      return metrics.length === ids.length ? metrics : []
    }
    return placeStructures(
      dataset,
      view,
      metricsOf,
      paired ? (period, splits) => splits.has(yearAgo(period)) : undefined,
    )
  },
)

/**
 * The segment mix of every period: each period's segments from one structure, by revenue or by
 * adjusted EBITA. `paired` takes a structure only where it has the same period a year before too, as
 * changes need.
 */
export function splitSegments(
  dataset: Dataset,
  view: View,
  measure: Measure = 'revenue',
  paired = false,
): ReadonlyMap<Period, SegmentSplit> {
  const { asOf, frequency, structure } = view
  return splitAll(dataset, asOf, frequency, structure, measure, paired ? 'paired' : '')
}

/** A segment's revenue and its adjusted EBITA, both from one structure, by the run rule. */
export function pairWithEbita(
  dataset: Dataset,
  segment: Metric,
  ebita: Metric,
  view: View,
): ReadonlyMap<Period, SegmentSplit> {
  return placeStructures(dataset, view, (structure) =>
    findLine(segment, structure) ? [segment, ebita] : [],
  )
}
