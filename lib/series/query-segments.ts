import type { Dataset } from '#lib/data/dataset'
import { COLORS, structureOfLine, type Metric, type Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { lastQuarterOf, periodEnd, type Period } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { listRuns, markBreaks } from '#lib/series/describe-run'
import type { Observation, Series } from '#lib/series/observation'
import { missingObservation } from '#lib/series/observe/observe'
import { listPeriods, type View } from '#lib/series/view'
import { type Measure, splitSegments, type SegmentSplit } from '#lib/series/segments'
import { querySeries, unitOf } from '#lib/series/series'
import { labelAs } from '#lib/series/vary'
import { windowObservations } from '#lib/series/window'

type Splits = ReadonlyMap<Period, SegmentSplit>

/** The structure of each period: today's, or the one it was first reported in. */
function placeSplits(
  dataset: Dataset,
  view: View,
  { basis, transform }: Pick<Query, 'basis' | 'transform'>,
  measure?: Measure,
): Splits {
  const paired = transform === 'contribution'
  if (basis === 'latest') return splitSegments(dataset, view, measure, paired)
  const first = new Map<Period, SegmentSplit>()
  for (const asOf of dataset.vintages) {
    if (asOf > view.asOf) break
    for (const [period, split] of splitSegments(dataset, { ...view, asOf }, measure, paired))
      if (!first.has(period)) first.set(period, split)
  }
  return first
}

const colorOf = (id: string) => findMetric(id)?.color

/** Whether a metric belongs to a business the reader chose; each chosen id stands for its business. */
export function isBusinessChosen(id: string, segments: Query['segments']): boolean {
  if (!segments) return true
  return segments.some((chosen) => colorOf(chosen) === colorOf(id))
}

/** What stands outside the segments. */
const OUTSIDE = 'outside-segments'

/**
 * What is drawn of some structures, in stack order: by color, then oldest structure first. Each segment is
 * drawn from itself, for its margin too, or from its adjusted EBITA.
 */
function listParts(
  dataset: Dataset,
  structures: ReadonlySet<Structure | undefined>,
  { segments, transform }: Query,
  measure?: Measure,
): Metric[] {
  const ids = dataset.structures
    .filter(({ id }) => structures.has(id))
    .flatMap((structure) => structure.segments)
    .filter((id) => isBusinessChosen(id, segments))
  // Changes of the whole have it as a part, where all are shown. Its color comes after theirs.
  if (transform === 'contribution' && segments === null) ids.push(OUTSIDE)
  const ending = measure === 'ebita' && transform !== 'margin' ? '-ebita' : ''
  const metrics = [...new Set(ids)].flatMap((id) => findMetric(`${id}${ending}`) ?? [])
  return metrics.sort((a, b) => COLORS.indexOf(a.color) - COLORS.indexOf(b.color))
}

/** The structures in which a metric is a segment; of what is no segment, those of its lines. */
function structuresOf({ segmentOf, lines }: Metric): readonly Structure[] {
  return segmentOf.length > 0 ? segmentOf : lines.flatMap((line) => structureOfLine(line) ?? [])
}

/** Hides a whole period when one of its segments is hidden: parts of a whole stand together. */
function hideTogether(series: readonly Series[]): Series[] {
  const hidden = new Set(
    series.flatMap(({ observations }) =>
      observations
        .filter(({ reason }) => reason === 'provisional-hidden')
        .map(({ period }) => period),
    ),
  )
  return series.map((segment) => {
    const observations = segment.observations.map((observation): Observation => {
      if (!hidden.has(observation.period) || observation.value === null) return observation
      const { period, unit, label } = observation
      return missingObservation(period, unit, 'provisional-hidden', label)
    })
    return { ...segment, runs: listRuns(observations), observations }
  })
}

/**
 * The segments of every period, each period's from one structure: series of equal length of their
 * revenue or adjusted EBITA in the query's transform, null where another structure gives the
 * period. In stack order, foot first.
 */
export function querySegments(
  dataset: Dataset,
  query: Query,
  asOf: string,
  measure?: Measure,
): Series[] {
  const view: View = { asOf, frequency: query.frequency, structure: query.structure }
  const splits = placeSplits(dataset, view, query, measure)
  const known = listPeriods(dataset, splits.keys(), view)
  const window = windowObservations(
    known.map((period) => ({ period, periodEnd: periodEnd(period) })),
    query,
  )
  const periods = window.map(({ period }) => period)
  const [first, last] = [periods[0], periods.at(-1)]
  const range = first && last ? { from: lastQuarterOf(first), to: lastQuarterOf(last) } : {}
  const inRange: Query = { ...query, ...range, last: null, labels: 'release' }
  const unplaced = query.transform === 'contribution' ? 'no-common-line' : 'not-collected'
  const placed = new Set(periods.map((period) => splits.get(period)?.structure))

  const inStructure = (id: string, structure: Structure) => {
    const own = querySeries(dataset, [id], { ...inRange, structure }, asOf)
    const observations = own.flatMap((series) => series.observations)
    return new Map(observations.map((observation) => [observation.period, observation]))
  }
  const series = listParts(dataset, placed, query, measure).map((metric) => {
    const { id, label } = metric
    const unit = unitOf(metric, query)
    const byStructure = new Map(
      structuresOf(metric)
        .filter((own) => placed.has(own))
        .map((own) => [own, inStructure(id, own)] as const),
    )
    const observations = periods.map((period): Observation => {
      const structure = splits.get(period)?.structure
      const observation = structure && byStructure.get(structure)?.get(period)
      if (observation) return observation
      const reason = structure ? 'outside-run' : unplaced
      return missingObservation(period, unit, reason)
    })
    const marked = markBreaks(observations)
    return { metric: id, label, unit, runs: listRuns(marked), observations: marked }
  })
  return hideTogether(series).map((own) => ({
    ...own,
    observations: labelAs(own.observations, query.labels),
  }))
}
