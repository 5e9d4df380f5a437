import { findGhosts, findSigns } from '#lib/charts/compare-words'
import type { Chart } from '#lib/charts/chart'
import type { Ghost, ThenModel } from '#lib/drawing/model/chart-model'
import { toDrawn } from '#lib/drawing/model/data'
import type { Period } from '#lib/period/period'
import type { ComparedSeries } from '#lib/series/compared'
import { formatDate } from '#lib/words/format'

/** The dates of a drawing that holds two vintages together; null for others. */
export function modelThen(chart: Chart): ThenModel | null {
  if (!chart.compare) return null
  return {
    ghosts: findGhosts(chart),
    then: `as of ${formatDate(chart.compare.asOf)}`,
    now: `as of ${formatDate(chart.asOf)}`,
    signs: findSigns(chart),
  }
}

/** The values of a metric as known then, that stand on the axis, in time. */
export function listGhosts(
  { compare, query }: Chart,
  part: ComparedSeries['part'],
  metric: string | undefined,
  at: ReadonlyMap<Period, number>,
): Ghost[] {
  const own = compare?.series.find((one) => one.part === part && one.metric === metric)
  if (!own) return []
  return own.values.flatMap(({ period, then, status }): Ghost[] => {
    const index = at.get(period)
    if (then?.value == null || index === undefined) return []
    const { quality } = then
    // No stroke joins two seasons.
    const line = query.view === 'seasons' ? `${then.line} ${period.slice(-2)}` : then.line
    return [
      {
        ...{ at: index, value: toDrawn(then.value, own.unit), text: '', line },
        quality: quality ?? 'primary',
        of: own.metric,
        recast: status === 'recast',
      },
    ]
  })
}

/** Parts the values of a line into strokes: one style each, none over a gap or into another line. */
export function partGhosts(ghosts: readonly Ghost[]): Ghost[][] {
  const strokes: Ghost[][] = []
  for (const ghost of ghosts) {
    const stroke = strokes.at(-1)
    const before = stroke?.at(-1)
    const joined = before && before.at === ghost.at - 1 && before.line === ghost.line
    if (!stroke || !before || !joined) strokes.push([ghost])
    else if (before.recast === ghost.recast) stroke.push(ghost)
    else
      strokes.push(
        [
          { ...before, recast: true },
          { ...ghost, recast: true },
        ],
        [ghost],
      )
  }
  return strokes
}
