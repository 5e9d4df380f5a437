import type { Quality } from '#lib/data/fact'
import type { LineId, Structure } from '#lib/metrics/metric'
import type { Period, Quarter } from '#lib/period/period'

export const STATUSES = ['reported', 'restated', 'recast', 'derived', 'missing'] as const
export type Status = (typeof STATUSES)[number]

/** Why a value is null. */
export const REASONS = [
  'not-printed',
  'not-collected',
  'line-ended',
  'no-year-ago',
  'no-common-line',
  'chain-stopped',
  'sign-change',
  'unconfirmed',
  'provisional-hidden',
  'outside-run',
] as const
export type Reason = (typeof REASONS)[number]

/**
 * A copy or a report that a value was read in. `document` and `url` beside it are the company's own,
 * which it is a copy or a report of.
 */
export interface Copy {
  /** A copy of the document, or someone's report of it. */
  kind: 'copy' | 'report'
  /** Its id among the sources. */
  source: string
  /** How it has the figures: `copied in a public note`. */
  words: string
  title: string
  /** Null where it has no public address. */
  url: string | null
  /** How many copies and reports give the value, this one included. */
  count: number
}

/**
 * A fact as it is cited beside an observation, its value as printed: in yuan also where the series
 * is in dollars. `page` and `url` are null where there is none.
 */
export interface Print {
  period: Period
  value: number | null
  line: LineId
  structure: Structure | null
  quality: Quality
  release: Quarter | null
  vintage: string
  document: string
  /** Id of the document read where it is not the release's own. */
  source: string | null
  page: number | null
  url: string | null
  /**
   * What a value computed here was made of; empty where a document gives it, and for the other
   * segments of a share, whose own shares list theirs.
   */
  inputs: Print[]
  /** How a value that a release gives only indirectly was made of what it printed, in words. */
  derived: string | null
  /** What is to be known of this print: what it counts otherwise than others do. */
  note: string | null
  /** Left out where the company's document was read. */
  copy?: Copy
}

/** A series' value for one period seen from one vintage, its keys in the order that the API promises. */
export interface Observation {
  period: Period
  periodEnd: string
  label: string
  value: number | null
  unit: string
  status: Status
  quality: Quality | null
  structure: Structure | null
  /** True on the first period of a run that follows another. */
  break: boolean
  release: Quarter | null
  vintage: string | null
  page: number | null
  url: string | null
  /** The first print, where it differs or stood in another line. */
  first: Print | null
  /** What a computed value was made of. */
  inputs: Print[]
  reason: Reason | null
  note: string | null
  line: LineId | null
  /** Title of the document that printed it, and where in it; null for a computed value. */
  document: string | null
  /** Id of the document read where it is not the release's own. */
  source: string | null
  /** The rate that the period's own release printed, percent; growth only. */
  printed: number | null
  /** Left out where the company's document was read. */
  copy?: Copy
}

/** The periods a series takes from one line; `why` says in words what the line is. */
export interface Run {
  line: LineId
  structure: Structure | null
  from: Period
  to: Period
  why: string
}

export interface Series {
  metric: string
  label: string
  unit: string
  runs: Run[]
  observations: Observation[]
}
