import type { Structure } from '#lib/metrics/metric'
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
export { LABELS }

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
