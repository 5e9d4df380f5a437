import { type Structure, STRUCTURES } from '#lib/metrics/metric'
import {
  LABELS,
  type FiscalPeriod,
  type Labels,
  type Period,
  type Quarter,
  FREQUENCIES,
  type Frequency,
} from '#lib/period/period'
import { choice, type Param } from '#lib/query/grammar'
import { YOURS_CAPS } from '#lib/query/yours-names'

/** What claims are chosen by, beside their metric: ids of a text, a verdict and a block. */
interface ClaimParamValues {
  text: string | null
  verdict: string | null
  block: string | null
}

/** Their rows in the table of all parameters. */
const CLAIM_PARAM_ROWS: {
  readonly [Name in keyof ClaimParamValues]: Param<ClaimParamValues[Name]>
} = {
  text: { grammar: { kind: 'id' }, default: null },
  verdict: { grammar: { kind: 'id' }, default: null },
  block: { grammar: { kind: 'id' }, default: null },
}

/** What the table of all metrics is arranged by: which rows, in which order. */
export interface TableParamValues {
  /** Ids of families; null for all. */
  family: string[] | null
  /** Words of a metric's names. */
  q: string | null
  /** The column that rows are sorted by; null for the order of the catalogue. */
  sort: Period | null
  order: 'down' | 'up'
  /** The columns before those of periods; null for all of them. */
  columns: string[] | null
}

const TABLE_PARAM_ROWS: {
  readonly [Name in keyof TableParamValues]: Param<TableParamValues[Name]>
} = {
  family: { grammar: { kind: 'ids', max: 20 }, default: null },
  q: { grammar: { kind: 'words' }, default: null },
  sort: { grammar: { kind: 'column' }, default: null },
  order: { grammar: choice(['down', 'up']), default: 'down' },
  columns: { grammar: { kind: 'ids', max: 4 }, default: null },
}

export const TRANSFORM_IDS = [
  'level',
  'yoy',
  'qoq',
  'index',
  'share',
  'share-of-revenue',
  'margin',
  'contribution',
  'chained',
] as const
export type TransformId = (typeof TRANSFORM_IDS)[number]

const BASES = ['latest', 'first'] as const
const CURRENCIES = ['CNY', 'USD'] as const
const PROVISIONAL = ['show', 'hide'] as const
const LAYOUTS = ['long', 'wide'] as const
export const VIEWS = ['lines', 'multiples', 'seasons'] as const
export type SeriesView = (typeof VIEWS)[number]
export const THEMES = ['light', 'dark'] as const
const TABLES = ['hide', 'show'] as const
const AXES = ['linear', 'log'] as const
const AMOUNTS = ['million', 'billion'] as const
/** How amounts of money are counted in tables and files. */
export type Amounts = (typeof AMOUNTS)[number]
const SCALES = ['1', '2', '3'] as const
/** Versions of the drawings, newest last. */
const STYLES = ['1', '2'] as const
const CAPTIONS = ['none', 'short', 'full'] as const

/** Metrics that one address or one list of segments may name. */
export const METRIC_CAP = 12

/** A question about series or a chart, every default filled in. Missing choices are null. */
export interface Query {
  /** Ids of segment metrics; each stands for its business in every structure. */
  segments: string[] | null
  structure: 'auto' | Structure
  frequency: Frequency
  /** A fiscal year or quarter at any frequency; a year means its first or last quarter. */
  from: FiscalPeriod | null
  to: FiscalPeriod | null
  /** Newest periods to keep. */
  last: number | null
  transform: TransformId
  basis: (typeof BASES)[number]
  labels: Labels
  currency: (typeof CURRENCIES)[number]
  provisional: (typeof PROVISIONAL)[number]
  /** First quarter counted against the plan; null for the default. */
  start: Quarter | null
  /** An earlier vintage that values are held against; left out unless it is asked for. */
  compare?: string | null
  /** How the axis of a drawing grows; left out unless it is logarithmic. */
  axis?: (typeof AXES)[number]
  /** How values are set side by side; left out where that is as usual. */
  view?: SeriesView
}

