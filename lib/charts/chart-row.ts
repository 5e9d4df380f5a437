import type { Mark } from '#lib/charts/chart'
import type { Query, QueryName, TransformId } from '#lib/query/params'
import type { Measure } from '#lib/series/segments'

/** A chart of the catalogue: a row, not a component. */
export interface ChartRow {
  id: string
  title: string
  mark: Mark
  /** The mark of transforms that are drawn otherwise. */
  marks?: Partial<Record<TransformId, Mark>>
  /** Ids of its metrics; none where it takes the segments of each period's structure instead. */
  metrics: readonly string[]
  /** What is taken of the segments, where it takes them: revenue unless said. */
  measure?: Measure
  /** The parameters it takes; any other is refused. */
  params: readonly QueryName[]
  /** The transforms it takes, its own first; bars with growth among them have it under them too. */
  transforms: readonly TransformId[]
  defaults: Partial<Query>
  /** What is drawn faint where a metric's line has ended: metric → metric. */
  continuation: Readonly<Record<string, string>>
  /** Like-for-like rates shown with a metric's growth: metric → metric. */
  likeForLike: Readonly<Record<string, string>>
  /** What the reader sees, for lists and for search engines. */
  description: string
  /** Sentences that stand under every drawing of it. */
  notes?: readonly string[]
}

const RANGE = ['from', 'to', 'last'] as const

/** Parameters of a chart of one length of period. */
export const PLAIN = [...RANGE, 'basis', 'labels', 'provisional'] as const

/** Parameters that most charts take. */
export const COMMON = ['frequency', ...PLAIN] as const

/** What amounts can be shown as. */
export const LEVELS = ['level', 'yoy', 'qoq', 'index'] as const

/** A chart of the metric of its id: bars with a growth strip. */
export function chartOne(
  id: string,
  title: string,
  description: string,
  more: Partial<ChartRow> = {},
): ChartRow {
  return {
    id,
    title,
    mark: 'bars',
    metrics: [id],
    params: [...COMMON, 'structure', 'transform', 'currency'],
    transforms: LEVELS,
    defaults: {},
    continuation: {},
    likeForLike: {},
    description,
    ...more,
  }
}
