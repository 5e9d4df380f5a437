import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { structureOfLine, type LineId, type Metric } from '#lib/metrics/metric'
import {
  type Frequency,
  periodAt,
  periodIndex,
  yearOf,
  type Period,
  type Quarter,
} from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { cellsOf } from '#lib/series/cells'
import type { Cell, Cells } from '#lib/series/line'
import { assignLines } from '#lib/series/runs'

/** From where a series is seen: everything that decides which line gives which period. */
export interface View {
  asOf: string
  frequency: Frequency
  structure: Query['structure']
}

/** True for views of sums of four quarters, which no release prints. */
export function isSum({ frequency }: Pick<View, 'frequency'>): boolean {
  return frequency === 'ttm' || frequency === 'calendar-year'
}

/** The lines a view lets a metric follow, newest first; group totals stand in every structure. */
export function linesIn(
  metric: Pick<Metric, 'lines'>,
  structure: Query['structure'],
): readonly LineId[] {
  if (structure === 'auto') return metric.lines
  return metric.lines.filter((line) => (structureOfLine(line) ?? structure) === structure)
}

/**
 * Sums of four quarters come from the newest line that has all four; the rest by the run rule.
 * Remembered: a series asks again for each period that it lacks, and so does each transform.
 */
const select = memoize(
  'series/view/select',
  (dataset: Dataset, names: string, asOf: string, given: string): Cells => {
    const frequency = given as Frequency // as selectCells writes it
    const lines = names === '' ? [] : names.split(' ')
    const known = lines.map((line) => cellsOf(dataset, line, frequency, asOf))
    if (isSum({ frequency })) return new Map(known.toReversed().flatMap((cells) => [...cells]))
    const selected = new Map<Period, Cell>()
    const placed = assignLines(known.map((cells) => ({ line: cells, periods: cells.keys() })))
    for (const [period, cells] of placed) {
      const cell = cells.get(period)
      if (cell) selected.set(period, cell)
    }
    return selected
  },
)

/** The cell each period of a metric is shown from, by period. */
export function selectCells(
  dataset: Dataset,
  metric: Pick<Metric, 'lines'>,
  { asOf, frequency, structure }: View,
): Cells {
  return select(dataset, linesIn(metric, structure).join(' '), asOf, frequency)
}

/** The newest quarter reported as of a vintage; null before the first release. */
export function newestQuarter(dataset: Dataset, asOf: string): Quarter | null {
  return dataset.releases.findLast((release) => release.published <= asOf)?.id ?? null
}

/** The newest complete period of a frequency, given the newest quarter reported. */
function newestPeriod(quarter: Quarter, frequency: Frequency): Period {
  if (frequency === 'quarter' || frequency === 'ttm') return quarter
  const number = Number(quarter.slice(-1))
  const year = yearOf(quarter)
  if (frequency === 'fiscal-year') return `FY${number === 4 ? year : year - 1}`
  return `CY${number >= 3 ? year - 1 : year - 2}`
}

/** Every period from the first that is known to the newest release's, in order. */
export function listPeriods(
  dataset: Dataset,
  known: Iterable<Period>,
  view: Pick<View, 'asOf' | 'frequency'>,
): Period[] {
  const newest = newestQuarter(dataset, view.asOf)
  if (!newest) return []
  const indices = [...known].map(periodIndex)
  const last = newestPeriod(newest, view.frequency)
  const from = Math.min(...indices) // infinity where nothing is known, and then there are none
  const to = Math.max(periodIndex(last), ...indices)
  return Array.from({ length: to - from + 1 }, (_, step) => periodAt(last, from + step))
}

/** The period before, of the same form. */
export function periodBefore(period: Period): Period {
  return periodAt(period, periodIndex(period) - 1)
}
