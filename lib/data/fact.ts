import type { LineId, Structure } from '#lib/metrics/metric'
import type { FiscalPeriod, FiscalYear, HalfYear, Quarter } from '#lib/period/period'

/** primary: the company's own document; mirror: a copy of it; secondary: someone's report of it. */
export const QUALITIES = ['primary', 'mirror', 'secondary'] as const
export type Quality = (typeof QUALITIES)[number]

/**
 * Why a stored value changed: a number the company filed, a slip of ours, or a source better than
 * the one we had, such as a copy that prints what a report left out.
 */
export const CORRECTION_REASONS = ['filed', 'transcription', 'better-source'] as const

/** A document other than a release's own. */
export interface Source {
  id: string
  quality: Quality
  title: string
  url: string | null
  /** `YYYY-MM-DD`, where the document has a date of its own that a citation must give. */
  published: string | null
  /** How a copy or a report has the figures: `copied in a public note`, `reported by news digests`. */
  as?: string | undefined
  /** Id of the company's document that a copy is of, where that is not the release. */
  of?: string | undefined
}

/** One results announcement. */
export interface Release {
  kind: 'release'
  /** The quarter it reports, which names it. */
  id: Quarter
  /** Its vintage, `YYYY-MM-DD`. */
  published: string
  periodEnd: string
  title: string
  /** Address of the company's PDF. */
  url: string
  /** Pages of that PDF; null where we have not seen it. */
  pages: number | null
  structure: Structure
}

/** What a filing is: a Form 20-F, or a Form 6-K with the statements of a half-year. */
export const FILING_KINDS = ['annual-report', 'interim-report'] as const

/** A document of the company that announces no quarter and still prints what no release does. */
export interface Filing {
  kind: (typeof FILING_KINDS)[number]
  /** The year or half-year it reports, which names it. */
  id: FiscalYear | HalfYear
  /** The day it was filed, which is its vintage, `YYYY-MM-DD`. */
  published: string
  title: string
  url: string | null
  structure: Structure
}

/** A document of the company with a day of its own, from which on its facts are known. */
export type DatedDocument = Release | Filing

/** The quarter of the release; null for a filing, which announces none. */
export function announcedQuarter(document: DatedDocument): Quarter | null {
  return document.kind === 'release' ? document.id : null
}

/** A value as one document printed it. */
export interface Fact {
  line: LineId
  period: FiscalPeriod
  /** In the metric's unit; null only where the release printed a rate and no amount is stored. */
  value: number | null
  /** Year-over-year percent that the release printed beside it. */
  printedYoy: number | null
  /** Page of the release's PDF where that percent stands; null where it is not known. */
  yoyPage: number | null
  /** The document the percent was read in; null for the release's own. */
  yoySource: Source | null
  document: DatedDocument
  /** Page of the release's PDF; null for printed zeros, derived facts and other documents. */
  page: number | null
  /** The document read; null for the release's own. */
  source: Source | null
  /** Where a copy or a report was read: the company's document that has the value. */
  original: Source | DatedDocument | null
  /** How many copies and reports give the value, the one read included; 0 for the company's own. */
  copies: number
  quality: Quality
  /** How a stored derived value was made; null for a printed one. */
  derived: string | null
  /** Sources disagree: shown on the release's page and nowhere else. */
  unconfirmed: boolean
  note: string | null
}

/** A rule that stored data must obey was broken; the message names file and line. */
export class DataError extends Error {
  override name = 'DataError'
}
