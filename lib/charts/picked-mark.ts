import type { Mark } from '#lib/charts/chart'
import type { Color } from '#lib/metrics/metric'
import type { SeriesView } from '#lib/query/params'

/** The colors that picked metrics take, in their order: a plot holds no more lines than these. */
export const COLORS_OF_PICKS: readonly Color[] = [
  'group',
  'cloud',
  'china',
  'intl',
  'capex',
  'cainiao',
]

/** Lines that one plot can hold; more are drawn as small multiples. */
export const LINE_CAP = COLORS_OF_PICKS.length

/** How so many picked metrics of one unit are drawn; `alone` is how a chart of one draws it. */
export function pickMark(count: number, view: SeriesView, alone: Mark): Mark {
  if (count === 1) return alone
  return view === 'multiples' || count > LINE_CAP ? 'multiples' : 'lines'
}
