import type { Structure } from '#lib/metrics/metric'
import { STRUCTURES } from '#lib/metrics/metric'
import { LABELS, type FiscalPeriod, type Labels, type Quarter } from '#lib/period'

export const FREQUENCIES = ['quarter', 'fiscal-year', 'calendar-year', 'ttm'] as const
export type Frequency = (typeof FREQUENCIES)[number]

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

export const BASES = ['latest', 'first'] as const
export const CURRENCIES = ['CNY', 'USD'] as const
export const PROVISIONAL = ['show', 'hide'] as const
export const LAYOUTS = ['long', 'wide'] as const
export const VIEWS = ['lines', 'multiples'] as const
export type SeriesView = (typeof VIEWS)[number]
export const THEMES = ['light', 'dark'] as const
export const WIDTHS = ['360', '720', '1080'] as const
export { LABELS }

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
export interface ParamValues extends Query {
  /** The vintage a page is seen from; API and embed pin in the path instead. */
  'as-of': string | null
  metric: string | null
  /** What the page of picked metrics shows. */
  metrics: string[] | null
  view: SeriesView
  layout: (typeof LAYOUTS)[number]
  theme: (typeof THEMES)[number]
  /** Pixels, as text: one of three widths. */
  width: (typeof WIDTHS)[number]
}
export type QueryName = keyof Query
export type ParamName = keyof ParamValues

/** How a parameter's text is read; lists are joined by commas. */
export type Grammar =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'count'; min: number; max: number }
  | { kind: 'ids'; max: number }
  | { kind: 'id' | 'period' | 'quarter' | 'date' }

export interface Param<Value> {
  grammar: Grammar
  default: Value
  help: string
}

const choice = (values: readonly string[]): Grammar => ({ kind: 'choice', values })

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
  metric: { grammar: { kind: 'id' }, default: null, help: 'Keep to one metric.' },
  metrics: {
    grammar: { kind: 'ids', max: METRIC_CAP },
    default: null,
    help: 'Metrics to show, joined by commas; pages only, the API names them in its path.',
  },
  view: { grammar: choice(VIEWS), default: 'lines', help: 'One plot, or small multiples.' },
  layout: {
    grammar: choice(LAYOUTS),
    default: 'long',
    help: 'long has a row for each figure; wide has metrics down and periods across.',
  },
  theme: { grammar: choice(THEMES), default: 'light', help: 'Colors of a picture.' },
  width: { grammar: choice(WIDTHS), default: '720', help: 'Width of a picture in pixels.' },
}

export const PARAM_NAMES = Object.keys(PARAMS) as ParamName[] // the table's own keys

/** The parameters that make a query, in the order of the table. */
export const QUERY_NAMES = [
  'segments',
  'structure',
  'frequency',
  'from',
  'to',
  'last',
  'transform',
  'basis',
  'labels',
  'currency',
  'provisional',
  'start',
] as const satisfies readonly QueryName[]

/** What a series takes: all but segments and the plan's start, which only charts have. */
export const SERIES_PARAMS: readonly QueryName[] = QUERY_NAMES.filter(
  (name) => name !== 'segments' && name !== 'start',
)

const DEFAULTS = Object.fromEntries(
  QUERY_NAMES.map((name) => [name, PARAMS[name].default]),
) as unknown as Query // each default has its own parameter's type

/** A whole query from what was asked: `defaults` fill the gaps, then the table's own. */
export function resolveDefaults(asked: Partial<Query>, defaults: Partial<Query> = {}): Query {
  const query = { ...DEFAULTS, ...defaults }
  for (const name of QUERY_NAMES) {
    if (asked[name] !== undefined) Object.assign(query, { [name]: asked[name] })
  }
  return query
}
