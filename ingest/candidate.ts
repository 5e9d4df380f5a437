import type { LineId } from '#lib/metrics/metric'
import type { FiscalPeriod } from '#lib/period/period'

/** A value read once; a release prints many values several times. */
export interface Candidate {
  line: LineId
  period: FiscalPeriod
  value: number
  page: number
  printedYoy: number | null
  label: string
  table: string
  /** Lower is shown first where several tables print the same. */
  rank: number
}
