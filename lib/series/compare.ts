import { groupBy } from '#lib/data/group-by'
import { periodIndex, type Period } from '#lib/period/period'
import type { ComparedId, ComparedSeries, ComparedValue, ShownSeries } from '#lib/series/compared'
import { findReprint, subtract, type TwoDates } from '#lib/series/reprint'
import type { Observation } from '#lib/series/observation'
import { POINTS } from '#lib/words/units'

/** What a figure shows on an earlier vintage and on its own. */
export interface TwoVintages extends TwoDates {
  then: readonly ShownSeries[]
  now: readonly ShownSeries[]
  /** True where each period's series are the segments of one structure, and stand together. */
  split: boolean
}

const keyOf = ({ part, series }: ShownSeries) => `${part} ${series.metric}`

/** The structure whose segments a period shows; undefined where it shows none. */
function listStructures(shown: readonly ShownSeries[]): Map<Period, string | null> {
  const known = shown.flatMap(({ series }) =>
    series.observations.filter(({ value }) => value !== null),
  )
  return new Map(known.map(({ period, structure }) => [period, structure]))
}

/** The periods whose segments stand on another structure now than then. */
function findRecast({ then, now, split }: TwoVintages): ReadonlySet<Period> {
  if (!split) return new Set()
  const [before, after] = [listStructures(then), listStructures(now)]
  const moved = [...after].filter(
    ([period, structure]) => before.has(period) && before.get(period) !== structure,
  )
  return new Set(moved.map(([period]) => period))
}

const valueOf = (observation: Observation | undefined) => observation?.value ?? null

function judge(
  then: Observation | undefined,
  now: Observation | undefined,
  recast: ReadonlySet<Period>,
): ComparedId | null {
  const [before, after] = [valueOf(then), valueOf(now)]
  const period = (now ?? then)?.period
  if (before === null && after === null) return null
  if (period && recast.has(period)) return 'recast'
  if (before === null) return 'new'
  if (after === null) return 'gone'
  if (then?.line !== now?.line) return 'recast'
  return before === after ? 'same' : 'restated'
}

/** A period that was not known then, for what asks which document gave it since. */
const unknownThen = (now: Observation): Observation => ({ ...now, value: null, inputs: [] })

function compareValue(
  both: TwoVintages,
  then: Observation | undefined,
  now: Observation | undefined,
  recast: ReadonlySet<Period>,
): ComparedValue[] {
  const status = judge(then, now, recast)
  const seenOn = now ?? then
  if (status === null || !seenOn) return []
  const { period, label } = seenOn
  const comparable = status === 'same' || status === 'restated'
  const isKnown = now !== undefined && now.value !== null
  return [
    {
      period,
      label,
      status,
      then: then ?? null,
      now: valueOf(now),
      change: comparable && then && now ? subtract(now, then) : null,
      by: status === 'same' || !isKnown ? null : findReprint(both, then ?? unknownThen(now), now),
    },
  ]
}

function compareOne(
  both: TwoVintages,
  recast: ReadonlySet<Period>,
  shown: ShownSeries,
  then: ShownSeries | undefined,
  now: ShownSeries | undefined,
): ComparedSeries {
  const index = (one: ShownSeries | undefined) =>
    new Map(one?.series.observations.map((observation) => [observation.period, observation]))
  const [before, after] = [index(then), index(now)]
  const periods = [...new Set([...before.keys(), ...after.keys()])].sort(
    (a, b) => periodIndex(a) - periodIndex(b),
  )
  const { part, transform, series } = shown
  const { metric, label, unit } = series
  return {
    ...{ part, metric, label, unit, transform },
    changeUnit: unit === 'percent' ? POINTS : unit,
    values: periods.flatMap((period) =>
      compareValue(both, before.get(period), after.get(period), recast),
    ),
  }
}

/** A segment that the newer structure does not have is recast by what gave the others. */
function recastTogether(series: readonly ComparedSeries[]): ComparedSeries[] {
  const values = series.flatMap((one) => one.values)
  const recast = groupBy(
    values.filter(({ status }) => status === 'recast'),
    ({ period }) => period,
  )
  return series.map((one) => ({
    ...one,
    values: one.values.map((value) => {
      if (value.status !== 'recast' || value.by) return value
      const other = recast.get(value.period)?.find(({ by }) => by !== null)
      return { ...value, by: other?.by ?? null }
    }),
  }))
}

/**
 * Every value that a figure shows beside what it showed on an earlier vintage: exactly what the two
 * pinned addresses answer. What stands on another line or structure than then is recast, and has no
 * change.
 */
export function compareShown(both: TwoVintages): ComparedSeries[] {
  const recast = findRecast(both)
  const [before, after] = [both.then, both.now].map(
    (shown) => new Map(shown.map((one) => [keyOf(one), one])),
  )
  const all = [...both.now, ...both.then.filter((one) => !after?.has(keyOf(one)))]
  const compared = all.map((one) =>
    compareOne(both, recast, one, before?.get(keyOf(one)), after?.get(keyOf(one))),
  )
  return recastTogether(compared)
}
