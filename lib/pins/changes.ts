import { isSplit, type Chart } from '#lib/charts/chart'
import type { Dataset } from '#lib/data/dataset'
import { indexRuns } from '#lib/series/index-runs'
import { findMetric } from '#lib/metrics/metrics'
import type { Observation } from '#lib/series/observation'
import { listNewerLines, observeLine, type LineQuery } from '#lib/series/observe/line'
import {
  describePinChange,
  listShownSeries,
  type BuildFigure,
  type ChangeKind,
  type PinChange,
  type PinChanges,
  type ShownSeries,
  type Tally,
} from '#lib/pins/change'
import { listCorrected, listCorrectionsOf } from '#lib/pins/corrections'

interface Comparison {
  dataset: Dataset
  chart: Chart
  since: string
  to: string
}

/** Each observation's line, as it gives the period on the later vintage. */
function observeLater({ dataset, chart, to }: Comparison, shown: ShownSeries) {
  const { transform, series } = shown
  const query: LineQuery = { ...chart.query, transform }
  const later = series.observations.map((seen) => {
    const gone: Observation = { ...seen, value: null }
    if (seen.line === null) return gone
    return observeLine(dataset, series.metric, seen.line, query, to).get(seen.period) ?? gone
  })
  return transform === 'index' ? indexRuns(later) : later
}

/** The period in a newer line that has given it since the pin; undefined where none has. */
function findMoved(
  { dataset, chart, since, to }: Comparison,
  { transform, series }: ShownSeries,
  seen: Observation,
): Observation | undefined {
  const metric = findMetric(series.metric)
  if (!metric || seen.line === null || chart.query.structure !== 'auto') return undefined
  const query: LineQuery = { ...chart.query, transform }
  const known = (line: string, asOf: string) => {
    const found = observeLine(dataset, metric.id, line, query, asOf).get(seen.period)
    return found?.value == null ? undefined : found
  }
  const line = listNewerLines(metric, seen.line).find((one) => known(one, to) && !known(one, since))
  return line === undefined ? undefined : known(line, to)
}

function compareSeries(comparison: Comparison, shown: ShownSeries): PinChange[] {
  const later = observeLater(comparison, shown)
  return shown.series.observations.flatMap((seen, index): PinChange[] => {
    if (seen.value === null) return []
    const now = later[index] ?? null
    if (now?.value !== seen.value)
      return [describePinChange(comparison, shown, 'restated', seen, now)]
    // Levels of two lines have no common base, so an index has nothing to hold against it.
    const moved = shown.transform === 'index' ? undefined : findMoved(comparison, shown, seen)
    return moved ? [describePinChange(comparison, shown, 'moved', seen, moved)] : []
  })
}

/** Segments of a period stand together: where one is given on a newer structure, so are all. */
function moveTogether(comparison: Comparison, changes: readonly PinChange[]): PinChange[] {
  const moved = changes.filter(({ kind }) => kind === 'moved')
  return listShownSeries(comparison.chart).flatMap((shown) =>
    shown.series.observations.flatMap((seen): PinChange[] => {
      const own = changes.filter(
        ({ metric, period }) => metric === shown.series.metric && period === seen.period,
      )
      const other = moved.find(({ period }) => period === seen.period)
      if (own.length > 0 || seen.value === null || !other) return own
      return [{ ...describePinChange(comparison, shown, 'moved', seen, null), by: other.by }]
    }),
  )
}

function tally(chart: Chart, part: PinChange['part'], changes: readonly PinChange[]): Tally {
  const seen = listShownSeries(chart)
    .filter((shown) => shown.part === part)
    .flatMap(({ series }) => series.observations)
    .filter(({ value }) => value !== null)
  const count = (kind: ChangeKind) =>
    changes.filter((change) => change.part === part && change.kind === kind).length
  return {
    shown: seen.length,
    restated: count('restated'),
    moved: count('moved'),
    corrected: count('corrected'),
    provisional: seen.filter(({ quality }) => quality !== 'primary').length,
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
  const found =
    chart.query.basis === 'first'
      ? []
      : listShownSeries(chart).flatMap((shown) => compareSeries(comparison, shown))
  const together = isSplit(chart) ? moveTogether(comparison, found) : found
  const corrected = listCorrected(dataset, build, chart)
  const corrections = listCorrectionsOf(dataset, since, corrected)
  const changes = [...corrected, ...together]
  const [values, rates] = [tally(chart, 'value', changes), tally(chart, 'rate', changes)]
  return { chart, since, to, values, rates, corrections, changes }
}
