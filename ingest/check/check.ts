import type { Comparison, FindEarlier } from '#ingest/check/compare-earlier'
import type { Page } from '#ingest/document/document'
import type { MergedRow } from '#ingest/merge/merge-rows'
import type { ReleaseReading } from '#ingest/reading'
import type { Dataset } from '#lib/data/dataset'
import type { LineId } from '#lib/metrics/metric'
import type { FiscalPeriod, Quarter } from '#lib/period/period'

/** Everything a check may look at. */
export interface Subject {
  release: Quarter
  pages: readonly Page[]
  reading: ReleaseReading
  dataset: Dataset
  comparison: Comparison
  rows: readonly MergedRow[]
  /** What the reading has for a line and period; null where it has nothing. */
  given: (line: LineId, period: FiscalPeriod) => number | null
  /** What releases before it gave. */
  earlier: FindEarlier
  /** Lines that the release before printed and this reading lacks. */
  missing: readonly LineId[]
}

/** What a check found: how many cases it compared, and those that are wrong, a sentence each. */
export interface Finding {
  compared: number
  faults: string[]
}

/** One row of the table of checks. */
export interface Check {
  /** The name that `--accept` takes. */
  name: string
  /** What holds where it passes. */
  says: string
  find: (subject: Subject) => Finding
}

/** A check that was made. `accepted` says why its faults may stand. */
export interface CheckResult extends Finding {
  name: string
  says: string
  accepted: string | null
}

/** Whether a check stands in the way of writing. */
export function isFailed({ faults, accepted }: CheckResult): boolean {
  return faults.length > 0 && accepted === null
}
