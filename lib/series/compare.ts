import { groupBy } from '#lib/data/group-by'
import { periodIndex, type Period } from '#lib/period/period'
import type { ComparedId, ComparedSeries, ComparedValue, ShownSeries } from '#lib/series/compared'
import { listBases } from '#lib/series/list-bases'
import { findRelease, type ShowOn } from '#lib/series/find-release'
import type { Observation } from '#lib/series/observation'
import { subtract, type TwoDates } from '#lib/series/two-dates'
import { POINTS } from '#lib/words/units'

/** What a figure shows on an earlier vintage and on its own. */
export interface TwoVintages extends TwoDates {
  then: readonly ShownSeries[]
  now: readonly ShownSeries[]
  /** The same figure, in the same periods, as known on a vintage. */
  showOn: (vintage: string) => readonly ShownSeries[]
  /** True where each period's series are the segments of one structure, and stand together. */
  split: boolean
}

const keyOf = ({ part, series }: ShownSeries) => `${part} ${series.metric}`

/** The structure whose segments each period shows; growth beside them has none. */
function listStructures(shown: readonly ShownSeries[]): Map<Period, string | null> {
  const known = shown
    .filter(({ part }) => part === 'value')
    .flatMap(({ series }) => series.observations.filter(({ value }) => value !== null))
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

/** The periods of an index that are told from another base now than then. */
function findRebased(
  then: ShownSeries | undefined,
  now: ShownSeries | undefined,
): ReadonlySet<Period> {
  if (!then || !now) return new Set()
  const [before, after] = [listBases(then), listBases(now)]
  const moved = [...after].filter(
    ([period, base]) => before.has(period) && before.get(period) !== base,
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

/** What a figure shows of a series and period on each vintage, read when it is first asked for. */
function readVintages({ showOn }: TwoVintages) {
  const known = new Map<string, ReadonlyMap<string, Observation>>()
  const nameOf = (key: string, { period }: Pick<Observation, 'period'>) => `${key} ${period}`
  const read = (vintage: string) => {
    const values = showOn(vintage).flatMap((shown) =>
      shown.series.observations.map((own) => [nameOf(keyOf(shown), own), own] as const),
    )
    const made = new Map(values)
    known.set(vintage, made)
    return made
  }
  return (shown: ShownSeries, seenOn: Observation): ShowOn =>
    (vintage) =>
      (known.get(vintage) ?? read(vintage)).get(nameOf(keyOf(shown), seenOn))
}

function compareValue(
  both: TwoVintages,
  then: Observation | undefined,
  now: Observation | undefined,
  recast: ReadonlySet<Period>,
  showOn: (seenOn: Observation) => ShowOn,
): ComparedValue[] {
  const status = judge(then, now, recast)
  const seenOn = now ?? then
  if (status === null || !seenOn) return []
  const { period, label } = seenOn
  const comparable = status === 'same' || status === 'restated'
  const isChanged = status !== 'same' && status !== 'gone'
  return [
    {
      period,
      label,
      status,
      then: then ?? null,
      now: valueOf(now),
      change: comparable && then && now ? subtract(now, then) : null,
      by: isChanged ? findRelease(both, now, showOn(seenOn)) : null,
    },
  ]
}

function compareOne(
  both: TwoVintages,
  recast: ReadonlySet<Period>,
  shown: ShownSeries,
  then: ShownSeries | undefined,
  now: ShownSeries | undefined,
  showOn: ReturnType<typeof readVintages>,
): ComparedSeries {
  const index = (one: ShownSeries | undefined) =>
    new Map(one?.series.observations.map((observation) => [observation.period, observation]))
  const [before, after] = [index(then), index(now)]
  const moved = new Set([...recast, ...findRebased(then, now)])
  const periods = [...new Set([...before.keys(), ...after.keys()])].sort(
    (a, b) => periodIndex(a) - periodIndex(b),
  )
  const { part, transform, series } = shown
  const { metric, label, unit } = series
  return {
    ...{ part, metric, label, unit, transform },
    changeUnit: unit === 'percent' ? POINTS : unit,
    values: periods.flatMap((period) =>
      compareValue(both, before.get(period), after.get(period), moved, (seenOn) =>
        showOn(shown, seenOn),
      ),
    ),
  }
}

/** A segment that the newer structure does not have cites the document that gave the others. */
function citeTogether(series: readonly ComparedSeries[]): ComparedSeries[] {
  const values = series.flatMap((one) => one.values)
  const recast = groupBy(
    values.filter(({ status, now }) => status === 'recast' && now !== null),
    ({ period }) => period,
  )
  return series.map((one) => ({
    ...one,
    values: one.values.map((value) => {
      if (value.status !== 'recast' || value.now !== null) return value
      const others = recast.get(value.period) ?? []
      const other = others.find(({ by }) => by?.vintage === value.by?.vintage)
      return other ? { ...value, by: other.by } : value
    }),
  }))
}

/**
 * Every value that a figure shows beside what it showed on an earlier vintage: exactly what the two
 * pinned addresses answer. What stands on another line or structure than then, or is told from
 * another base, is recast, and has no change.
 */
export function compareShown(both: TwoVintages): ComparedSeries[] {
  const recast = findRecast(both)
  const [before, after] = [both.then, both.now].map(
    (shown) => new Map(shown.map((one) => [keyOf(one), one])),
  )
  const all = [...both.now, ...both.then.filter((one) => !after?.has(keyOf(one)))]
  const showOn = readVintages(both)
  const compared = all.map((one) => {
    // What the segments are parts of is on a line of its own.
    const own = one.part === 'value' ? recast : new Set<Period>()
    return compareOne(both, own, one, before?.get(keyOf(one)), after?.get(keyOf(one)), showOn)
  })
  return citeTogether(compared)
}
