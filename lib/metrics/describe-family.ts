import type { LineId, Metric, Structure } from '#lib/metrics/metric'

type Shared = 'family' | 'unit' | 'aggregation'
type Optional =
  'shortLabel' | 'unit' | 'aggregation' | 'color' | 'segmentOf' | 'aliases' | 'successors'
type Row = Omit<Metric, 'id' | 'family' | Optional> & Partial<Pick<Metric, Optional>>

/**
 * The metrics of one family by id. A row says only what sets it apart: it takes the family's unit
 * and aggregation, the group's color, its label as short label and empty lists where it names none
 * of its own.
 */
export function describeFamily(
  shared: Pick<Metric, Shared>,
  rows: Readonly<Record<string, Row>>,
): Metric[] {
  return Object.entries(rows).map(([id, { label, ...row }]) => ({
    color: 'group',
    segmentOf: [],
    aliases: [],
    successors: [],
    ...shared,
    id,
    label,
    shortLabel: label,
    ...row,
  }))
}

/** The lines that bear one name in several structures: `cloud` in 2025 is `2025:cloud`. */
export function linesOf(name: string, ...structures: Structure[]): LineId[] {
  return structures.map((structure) => `${structure}:${name}`)
}
