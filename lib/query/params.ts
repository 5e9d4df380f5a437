import { type Structure, STRUCTURES } from '#lib/metrics/metric'
import {
  LABELS,
  type FiscalPeriod,
  type Labels,
  type Quarter,
  FREQUENCIES,
  type Frequency,
} from '#lib/period/period'
import { choice, type Param } from '#lib/query/grammar'

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
  text: { grammar: { kind: 'id' }, default: null, help: 'Keep to the claims of one text.' },
  verdict: { grammar: { kind: 'id' }, default: null, help: 'Keep to the claims of one verdict.' },
  block: {
    grammar: { kind: 'id' },
    default: null,
    help: 'Keep to the claims of one block of the business model canvas.',
  },
}

export const TRANSFORM_IDS = [
  'level',
  'yoy',
  'qoq',
  'index',
  'share',
  'share-of-revenue',
  'margin',
] as const
export type TransformId = (typeof TRANSFORM_IDS)[number]

const BASES = ['latest', 'first'] as const
const CURRENCIES = ['CNY', 'USD'] as const
const PROVISIONAL = ['show', 'hide'] as const
const LAYOUTS = ['long', 'wide'] as const
export const VIEWS = ['lines', 'multiples'] as const
export type SeriesView = (typeof VIEWS)[number]
export const THEMES = ['light', 'dark'] as const
const TABLES = ['hide', 'show'] as const
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
}

/** Every parameter an address can carry, with the type its text is read into. */
export interface ParamValues extends Query, ClaimParamValues {
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
  view: SeriesView
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
}
/** A version of the drawing. */
export type Style = (typeof STYLES)[number]
export type QueryName = keyof Query
export type ParamName = keyof ParamValues

/** Every parameter of pages, API and embeds: how it is read, its default, one line of help. */
export const PARAMS: { readonly [Name in ParamName]: Param<ParamValues[Name]> } = {
  segments: {
    grammar: { kind: 'ids', max: METRIC_CAP },
    default: null,
    help: 'Segments to show, ids joined by commas; all of them when left out.',
  },
  structure: {
    grammar: choice(['auto', ...STRUCTURES]),
    default: 'auto',
    help: 'Keep to one segment structure, named by the year it began; auto takes the newest that has a period.',
  },
  frequency: {
    grammar: choice(FREQUENCIES),
    default: 'quarter',
    help: 'Length of a period; ttm is the last four quarters.',
  },
  from: {
    grammar: { kind: 'period' },
    default: null,
    help: 'First period, a fiscal quarter or year; a year means its first quarter.',
  },
  to: {
    grammar: { kind: 'period' },
    default: null,
    help: 'Last period, a fiscal quarter or year; a year means its last quarter.',
  },
  last: {
    grammar: { kind: 'count', min: 1, max: 60 },
    default: null,
    help: 'How many of the newest periods to keep.',
  },
  transform: {
    grammar: choice(TRANSFORM_IDS),
    default: 'level',
    help: 'What to show of the figures: the amount, its growth in percent, or its part of a whole.',
  },
  basis: {
    grammar: choice(BASES),
    default: 'latest',
    help: 'latest shows restated figures; first shows each period as first reported.',
  },
  labels: {
    grammar: choice(LABELS),
    default: 'release',
    help: 'How periods are named: FY2026 Q2, Q3 2025 or Sep Q 2025.',
  },
  currency: {
    grammar: choice(CURRENCIES),
    default: 'CNY',
    help: "USD divides amounts by the period-end rate of the period's own release.",
  },
  provisional: {
    grammar: choice(PROVISIONAL),
    default: 'show',
    help: "hide leaves out figures that do not rest on the company's own document.",
  },
  start: {
    grammar: { kind: 'quarter' },
    default: null,
    help: 'First fiscal quarter counted against the capital expenditure plan.',
  },
  'as-of': {
    grammar: { kind: 'date' },
    default: null,
    help: 'Show figures as they were known on this date; pages only.',
  },
  periods: {
    grammar: { kind: 'periods' },
    default: null,
    help: 'Periods as people write them, such as 5y, ytd, max, H1 FY2026 or 1H26, in place of from, to and last; figures and their pages and embeds.',
  },
  metric: { grammar: { kind: 'id' }, default: null, help: 'Keep to one metric.' },
  metrics: {
    grammar: { kind: 'ids', max: METRIC_CAP },
    default: null,
    help: 'Metrics to show, joined by commas; pages only, the API names them in its path.',
  },
  charts: {
    grammar: { kind: 'ids', max: METRIC_CAP },
    default: null,
    help: 'Charts of a memo, ids joined by commas; memo and the list of charts only.',
  },
  chart: {
    grammar: { kind: 'id' },
    default: null,
    help: 'Id of a chart whose changes are asked for; or name metrics.',
  },
  since: {
    grammar: { kind: 'date' },
    default: null,
    help: 'The date of a pin, to list what changed since; as-of says until when.',
  },
  ...CLAIM_PARAM_ROWS,
  view: { grammar: choice(VIEWS), default: 'lines', help: 'One plot, or small multiples.' },
  layout: {
    grammar: choice(LAYOUTS),
    default: 'long',
    help: 'long has a row for each figure; wide has periods across, and for each metric its values, structures and standing.',
  },
  theme: { grammar: choice(THEMES), default: 'light', help: 'Colors of a picture.' },
  width: {
    grammar: { kind: 'count', min: 320, max: 2400 },
    default: null,
    help: 'Width of a picture in pixels: 720 for SVG and 1200 for PNG when left out.',
  },
  height: {
    grammar: { kind: 'count', min: 240, max: 2400 },
    default: null,
    help: 'Height of a PNG in pixels; as its parts need when only a width is given, else 630.',
  },
  scale: {
    grammar: choice(SCALES),
    default: '2',
    help: 'Pixels of a PNG for each of its width and height; 12 megapixels in all at most.',
  },
  style: {
    grammar: choice(STYLES),
    default: '2',
    help: 'Version of the drawing; a pinned picture of filed figures that names it never changes.',
  },
  caption: {
    grammar: choice(CAPTIONS),
    default: 'none',
    help: 'What a caption beside a picture says, which the picture leaves out: its title, or all its words.',
  },
  table: {
    grammar: choice(TABLES),
    default: 'hide',
    help: 'show adds the table of figures to a Word document or a presentation.',
  },
}

export const PARAM_NAMES = Object.keys(PARAMS) as ParamName[] // the table's own keys
