import type { LineId, Structure } from '#lib/metrics/metric'
import type { FiscalPeriod, Quarter } from '#lib/period/period'

/** A value that the reader is certain of, in the unit of its metric. */
export interface ReadFact {
  line: LineId
  period: FiscalPeriod
  /** Null only where a rate was printed and no amount. */
  value: number | null
  page: number
  /** Year-over-year percent printed with it. */
  printedYoy: number | null
  /** Page of that percent where it is not the value's. */
  yoyPage?: number | null
  /** The words as printed. */
  label: string
  /** The table or the sentence rule it came from. */
  table: string
}

/** A value read once; a release prints many values several times. */
export interface Candidate extends Omit<ReadFact, 'yoyPage'> {
  value: number
  /** Lower is shown first where several tables print the same. */
  rank: number
}

/** A row with numbers that no label stands for: reported, never dropped. */
export interface UnknownRow {
  page: number
  label: string
  table: string
  numbers: string[]
}

/** Something found and not believed; it is for a person to look at. */
export interface Doubt {
  page: number
  label: string
  why: string
  line?: LineId
  period?: FiscalPeriod
}

/** What one results announcement says. */
export interface ReleaseReading {
  release: Quarter | null
  /** `YYYY-MM-DD`. */
  published: string | null
  title: string | null
  /** CNY for one US dollar, as the release translates. */
  usdRate: number | null
  /** Null for a structure that no release had before. */
  structure: Structure | null
  /** Names of the segments as printed. */
  segments: string[]
  facts: ReadFact[]
  unknown: UnknownRow[]
  doubts: Doubt[]
}
