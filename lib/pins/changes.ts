import { isSplit, type Chart, type ChartSeries } from '#lib/charts/chart'
import type { Dataset } from '#lib/data/dataset'
import { indexRuns } from '#lib/series/index-runs'
import { firstQuarterOf, lastQuarterOf } from '#lib/period/period'
import { isRebased, querySeries } from '#lib/series/series'
import { findMetric } from '#lib/metrics/metrics'
import type { ShownSeries } from '#lib/series/compared'
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

/** A chain as it is made of the same periods on the later vintage. */
function chainLater(
  { dataset, chart, to }: Pick<Comparison, 'dataset' | 'chart' | 'to'>,
  { series }: ShownSeries,
) {
  const [first, last] = [series.observations[0], series.observations.at(-1)]
  if (!first || !last) return []
  const range = { from: firstQuarterOf(first.period), to: lastQuarterOf(last.period), last: null }
  const [later] = querySeries(dataset, [series.metric], { ...chart.query, ...range }, to)
  const known = new Map(later?.observations.map((own) => [own.period, own]))
  return series.observations.map(
    (own): Observation => known.get(own.period) ?? { ...own, value: null },
  )
}

/** Each observation's line, as it gives the period on the later vintage. */
function observeLater({ dataset, chart, to }: Comparison, drawn: ShownSeries) {
  const { transform, series } = drawn
  const query: LineQuery = { ...chart.query, transform }
  const later = series.observations.map((observation) => {
    const gone: Observation = { ...observation, value: null }
    if (observation.line === null) return gone
    return (
      observeLine(dataset, series.metric, observation.line, query, to).get(observation.period) ??
      gone
    )
  })
  if (transform === 'chained') return chainLater({ dataset, chart, to }, drawn)
  return transform === 'index' ? indexRuns(later) : later
}

/** The period in a newer line that has given it since the pin; undefined where none has. */
function findMoved(
  { dataset, chart, since, to }: Comparison,
  { transform, series }: ShownSeries,
  then: Observation,
): Observation | undefined {
  const metric = findMetric(series.metric)
  if (!metric || then.line === null || chart.query.structure !== 'auto') return undefined
  const query: LineQuery = { ...chart.query, transform }
  const known = (line: string, asOf: string) => {
    const observation = observeLine(dataset, metric.id, line, query, asOf).get(then.period)
    return observation?.value == null ? undefined : observation
  }
  const line = listNewerLines(metric, then.line).find(
    (newer) => known(newer, to) && !known(newer, since),
  )
  return line === undefined ? undefined : known(line, to)
}

function compareSeries(comparison: Comparison, drawn: ShownSeries<ChartSeries>): PinChange[] {
  const later = observeLater(comparison, drawn)
  return drawn.series.observations.flatMap((then, index): PinChange[] => {
    if (then.value === null) return []
    const now = later[index] ?? null
    if (now?.value !== then.value)
      return [describePinChange(comparison, drawn, 'restated', then, now)]
    // Levels of two lines have no common base, so an index has nothing to hold against it.
    const moved = isRebased(drawn) ? undefined : findMoved(comparison, drawn, then)
    return moved ? [describePinChange(comparison, drawn, 'moved', then, moved)] : []
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
      return [{ ...describePinChange(comparison, drawn, 'moved', then, null), by: other.by }]
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
