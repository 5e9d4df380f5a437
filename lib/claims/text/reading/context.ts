import type { FoundPeriod } from '#lib/claims/text/periods/find-periods'
import type { Subject } from '#lib/claims/text/subjects/find-subjects'
import type { Quarter } from '#lib/period/period'

/** What a reader carries from sentence to sentence. */
export interface Context {
  /** The newest quarter that the text can speak of. */
  newest: Quarter
  /** True where the text's day is given, so that what it leaves out means the newest release. */
  dated: boolean
  /** The last period that a figure was given for, and whether a heading named it. */
  period: FoundPeriod | null
  heading: FoundPeriod | null
  /** What the last figure was of, and what the last sentence began with. */
  subjects: readonly Subject[]
  /** What the last heading or the line above a list named. */
  headed: Subject | null
  /** Another company that the last sentences are about; null where they are about Alibaba. */
  other: Subject | null
}

export function beginContext(newest: Quarter, dated: boolean): Context {
  return { newest, dated, period: null, heading: null, subjects: [], headed: null, other: null }
}
