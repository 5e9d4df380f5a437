import type { ChartParams } from '#lib/charts/chart-search'
import type { SharedFigure } from '#lib/copy-for/shared-figure'

/** A figure as it is seen, and as it is today; the same where the page is of today. */
export interface SharedPair {
  pinned: SharedFigure
  live: SharedFigure
}

/** What the dialog of a figure is opened for. */
export type FigureView = 'share' | 'download' | 'table'

/** What is shared: a chart that follows the page's query, or a figure that the server described. */
export type ShareSource = { title: string; chartParams: ChartParams } | SharedPair