/** Every parameter an address can carry, with the type its text is read into. */
export interface ParamValues extends Query, ClaimParamValues, TableParamValues {
  /** The vintage a page is seen from; API and embed pin in the path instead. */
  'as-of': string | null
  metric: string | null
  /** Periods as people write them, in place of `from`, `to` and `last`. */
  periods: string | null
  /** The charts of a memo. */
  charts: string[] | null
  /** The chart whose changes are asked for. */
  chart: string | null
  /** The pin that changes are listed since. */
  since: string | null
  /** The metrics of a page that shows several; the API names them in the path. */
  metrics: string[] | null
  layout: (typeof LAYOUTS)[number]
  theme: (typeof THEMES)[number]
  /** Pixels; null for a format's own. */
  width: number | null
  height: number | null
  /** Pixels of a file for one of `width` and `height`, as text. */
  scale: (typeof SCALES)[number]
  /** Version of the drawing, as text. */
  style: Style
  caption: (typeof CAPTIONS)[number]
  table: (typeof TABLES)[number]
  amounts: Amounts
  /** What readers add to a figure, each as it stands in the address. */
  estimate: string[] | null
  note: string[] | null
}
/** A version of the drawing. */
export type Style = (typeof STYLES)[number]
export type QueryName = keyof Query
export type ParamName = keyof ParamValues

/** Every parameter of pages, API and embeds: how it is read, and its default. */
export const PARAMS: { readonly [Name in ParamName]: Param<ParamValues[Name]> } = {
  segments: { grammar: { kind: 'ids', max: METRIC_CAP }, default: null },
  structure: { grammar: choice(['auto', ...STRUCTURES]), default: 'auto' },
  frequency: { grammar: choice(FREQUENCIES), default: 'quarter' },
  from: { grammar: { kind: 'period' }, default: null },
  to: { grammar: { kind: 'period' }, default: null },
  last: { grammar: { kind: 'count', min: 1, max: 60 }, default: null },
  transform: { grammar: choice(TRANSFORM_IDS), default: 'level' },
  basis: { grammar: choice(BASES), default: 'latest' },
  labels: { grammar: choice(LABELS), default: 'release' },
  currency: { grammar: choice(CURRENCIES), default: 'CNY' },
  provisional: { grammar: choice(PROVISIONAL), default: 'show' },
  start: { grammar: { kind: 'quarter' }, default: null },
  compare: { grammar: { kind: 'date' }, default: null },
  axis: { grammar: choice(AXES), default: 'linear' },
  'as-of': { grammar: { kind: 'date' }, default: null },
  periods: { grammar: { kind: 'periods' }, default: null },
  metric: { grammar: { kind: 'id' }, default: null },
  metrics: { grammar: { kind: 'ids', max: METRIC_CAP }, default: null },
  charts: { grammar: { kind: 'ids', max: METRIC_CAP }, default: null },
  chart: { grammar: { kind: 'id' }, default: null },
  since: { grammar: { kind: 'date' }, default: null },
  ...CLAIM_PARAM_ROWS,
  ...TABLE_PARAM_ROWS,
  view: { grammar: choice(VIEWS), default: 'lines' },
  layout: { grammar: choice(LAYOUTS), default: 'long' },
  theme: { grammar: choice(THEMES), default: 'light' },
  width: { grammar: { kind: 'count', min: 320, max: 2400 }, default: null },
  height: { grammar: { kind: 'count', min: 240, max: 2400 }, default: null },
  scale: { grammar: choice(SCALES), default: '2' },
  style: { grammar: choice(STYLES), default: '2' },
  caption: { grammar: choice(CAPTIONS), default: 'none' },
  table: { grammar: choice(TABLES), default: 'hide' },
  amounts: { grammar: choice(AMOUNTS), default: 'million' },
  estimate: {
    grammar: { kind: 'several', of: 'estimate', max: YOURS_CAPS.estimate },
    default: null,
  },
  note: { grammar: { kind: 'several', of: 'note', max: YOURS_CAPS.note }, default: null },
}

export const PARAM_NAMES = Object.keys(PARAMS) as ParamName[] // the table's own keys
