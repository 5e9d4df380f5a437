import type { Quality } from '#lib/fact'
import type { Quarter } from '#lib/period'

/** Spend counted from one quarter on, CNY million; a value is null once a quarter is missing. */
export interface PlanPath {
  start: Quarter
  /** True for the start the reader chose. */
  chosen: boolean
  points: { period: Quarter; label: string; value: number | null; quality: Quality | null }[]
}

/** A dated statement of the company about the plan, as it is drawn and listed. */
export interface PlanStatement {
  number: number
  /** `YYYY-MM-DD`. */
  date: string
  /** What was said, in a few words of ours. */
  text: string
  /** CNY billion, where a figure was given. */
  amount: number | null
  /** floor: on the plan's line; bracket: over another window's quarters; point: cumulative spend. */
  mark: 'floor' | 'bracket' | 'point'
  /** The quarters it speaks of, for a bracket or a point. */
  from: Quarter | null
  to: Quarter | null
  /** Group capital expenditure of the same quarters, CNY million, for a bracket. */
  groupCapex: number | null
  quality: Quality
  url: string | null
}

/** Capital expenditure held against the plan, seen from one vintage. */
export interface PlanReading {
  /** CNY billion. */
  floor: number
  announced: string
  paths: PlanPath[]
  statements: PlanStatement[]
  /** Percent of the floor spent, least and most over the starts; null before any spend is known. */
  share: { low: number; high: number } | null
  /** The part of the chosen start's spend that is below primary quality, CNY million. */
  provisional: number
  /** The company's own cumulative figure as percent of the floor. */
  companyShare: { value: number; amount: number; statement: number } | null
  /** CNY billion a quarter if the window closed with `until`: our arithmetic, not guidance. */
  needed: { low: number; high: number; until: Quarter } | null
}
