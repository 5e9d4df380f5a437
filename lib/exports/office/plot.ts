import type { Quality } from '#lib/data/fact'
import type { NumberForm } from '#lib/exports/office/number-format'
import type { Axis, Category } from '#lib/drawing/model/axis'
import type { YoursModel } from '#lib/drawing/model/chart-model'
import type { Scale } from '#lib/drawing/model/scale'
import type { MarkColor } from '#lib/drawing/theme'
import type { TransformId } from '#lib/query/params'

/** A value of a series as the API gives it; the quality is null for what is not a value of the API, such as a floor. */
export interface PlotPoint {
  value: number
  quality: Quality | null
  /** What its label says where the value, rounded again, would say something else. */
  text?: string
}

/**
 * A series of a native chart: a run of one line, so that nothing joins two structures. `diamonds`
 * stand alone, `sums` are short strokes, a `floor` is a line to be reached.
 */
export interface PlotSeries {
  /** The metric, or what else is drawn. */
  id: string
  /** What its values have been through. */
  transform: TransformId
  /** As its key and the head of its column say it. */
  name: string
  color: MarkColor
  draw: 'bars' | 'line' | 'diamonds' | 'sums' | 'floor'
  /** By category; null where nothing is drawn. */
  points: readonly (PlotPoint | null)[]
  /** Categories whose value is written. */
  labels: readonly number[]
  /** Where it is written; on parts of a pile, within them. */
  side: 'above' | 'below' | 'right'
  /** False where another run of the same line has the key. */
  keyed: boolean
  form: NumberForm
}

/** A native chart: one plot on one axis. */
export interface Plot {
  /** Over the plot: unit and manner, or what sets it apart from the others of its figure. */
  title: string
  alt: string
  categories: readonly Category[]
  series: readonly PlotSeries[]
  stacked: boolean
  /** Room between bars in percent of their width. */
  gap: number
  /** In the unit of the drawing. */
  scale: Scale
  /** True where the axis ends with its last gridline, as shares do at 100. */
  full: boolean
  form: NumberForm
  keys: boolean
  /** Structures, the double strokes between them, restated values, and what is not known. */
  marks: Pick<Axis, 'sections' | 'breaks' | 'restated'> & {
    unknown: readonly number[]
    /** The numbers of a reader's notes. */
    noted?: YoursModel['noted']
  }
  /**
   * What the margins hold, which all plots of a figure share so that their categories stand one over
   * the other: the texts of ticks, and whether values stand right of the last marks.
   */
  margins: { ticks: readonly string[]; ends: boolean }
  /** Its part of the height that the plots of its figure share. */
  weight: number
}
