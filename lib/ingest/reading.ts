import type { LineId, Structure } from '#lib/metrics/metric'
import type { FiscalPeriod, Quarter } from '#lib/period'

/** A value as it was read: which line and period it is, and where it stands. */
export interface ReadFact {
  line: LineId
  period: FiscalPeriod
  /** In the line's unit; null where only a rate was printed. */
  value: number | null
  page: number
  /** Year-over-year percent printed beside it. */
  printedYoy: number | null
  /** Page of that percent where it is not the value's. */
  yoyPage?: number | null
  /** The row's label as printed. */
  label: string
  /** The table or sentence it was read from. */
  table: string
}

/** A row of a known table that no label names. */
export interface UnknownRow {
  page: number
  label: string
  table: string
  numbers: string[]
}

/** Something that was seen and not trusted, so not read. */
export interface Doubt {
  page: number
  label: string
  why: string
  line?: LineId
  period?: FiscalPeriod
}

/** What a document says, before anything is checked. */
export interface ReleaseReading {
  release: Quarter | null
  /** `YYYY-MM-DD`. */
  published: string | null
  title: string | null
  /** Yuan per dollar. */
  usdRate: number | null
  /** Null where the segments are those of no known structure. */
  structure: Structure | null
  /** The segments as printed, in their order. */
  segments: string[]
  facts: ReadFact[]
  unknown: UnknownRow[]
  doubts: Doubt[]
}
