import type { Dataset } from '#lib/data/dataset'
import type { Quality, Release } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import {
  readPair,
  subtractAmounts,
  viewOfRelease,
  type Amount,
  listSegmentsOf,
  type ResultGroups,
} from '#lib/releases/rows'
import { worstQuality } from '#lib/series/line'
import { contribute, rateOfChange } from '#lib/series/rates'

/** One part of a whole: its amount is percentage points of growth, or CNY million. */
export interface ReleasePart {
  metric: string
  label: string
  /** `control` for what no segment carries. */
  color: Color | 'control'
  amount: number
  quality: Quality
}

/** Parts that sum to a whole; empty where one of them is not known. */
export interface ReleaseParts {
  parts: ReleasePart[]
  whole: { label: string; amount: number; quality: Quality } | null
}

const NONE: ReleaseParts = { parts: [], whole: null }

/**
 * How much of the growth of revenue each segment made, in percentage points: the chart `growth-bridge`
 * for one period, as the release gave it. The parts sum to the growth, unrounded.
 */
export function readContributions({ revenue, segments, rest }: ResultGroups): ReleaseParts {
  const base = revenue?.before
  const growth = revenue && base ? rateOfChange(revenue.now.value, base.value) : null
  if (!revenue || !base || growth === null) return NONE
  const rows = rest ? [...segments, rest] : segments
  const parts = rows.flatMap(({ metric, label, color, now, before }): ReleasePart[] => {
    if (!before) return []
    const amount = contribute([now.value, before.value, revenue.now.value, base.value]) ?? 0
    const quality = worstQuality([now.quality, before.quality])
    return [{ metric, label, color: color ?? 'control', amount, quality }]
  })
  if (parts.length < rows.length || rows.length === 0) return NONE
  const quality = worstQuality([revenue.now.quality, base.quality])
  return { parts, whole: { label: 'Revenue', amount: growth, quality } }
}

/** Adjusted EBITA by segment and what no segment carries, CNY million, summing to the group's. */
export function readEarners(
  dataset: Dataset,
  release: Release,
  groups: ResultGroups,
): ReleaseParts {
  const group = groups.profit.find(({ metric }) => metric === 'adjusted-ebita')
  const ids = listSegmentsOf(dataset, release)
  const known = ids.flatMap((id): { part: ReleasePart; now: Amount }[] => {
    const ebita = findMetric(`${id}-ebita`)
    const pair = ebita && readPair(dataset, ebita, release.id, viewOfRelease(release, 'quarter'))
    const segment = groups.segments.find(({ metric }) => metric === id)
    if (!ebita || !pair || !segment) return []
    const { value: amount, quality } = pair.now
    const { label } = segment
    return [
      { part: { metric: ebita.id, label, color: ebita.color, amount, quality }, now: pair.now },
    ]
  })
  if (!group || known.length < ids.length) return NONE
  const rest = subtractAmounts(
    group.now,
    known.map(({ now }) => now),
  )
  const parts = known.map(({ part }) => part)
  if (rest.value !== 0)
    parts.push({
      metric: 'rest',
      label: 'Unallocated, eliminations',
      color: 'control',
      amount: rest.value,
      quality: rest.quality,
    })
  const { value: amount, quality } = group.now
  return { parts, whole: { label: 'Adjusted EBITA', amount, quality } }
}
