import type { Metric } from '#lib/metrics/metric'

type Shared = 'family' | 'unit' | 'aggregation'
type Optional = 'unit' | 'aggregation' | 'color' | 'segmentOf' | 'aliases' | 'successors'
type Row = Omit<Metric, 'family' | Optional> & Partial<Pick<Metric, Optional>>

/**
 * The metrics of one family. A row says only what sets it apart: it takes the family's unit and
 * aggregation, the group's color and empty lists where it names none of its own.
 */
export function describeFamily(shared: Pick<Metric, Shared>, rows: readonly Row[]): Metric[] {
  return rows.map((row) => ({
    color: 'group',
    segmentOf: [],
    aliases: [],
    successors: [],
    ...shared,
    ...row,
  }))
}
