import type { Dataset } from '#lib/data/dataset'
import { COLORS, type Color, type Structure } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { Labels } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'

/** A business that a reader can show or hide. */
export interface SegmentChoice {
  /** The newest segment metric of the business. */
  id: string
  /** Ids of the business in every structure, which an address may name as well. */
  ids: string[]
  label: string
  color: Color
  /** The last quarter of a business that is no longer a segment. */
  until?: string
}

/** The structure of the newest release as of a vintage. */
export function currentStructure(dataset: Dataset, asOf: string): Structure {
  const release = dataset.releases.findLast(({ published }) => published <= asOf)
  if (!release) throw new RangeError(`no release was published by ${asOf}`)
  return release.structure
}

function lastLabel(dataset: Dataset, id: string, asOf: string, labels: Labels): string | null {
  const [series] = querySeries(dataset, [id], resolveDefaults({ labels }), asOf)
  return series?.observations.findLast(({ value }) => value !== null)?.label ?? null
}

/**
 * The businesses to choose from as of a vintage: the segments of the newest structure in stack
 * order, then businesses that are no longer segments, with their last quarter.
 */
export function listSegmentChoices(
  dataset: Dataset,
  asOf: string,
  labels: Labels,
): SegmentChoice[] {
  const structure = currentStructure(dataset, asOf)
  const current = dataset.structures.find(({ id }) => id === structure)?.segments ?? []
  const now = current.flatMap((id) => findMetric(id) ?? [])
  const rank = (color: Color) => COLORS.indexOf(color)
  const idsOf = (color: Color) =>
    METRICS.filter((metric) => metric.color === color && metric.segmentOf.length > 0).map(
      ({ id }) => id,
    )
  const open = now
    .map(({ id, shortLabel, color }) => ({ id, ids: idsOf(color), label: shortLabel, color }))
    .sort((a, b) => rank(a.color) - rank(b.color))
  const gone = COLORS.flatMap((color): SegmentChoice[] => {
    if (now.some((metric) => metric.color === color)) return []
    const past = METRICS.find((metric) => metric.color === color && metric.segmentOf.length > 0)
    const until = past ? lastLabel(dataset, past.id, asOf, labels) : null
    if (!past || !until) return []
    return [{ id: past.id, ids: idsOf(color), label: past.shortLabel, color, until }]
  })
  return [...open, ...gone]
}
