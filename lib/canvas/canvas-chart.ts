import type { BlockSeries } from '#lib/canvas/canvas-blocks'
import type { Dataset } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import type { Color } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { formatExact, formatOne, formatWhole } from '#lib/words/format'

const BARS = 12
/** A line silent for longer shows its own last quarters, not a row of empty slots. */
const SILENT = 4

/** What a page lets its reader choose of a canvas. */
export type CanvasAsked = Partial<Pick<Query, 'labels' | 'provisional'>>

/** A series of a block over twelve quarters, its newest value in words. */
export interface CanvasChart extends BlockSeries {
  label: string
  color: Color
  unit: string
  /** The newest value, set as the row says: `48,437`, `474.5`, `7.8%`, `64 million`. */
  value: string
  /** The observation it is; its value is never null. */
  newest: Observation
  quality: Quality
  /** Oldest first, gaps included. */
  observations: readonly Observation[]
  /** The first quarter shown: `Sep Q 2023`. */
  from: string
  /** The last: `Jun Q 2026`; `to` or, where the line ended, `ends Mar Q 2026` before empty slots. */
  to: string
}

const SETTINGS: Readonly<Record<BlockSeries['setting'], (value: number) => string>> = {
  exact: formatExact,
  billion: (value) => formatOne(value / 1000),
  thousand: (value) => formatOne(value / 1000),
  percent: (value) => `${formatOne(value)}%`,
  million: (value) => `${formatWhole(value)} million`,
}

/** A series of a block as known on `asOf`; none where nothing of it was known then. */
export function readCanvasChart(
  dataset: Dataset,
  row: BlockSeries,
  asOf: string,
  asked: CanvasAsked,
): CanvasChart[] {
  const { metric: id, transform, setting } = row
  const query = resolveDefaults({ ...asked, transform })
  const [series] = querySeries(dataset, [id], query, asOf)
  const metric = findMetric(id)
  const all = series?.observations ?? []
  const last = all.findLastIndex(({ value }) => value !== null)
  const newest = all[last]
  if (!series || !metric || newest?.value == null || newest.quality === null) return []
  const silent = all.length - 1 - last
  const observations = all.slice(0, silent > SILENT ? last + 1 : undefined).slice(-BARS)
  const final = observations.at(-1)
  const toNewest = final?.reason === 'line-ended' ? 'ends' : 'to'
  return [
    {
      ...row,
      label: metric.label,
      color: metric.color,
      unit: series.unit,
      value: SETTINGS[setting](newest.value),
      newest,
      quality: newest.quality,
      observations,
      from: observations[0]?.label ?? '',
      to: final === newest ? newest.label : `${toNewest} ${newest.label}`,
    },
  ]
}
