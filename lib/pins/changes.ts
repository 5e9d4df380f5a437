import { isSplit, type Chart, type ChartSeries } from '#lib/charts/chart'
import type { Dataset } from '#lib/data/dataset'
import { indexRuns } from '#lib/series/index-runs'
import { firstQuarterOf, lastQuarterOf } from '#lib/period/period'
import { isRebased, querySeries } from '#lib/series/series'
import { findMetric } from '#lib/metrics/metrics'
import type { ShownSeries } from '#lib/series/compared'
import { findRelease, type ShowOn } from '#lib/series/find-release'
import { listBases } from '#lib/series/list-bases'
import type { Observation } from '#lib/series/observation'
import { listNewerLines, observeLine, type LineQuery } from '#lib/series/observe/line'
import { listShownSeries } from '#lib/charts/shown-series'
import {
  describePinChange,
  type BuildFigure,
  type ChangeKind,
  type PinChange,
  type PinChanges,
  type Tally,
} from '#lib/pins/change'
import { listCorrected, listCorrectionsOf } from '#lib/pins/corrections'

interface Comparison {
  dataset: Dataset
  chart: Chart
  since: string
  to: string
}

/** A chain as it is made of the same periods on a vintage. */
function chainOn(
  { dataset, chart }: Pick<Comparison, 'dataset' | 'chart'>,
  { series }: ShownSeries,
  vintage: string,
) {
  const [first, last] = [series.observations[0], series.observations.at(-1)]
  if (!first || !last) return []
  const range = { from: firstQuarterOf(first.period), to: lastQuarterOf(last.period), last: null }
  const [later] = querySeries(dataset, [series.metric], { ...chart.query, ...range }, vintage)
  const known = new Map(later?.observations.map((own) => [own.period, own]))
  return series.observations.map(
    (own): Observation => known.get(own.period) ?? { ...own, value: null },
  )
}

/** Each observation's line, as it gives the period on a vintage. */
function observeOn(comparison: Comparison, drawn: ShownSeries, vintage: string) {
  const { dataset, chart } = comparison
  const { transform, series } = drawn
  if (transform === 'chained') return chainOn(comparison, drawn, vintage)
  const query: LineQuery = { ...chart.query, transform }
  const own = series.observations.map((observation) => {
    const gone: Observation = { ...observation, value: null }
    if (observation.line === null) return gone
    const { metric } = series
    const line = observeLine(dataset, metric, observation.line, query, vintage)
    return line.get(observation.period) ?? gone
  })
  return transform === 'index' ? indexRuns(own) : own
}

/** The newer line that has given a period since the pin, as seen on a vintage; undefined where none has. */
function findNewerLine(
  { dataset, chart, since, to }: Comparison,
  { transform, series }: ShownSeries,
  then: Observation,
): ShowOn | undefined {
  const metric = findMetric(series.metric)
  if (!metric || then.line === null || chart.query.structure !== 'auto') return undefined
  const query: LineQuery = { ...chart.query, transform }
  const seenIn =
    (line: string): ShowOn =>
    (vintage) => {
      const own = observeLine(dataset, metric.id, line, query, vintage).get(then.period)
      return own?.value == null ? undefined : own
    }
  return listNewerLines(metric, then.line)
    .map(seenIn)
    .find((showOn) => showOn(to) && !showOn(since))
}

/** The periods of a chain that other links lead to than at the pin. */
function listRelinked(drawn: ShownSeries, later: readonly Observation[]): ReadonlySet<string> {
  if (drawn.transform !== 'chained') return new Set()
  const now = listBases({ ...drawn, series: { ...drawn.series, observations: [...later] } })
  const then = [...listBases(drawn)].filter(
    ([period, base]) => now.has(period) && now.get(period) !== base,
  )
  return new Set(then.map(([period]) => period))
}

function compareSeries(comparison: Comparison, drawn: ShownSeries<ChartSeries>): PinChange[] {
  const seen = new Map<string, Observation[]>()
  const seeOn = (vintage: string) => {
    const known = seen.get(vintage) ?? observeOn(comparison, drawn, vintage)
    seen.set(vintage, known)
    return known
  }
  const later = seeOn(comparison.to)
  const relinked = listRelinked(drawn, later)
  return drawn.series.observations.flatMap((then, index): PinChange[] => {
    if (then.value === null) return []
    const now = later[index] ?? null
    const isRelinked = relinked.has(then.period)
    if (now?.value !== then.value || isRelinked) {
      const showOn: ShowOn = (vintage) => seeOn(vintage)[index]
      const by = now?.value == null ? null : findRelease(comparison, now, showOn)
      const kind = isRelinked ? 'moved' : 'restated'
      return [describePinChange(drawn, then, { kind, now, by, comparable: !isRelinked })]
    }
    // Levels of two lines have no common base, so an index has nothing to hold against it.
    const showOn = isRebased(drawn) ? undefined : findNewerLine(comparison, drawn, then)
    const moved = showOn?.(comparison.to)
    if (!showOn || !moved) return []
    const by = findRelease(comparison, moved, showOn)
    return [describePinChange(drawn, then, { kind: 'moved', now: moved, by })]
  })
}

/** Segments of a period stand together: where one is given on a newer structure, so are all. */
function moveTogether(comparison: Comparison, changes: readonly PinChange[]): PinChange[] {
  const moved = changes.filter(({ kind }) => kind === 'moved')
  return listShownSeries(comparison.chart).flatMap((drawn) =>
    drawn.series.observations.flatMap((then): PinChange[] => {
      const own = changes.filter(
        ({ metric, period }) => metric === drawn.series.metric && period === then.period,
      )
      const other = moved.find(({ period }) => period === then.period)
      if (own.length > 0 || then.value === null || !other) return own
      return [describePinChange(drawn, then, { kind: 'moved', now: null, by: other.by })]
    }),
  )
}

function tally(chart: Chart, part: PinChange['part'], changes: readonly PinChange[]): Tally {
  const observations = listShownSeries(chart)
    .filter((drawn) => drawn.part === part)
    .flatMap(({ series }) => series.observations)
    .filter(({ value }) => value !== null)
  const count = (kind: ChangeKind) =>
    changes.filter((change) => change.part === part && change.kind === kind).length
  return {
    shown: observations.length,
    restated: count('restated'),
    moved: count('moved'),
    corrected: count('corrected'),
    provisional: observations.filter(({ quality }) => quality !== 'primary').length,
  }
}

/**
 * Holds every value that a figure shows at a pin against the same metric, period and line as known
 * on a later vintage `to`, both `YYYY-MM-DD` and `since` not after `to`. A figure as first reported
 * is what it is: only corrections can change it.
 */
export function listPinChanges(
  dataset: Dataset,
  build: BuildFigure,
  since: string,
  to: string,
): PinChanges {
  const chart = build(dataset, since)
  const comparison = { dataset, chart, since, to }
  const differing =
    chart.query.basis === 'first'
      ? []
      : listShownSeries(chart).flatMap((drawn) => compareSeries(comparison, drawn))
  const together = isSplit(chart) ? moveTogether(comparison, differing) : differing
  const corrected = listCorrected(dataset, build, chart)
  const corrections = listCorrectionsOf(dataset, since, corrected)
  const changes = [...corrected, ...together]
  const [values, rates] = [tally(chart, 'value', changes), tally(chart, 'rate', changes)]
  return { chart, since, to, values, rates, corrections, changes }
}
