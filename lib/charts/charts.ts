import type { Mark } from '#lib/charts/chart'
import type { Frequency } from '#lib/period/period'
import type { Query, QueryName, TransformId } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Measure } from '#lib/series/segments'

/** A chart of the catalogue: a row, not a component. */
export interface ChartRow {
  id: string
  title: string
  /** What its title begins with where it shows some of its metrics: `Growth of` CMR. */
  stem?: string
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
  /** The sentences of transforms that say something else. */
  notesOf?: Partial<Record<TransformId, readonly string[]>>
}

/** Parameters of a chart of one length of period. */
const PLAIN = ['from', 'to', 'last', 'basis', 'labels', 'provisional', 'compare', 'view'] as const

/** Parameters that most charts take. */
const COMMON = ['frequency', ...PLAIN] as const

/** What amounts can be shown as. */
const LEVELS = ['level', 'yoy', 'qoq', 'index', 'chained'] as const

/** A row of the catalogue: unless it says otherwise, bars of the metric of its id over growth. */
export function defineChart(
  id: string,
  row: Pick<ChartRow, 'title' | 'description'> & Partial<Omit<ChartRow, 'id'>>,
): ChartRow {
  return {
    id,
    mark: 'bars',
    marks: { chained: 'lines' },
    metrics: [id],
    params: [...COMMON, 'structure', 'transform', 'currency', 'axis'],
    transforms: LEVELS,
    defaults: {},
    continuation: {},
    likeForLike: {},
    ...row,
  }
}

/** Parameters of amounts of the group, which stand in no structure. */
const GROUP = [...COMMON, 'transform', 'currency'] as const

