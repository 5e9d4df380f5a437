import type { Chart } from '#lib/charts/chart'
import type { ParamName, Query } from '#lib/query/params'
import type { ThenAndNow } from '#lib/series/compared'
import type { Yours } from '#lib/query/yours'
import type { Series } from '#lib/series/observation'

/** A figure has a name: a chart of the catalogue, or series of one or more metrics. */
export interface FigureName {
  kind: 'chart' | 'series'
  /** Id of the chart, or ids of the metrics joined by commas. */
  id: string
}

/** A figure as its reader chose it; what was left to its default is left out. */
export interface FigureView extends FigureName {
  query: Partial<Query>
  /** What the reader added to it. */
  yours?: Yours | undefined
}

/**
 * A figure of a whole query on a vintage; every page, embed and file is made of this. Its series
 * and its chart are computed when they are first asked for.
 */
export interface Figure extends FigureName {
  metrics: readonly string[]
  query: Query
  /** What the reader added to it. */
  yours?: Yours | undefined
  /** The parameters of `query` that the address can carry. */
  params: readonly ParamName[]
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  series: readonly Series[]
  /** Its values beside those of an earlier vintage; null unless that was asked for. */
  compare: ThenAndNow | null
  /** The figure as a chart; series become a chart of their own. */
  toChart: () => Chart
  /** The same as a chart for each unit, as no axis has two; a chart of the catalogue has one. */
  toCharts: () => readonly Chart[]
}
