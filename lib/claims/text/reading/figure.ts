import type { Direction } from '#lib/claims/direction'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Role } from '#lib/claims/text/roles/role'
import type { Span } from '#lib/claims/text/span'
import type { Topic } from '#lib/claims/text/subjects/metrics-of'

/** From where a figure has what the text does not say beside it. */
export type How = 'given' | 'beside' | 'sentence' | 'carried' | 'heading' | 'dated'

/** What a figure may be of. */
export interface TopicReading extends Topic {
  how: How
  /** The words that name it. */
  written: string
}

/** A period that a figure may be for. */
export interface PeriodReading {
  period: ClaimPeriod
  how: How
  /** The words that name it. */
  written: string
  /** True where the words can mean nothing else. */
  sure: boolean
  /** How it was reached from the period in words: `a year before`; null for that period. */
  shifted: string | null
}

/** A number of a text with every way in which it may be understood, the likeliest first. */
export interface Figure extends Span {
  found: FoundAmount
  /** The words around it. */
  says: string
  /** Why it is not a figure of the releases; null where it may be one. */
  outside: string | null
  topics: TopicReading[]
  roles: Role[]
  periods: PeriodReading[]
  direction: Direction
  /** True where the words give growth without the effect of disposals. */
  likeForLike: boolean
  /** True where a quarterly change is meant by a change. */
  quarterly: boolean
  /** True where its own words bind measure, whose it is and role beyond doubt. */
  bound: boolean
  /** True where a part's name leads to it at once, so that it is of nothing else: `cloud +6%`. */
  only: boolean
  /** True where it stands behind a word of comparison: `below the`. */
  compared: boolean
  /** True where no word beside what it is of could name another owner of it. */
  clean: boolean
  /** True where the words name a loss, whose growth is said either way. */
  ofLoss: boolean
}
