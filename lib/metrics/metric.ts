import type { FormulaId } from '#lib/metrics/formulas'

/** The segment structures the company has reported under, oldest first. */
export const STRUCTURES = ['2014', '2016', '2021', '2023', '2025', '2026'] as const
export type Structure = (typeof STRUCTURES)[number]

/** What the company printed under one meaning: `2025:cloud`, or `revenue_total` for a group total. */
export type LineId = string

/** Who has which color in every chart and structure; also names the business a segment belongs to. */
export const COLORS = [
  'china',
  'cloud',
  'intl',
  'ailabs',
  'cainiao',
  'local',
  'media',
  'others',
  'capex',
  'group',
] as const
export type Color = (typeof COLORS)[number]

/**
 * `sum` adds quarters to years; `last` takes the last quarter; `none` has years only as printed;
 * `parts` is computed of what its parts are for the period, a year or four quarters too.
 */
export type Aggregation = 'sum' | 'last' | 'none' | 'parts'

export interface Metric {
  id: string
  label: string
  shortLabel: string
  family: string
  /** As published: `CNY million`, `percent`, `million members` … */
  unit: string
  aggregation: Aggregation
  color: Color
  /** The lines the metric follows, newest first. */
  lines: readonly LineId[]
  /** The structures in which the metric is a segment. */
  segmentOf: readonly Structure[]
  /** Other names a reader may type. */
  aliases: readonly string[]
  /** Metrics that continue it, or parts of it, where its line ends. */
  successors: readonly string[]
  description: string
  /** Only where no release prints it: the formula, and the metrics that it is computed from. */
  derived?: { formula: FormulaId; needs: readonly string[] }
}

/** True for a percentage that is computed from other metrics, such as a margin. */
export function isRatio({ unit, derived }: Pick<Metric, 'unit' | 'derived'>): boolean {
  return derived !== undefined && unit === 'percent'
}

/** The structure a line belongs to: `2025` for `2025:cloud`, null for a group total. */
export function structureOfLine(line: LineId): Structure | null {
  const colon = line.indexOf(':')
  if (colon < 0) return null
  const prefix = line.slice(0, colon)
  return STRUCTURES.find((structure) => structure === prefix) ?? null
}

/** The line that a metric follows in a structure; undefined where it has none there. */
export function findLine({ lines }: Metric, structure: Structure): LineId | undefined {
  return lines.find((line) => structureOfLine(line) === structure)
}
