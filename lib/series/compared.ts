import type { Period } from '#lib/period/period'
import type { TransformId } from '#lib/query/params'
import type { Observation, Print, Series } from '#lib/series/observation'

/**
 * What became of a period's value between two vintages: same; restated (its line gives another
 * value); recast (it is given on another line or structure, or told from another base, so there is no
 * difference); new (it was not known then); gone (it is not given any more).
 */
export const COMPARED_IDS = ['same', 'restated', 'recast', 'new', 'gone'] as const
export type ComparedId = (typeof COMPARED_IDS)[number]

/** The release and document a change is read from; a computed value has no page of its own. */
export type Reprint = Pick<
  Print,
  'release' | 'vintage' | 'document' | 'source' | 'page' | 'url' | 'quality' | 'copy'
>

/** A period of a series as known on two vintages; at least one of them has a value. */
export interface ComparedValue {
  period: Period
  label: string
  status: ComparedId
  then: Observation | null
  now: number | null
  /** `now` less `then`, in `changeUnit` of the series; null where they do not compare. */
  change: number | null
  /** What made the change; null where nothing did, and for what is gone. */
  by: Reprint | null
}

export interface ComparedSeries {
  /** value: what the figure is of; rate: the growth drawn under it or beside it. */
  part: 'value' | 'rate'
  metric: string
  label: string
  unit: string
  transform: TransformId
  changeUnit: string
  /** Oldest first; without periods that neither vintage has a value of. */
  values: ComparedValue[]
}

/** A series as a figure shows it, with the transform it has been through. */
export interface ShownSeries<Own extends Series = Series> {
  part: ComparedSeries['part']
  transform: TransformId
  series: Own
}

/** Everything a figure shows, held against what it showed on an earlier vintage. */
export interface ThenAndNow {
  /** The earlier vintage, `YYYY-MM-DD`. */
  asOf: string
  series: ComparedSeries[]
}
