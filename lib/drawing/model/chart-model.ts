import type { Ghosts, Signs } from '#lib/charts/compare-words'
import type { Axis, Name } from '#lib/drawing/model/axis'
import type { Scale } from '#lib/drawing/model/scale'
import type { Point, Words } from '#lib/drawing/scene'
import type { MarkColor } from '#lib/drawing/theme'

/** A value to draw and how it is written. */
export interface Datum extends Point {
  text: string
}

/** A value of an earlier vintage, drawn behind today's. */
export interface Ghost extends Datum {
  /** True where it stands on another line or structure than today's. */
  recast: boolean
  /** The line it was given on: a stroke joins values of one line only. */
  line: string | null
}

/** How the two vintages of a drawing are told apart. */
export interface ThenModel {
  ghosts: Ghosts
  /** `as of 15 May 2025`. */
  then: string
  now: string
  /** Which signs of the earlier vintage the drawing has. */
  signs: Signs
}

/** A reader's estimate. */
export interface EstimateDatum extends Datum {
  /** The metric it is of, where the drawing has several. */
  name: string | null
}

/** What a reader added to any drawing. */
export interface YoursModel {
  /** The numbers of notes, each over its period. */
  noted: { at: number; number: number }[]
}

interface Common extends Axis, YoursModel {
  words: Words
  /** The two dates of a drawing that holds values against earlier ones. */
  then: ThenModel | null
}

/** Growth under bars, on its own scale; diamonds are like-for-like rates. */
export interface StripModel {
  caption: string
  columns: Datum[]
  diamonds: Datum[]
  ghosts: Ghost[]
}

export interface BarsModel extends Common {
  mark: 'bars'
  color: MarkColor
  scale: Scale
  bars: Datum[]
  /** Where no bar stands because the value is not known. */
  unknown: number[]
  /** What continues an ended series. */
  faint: Datum[]
  /** Like-for-like rates, where the bars themselves are rates. */
  diamonds: Datum[]
  /** The reader's own. */
  estimates: EstimateDatum[]
  strip: StripModel | null
  ghosts: Ghost[]
}

export interface LineModel {
  id: string
  name: string
  color: MarkColor
  /** Points that are joined: a gap or a break begins a new stretch. */
  stretches: Datum[][]
  /** Its newest point; `when` names the period where others go on after it. */
  end: { datum: Datum; text: string; when: string | null } | null
  ghosts: Ghost[]
}

export interface LinesModel extends Common {
  mark: 'lines'
  scale: Scale
  lines: LineModel[]
  /** The like-for-like rates of the series that have some. */
  diamonds: Datum[]
  /** The reader's own. */
  estimates: EstimateDatum[]
}

export interface LayerModel {
  id: string
  name: string
  color: MarkColor
  data: Datum[]
}

export interface StackModel extends Common {
  mark: 'stack'
  /** True where every period adds up to 100 and is drawn to it. */
  share: boolean
  scale: Scale
  /** Foot first. */
  layers: LayerModel[]
  /**
   * What each period's parts come to, where some are losses and a pile's top does not say it; of
   * contributions, the growth that they are parts of.
   */
  totals: TotalModel[]
  /** What the totals are called. */
  sum: string
  /** True where the totals are the growth that contributions add up to. */
  growth: boolean
  /** What they came to on the earlier date, where all parts compare. */
  sumsThen: Pick<TotalModel, 'at' | 'value'>[]
}

/** The sum of a pile's parts, and how it is written. */
export interface TotalModel {
  at: number
  value: number
  text: string
}

/** A plot of small multiples: one line, or one business through its structures. */
export interface PanelModel {
  id: string
  name: string
  color: MarkColor
  /** Greatest and least of its scale, and its gridlines; a unit is as high in every panel. */
  scale: Scale
  bars: Datum[]
  /** Where no bar stands because the value is not known. */
  unknown: number[]
  /** The reader's own. */
  estimates: EstimateDatum[]
  /** Of the bars, those drawn shorter than their number says. */
  cut: Datum[]
  breaks: number[]
  restated: number[]
  ghosts: Ghost[]
}

export interface MultiplesModel extends Common {
  mark: 'multiples'
  /** From the top. */
  panels: PanelModel[]
}

export interface PlanPathModel {
  chosen: boolean
  data: Datum[]
  /** `from Mar Q 2025`. */
  name: string
}

/** A numbered statement; `filled` when the document is the company's own. */
interface PlanMark {
  number: number
  filled: boolean
}

export interface PlanModel extends Common {
  mark: 'plan'
  color: MarkColor
  /** `details` holds a shorter form for narrow drawings. */
  floor: { value: number; text: string; title: string; details: Name }
  scale: Scale
  paths: PlanPathModel[]
  /** Statements on the floor, each in the quarter it was made. */
  floorMarks: (PlanMark & { at: number })[]
  /** Statements about another window, over its quarters. */
  brackets: (PlanMark & { from: number; to: number; text: string; short: string })[]
  /** The company's cumulative figure at a quarter's end. */
  point: (PlanMark & { at: number; value: number; text: string }) | null
  caption: string
  barScale: Scale
  bars: Datum[]
  ghosts: Ghost[]
}

/** Everything about a drawing but pixels. */
export type ChartModel = BarsModel | LinesModel | StackModel | MultiplesModel | PlanModel
