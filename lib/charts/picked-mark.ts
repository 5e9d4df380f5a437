import type { Mark } from '#lib/charts/chart'
import type { SeriesView } from '#lib/query/params'

/** Lines that one plot can hold; more are drawn as small multiples. */
export const LINE_CAP = 6

/** How so many picked metrics of one unit are drawn; `alone` is how a chart of one draws it. */
export function pickMark(count: number, view: SeriesView | undefined, alone: Mark): Mark {
  if (count === 1) return alone
  return view === 'multiples' || count > LINE_CAP ? 'multiples' : 'lines'
}