/** Every chart, in the order of their list. Adding one is adding a row. */
export const CHARTS: readonly ChartRow[] = [
  defineChart('growth', {
    title: 'Growth of cloud, customer management (CMR) and AIDC',
    stem: 'Growth of',
    description:
      'Year-over-year growth of the three lines investors follow, each on one structure.',
    mark: 'lines',
    metrics: ['cloud', 'cmr', 'aidc'],
    params: [...COMMON, 'segments', 'structure'],
    transforms: ['yoy'],
    defaults: { transform: 'yoy' },
    likeForLike: { cmr: 'cmr-like-for-like-growth' },
  }),
  defineChart('segment-mix', {
    title: 'Segment mix',
    description:
      "Each segment's part of revenue before eliminations, every period from one structure.",
    mark: 'stack',
    metrics: [],
    params: [...COMMON, 'segments', 'structure', 'transform', 'currency'],
    transforms: ['share', 'level'],
    defaults: { transform: 'share' },
  }),
  defineChart('capex-plan', {
    title: 'Capital expenditure against the RMB 380 billion plan',
    description:
      'Group capital expenditure by quarter and in sum, beside the plan of February 2025.',
    mark: 'plan',
    metrics: ['capex'],
    params: ['from', 'to', 'last', 'labels', 'provisional', 'start', 'compare'],
    transforms: ['level'],
    defaults: { from: 'FY2025-Q1', last: null },
  }),
  defineChart('cloud', {
    title: 'Cloud revenue',
    description: 'Revenue of the cloud segment and its growth.',
  }),
  defineChart('cmr', {
    title: 'Customer management revenue',
    description: 'What merchants pay on Taobao and Tmall, and its growth.',
    likeForLike: { cmr: 'cmr-like-for-like-growth' },
  }),
  defineChart('aidc', {
    title: 'AIDC revenue',
    description: 'Revenue of overseas commerce to the end of its line, and its growth.',
    continuation: { aidc: 'intl-ecommerce' },
  }),
  defineChart('quick-commerce', {
    title: 'Quick commerce revenue',
    description: 'Revenue of delivery within the hour to the end of its line, and its growth.',
    continuation: { 'quick-commerce': 'china-quick-commerce' },
    notes: ['China quick commerce holds Freshippo too, so it is wider than this line.'],
  }),
  defineChart('segment-ebita', {
    title: 'Adjusted EBITA by segment',
    description:
      'What each segment earned or lost before unallocated items, every period from one structure.',
    mark: 'stack',
    marks: { margin: 'multiples' },
    metrics: [],
    measure: 'ebita',
    params: [...COMMON, 'segments', 'structure', 'transform', 'currency'],
    transforms: ['level', 'margin', 'contribution'],
    notes: ['The segments together, before unallocated items, are not the group’s adjusted EBITA.'],
    notesOf: { contribution: ['Outside segments: eliminations, unallocated items and rounding.'] },
  }),
  defineChart('growth-bridge', {
    title: 'Contribution to revenue growth',
    description:
      'Percentage points that each segment adds to the growth of revenue on the year before, every period from one structure.',
    mark: 'stack',
    metrics: [],
    params: [...COMMON, 'segments', 'structure'],
    transforms: ['contribution'],
    defaults: { transform: 'contribution' },
    notes: ['Outside segments: eliminations, unallocated revenue and rounding.'],
  }),
  defineChart('profit-bridge', {
    title: 'Contribution to growth of income from operations',
    description:
      'Percentage points that revenue adds and each cost takes from the growth of income from operations on the year before.',
    mark: 'stack',
    metrics: [
      ...['revenue', 'cost-of-revenue', 'product-development', 'sales-marketing'],
      ...['general-admin', 'amortization-impairment', 'other-operating-items'],
    ],
    params: COMMON,
    transforms: ['contribution'],
    defaults: { transform: 'contribution', frequency: 'fiscal-year' },
    notes: ['Other operating items: impairment of goodwill, other gains and losses, rounding.'],
  }),
  defineChart('revenue', {
    title: 'Group revenue',
    description: 'Revenue of the whole group and its growth.',
    params: GROUP,
    likeForLike: { revenue: 'revenue-like-for-like-growth' },
  }),
  defineChart('expenses', {
    title: 'Costs and expenses',
    description: 'What cost and expenses take of each yuan of revenue.',
    mark: 'multiples',
    metrics: ['cost-of-revenue', 'product-development', 'sales-marketing', 'general-admin'],
    params: GROUP,
    transforms: ['share-of-revenue', 'level'],
    defaults: { transform: 'share-of-revenue' },
  }),
  defineChart('capex', {
    title: 'Capital expenditure',
    description: 'Capital spending of the whole group and its growth.',
    params: GROUP,
    transforms: [...LEVELS, 'share-of-revenue'],
  }),
  defineChart('cash-flow', {
    title: 'Cash flow and capital expenditure',
    description: 'Cash from operations, capital spending and free cash flow, on one scale.',
    mark: 'multiples',
    metrics: ['operating-cash-flow', 'capex', 'free-cash-flow'],
    params: GROUP,
    transforms: ['level', 'share-of-revenue'],
    notes: ['Free cash flow is the company’s own measure, not the first less the second.'],
  }),
  defineChart('capital-return', {
    title: 'Buybacks and dividends',
    description: 'Dollars spent on own shares and dividends approved, by fiscal year.',
    mark: 'multiples',
    metrics: ['buybacks-usd', 'dividends'],
    params: COMMON,
    transforms: ['level'],
    defaults: { frequency: 'fiscal-year' },
    notes: [
      'As the company worded them, so quarters need not add up to their year. Dividends are those approved for a fiscal year.',
    ],
  }),
  defineChart('members-88vip', {
    title: '88VIP members',
    description: 'Members of the paid loyalty program.',
    params: PLAIN,
    transforms: ['level'],
    notes: ['Most are marks that the company said were passed, not counts.'],
  }),
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
export function resolveChartQuery(row: Pick<ChartRow, 'defaults'>, asked: Partial<Query>): Query {
  const ranged = Boolean(asked.from ?? asked.to ?? asked.last)
  const frequency = asked.frequency ?? row.defaults.frequency ?? 'quarter'
  const range = ranged ? { from: null, to: null, last: null } : {}
  return resolveDefaults(asked, { last: defaultLast(frequency), ...row.defaults, ...range })
}
