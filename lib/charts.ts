import type { Mark } from '#lib/chart'
import { resolveDefaults, type Frequency, type Query, type QueryName } from '#lib/params'
import type { TransformId } from '#lib/params'

/** A chart of the catalogue: a row, not a component. */
export interface ChartRow {
  id: string
  title: string
  mark: Mark
  /** Ids of its metrics; a stack takes the segments of each period's structure instead. */
  metrics: readonly string[]
  /** The parameters it takes; any other is refused. */
  params: readonly QueryName[]
  /** The transforms it takes, its own first. */
  transforms: readonly TransformId[]
  defaults: Partial<Query>
  /** What is drawn faint where a metric's line has ended: metric → metric. */
  continuation: Readonly<Record<string, string>>
  /** Like-for-like rates shown with a metric's growth: metric → metric. */
  likeForLike: Readonly<Record<string, string>>
  /** What the reader sees, for lists and for search engines. */
  description: string
}

const RANGE = ['from', 'to', 'last'] as const
const COMMON = ['frequency', ...RANGE, 'basis', 'labels', 'provisional'] as const
const LEVELS = ['level', 'yoy', 'qoq', 'index'] as const

/** A chart of one metric: bars with a growth strip. */
function chartOne(
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

/** Every chart, in the order of the dashboard. Adding one is adding a row. */
export const CHARTS: readonly ChartRow[] = [
  {
    id: 'growth',
    title: 'Growth of cloud, customer management (CMR) and AIDC',
    mark: 'lines',
    metrics: ['cloud', 'cmr', 'aidc'],
    params: [...COMMON, 'segments', 'structure'],
    transforms: ['yoy'],
    defaults: { transform: 'yoy' },
    continuation: {},
    likeForLike: { cmr: 'cmr-like-for-like-growth' },
    description:
      'Year-over-year growth of the three lines investors follow, each on one structure.',
  },
  {
    id: 'segment-mix',
    title: 'Segment mix',
    mark: 'stack',
    metrics: [],
    params: [...COMMON, 'segments', 'structure', 'transform'],
    transforms: ['share', 'level'],
    defaults: { transform: 'share' },
    continuation: {},
    likeForLike: {},
    description:
      "Each segment's part of revenue before eliminations, every period from one structure.",
  },
  {
    id: 'capex-plan',
    title: 'Capital expenditure against the RMB 380 billion plan',
    mark: 'plan',
    metrics: ['capex'],
    params: [...RANGE, 'labels', 'provisional', 'start'],
    transforms: ['level'],
    defaults: { from: 'FY2025-Q1', last: null },
    continuation: {},
    likeForLike: {},
    description:
      'Group capital expenditure by quarter and in sum, beside the plan of February 2025.',
  },
  chartOne('cloud', 'Cloud revenue', 'Revenue of the cloud segment and its growth.'),
  chartOne(
    'cmr',
    'Customer management revenue',
    'What merchants pay on Taobao and Tmall, and its growth.',
    {
      likeForLike: { cmr: 'cmr-like-for-like-growth' },
    },
  ),
  chartOne(
    'aidc',
    'AIDC revenue',
    'Revenue of overseas commerce to the end of its line, and its growth.',
    {
      continuation: { aidc: 'intl-ecommerce' },
    },
  ),
]

/** The chart of an id such as `segment-mix`; undefined where there is none. */
export function findChart(id: string): ChartRow | undefined {
  return CHARTS.find((chart) => chart.id === id)
}

/** Periods a chart shows when nobody says how many: 12 quarters or 8 years. */
function defaultLast(frequency: Frequency): number {
  return frequency === 'quarter' || frequency === 'ttm' ? 12 : 8
}

/**
 * A chart's whole query: what was asked for, then the chart's own defaults, then those of the
 * table. A default range gives way to any range that was asked for.
 */
export function resolveChartQuery(row: ChartRow, asked: Partial<Query>): Query {
  const ranged = Boolean(asked.from ?? asked.to ?? asked.last)
  const frequency = asked.frequency ?? row.defaults.frequency ?? 'quarter'
  const range = ranged ? { from: null, to: null, last: null } : {}
  return resolveDefaults(asked, { last: defaultLast(frequency), ...row.defaults, ...range })
}
