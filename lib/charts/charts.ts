import { chartOne, COMMON, type ChartRow, LEVELS, PLAIN } from '#lib/charts/chart-row'
import type { Frequency } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'

/** Parameters of amounts of the group, which stand in no structure. */
const GROUP = [...COMMON, 'transform', 'currency'] as const

/** Charts of the whole group: its revenue, costs, cash and what shareholders were paid. */
const CHARTS_OF_GROUP: readonly ChartRow[] = [
  chartOne('revenue', 'Group revenue', 'Revenue of the whole group and its growth.', {
    params: GROUP,
    likeForLike: { revenue: 'revenue-like-for-like-growth' },
  }),
  chartOne(
    'expenses',
    'Costs and expenses',
    'What cost and expenses take of each yuan of revenue.',
    {
      mark: 'multiples',
      metrics: ['cost-of-revenue', 'product-development', 'sales-marketing', 'general-admin'],
      params: GROUP,
      transforms: ['share-of-revenue', 'level'],
      defaults: { transform: 'share-of-revenue' },
    },
  ),
  chartOne('capex', 'Capital expenditure', 'Capital spending of the whole group and its growth.', {
    params: GROUP,
    transforms: [...LEVELS, 'share-of-revenue'],
  }),
  chartOne(
    'cash-flow',
    'Cash flow and capital expenditure',
    'Cash from operations, capital spending and free cash flow, on one scale.',
    {
      mark: 'multiples',
      metrics: ['operating-cash-flow', 'capex', 'free-cash-flow'],
      params: GROUP,
      transforms: ['level', 'share-of-revenue'],
      notes: ['Free cash flow is the company’s own measure, not the first less the second.'],
    },
  ),
  chartOne(
    'capital-return',
    'Buybacks and dividends',
    'Dollars spent on own shares and dividends approved, by fiscal year.',
    {
      mark: 'multiples',
      metrics: ['buybacks-usd', 'dividends'],
      params: COMMON,
      transforms: ['level'],
      defaults: { frequency: 'fiscal-year' },
      notes: [
        'As the company worded them, so quarters need not add up to their year. Dividends are those approved for a fiscal year.',
      ],
    },
  ),
  chartOne('members-88vip', '88VIP members', 'Members of the paid loyalty program.', {
    params: PLAIN,
    transforms: ['level'],
    notes: ['Most are marks that the company said were passed, not counts.'],
  }),
]

export type { ChartRow } from '#lib/charts/chart-row'

/** Every chart, in the order of their list. Adding one is adding a row. */
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
    params: ['from', 'to', 'last', 'labels', 'provisional', 'start'],
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
  chartOne(
    'quick-commerce',
    'Quick commerce revenue',
    'Revenue of delivery within the hour to the end of its line, and its growth.',
    {
      continuation: { 'quick-commerce': 'china-quick-commerce' },
      notes: ['China quick commerce holds Freshippo too, so it is wider than this line.'],
    },
  ),
  {
    id: 'segment-ebita',
    title: 'Adjusted EBITA by segment',
    mark: 'stack',
    marks: { margin: 'multiples' },
    metrics: [],
    measure: 'ebita',
    params: [...COMMON, 'segments', 'structure', 'transform'],
    transforms: ['level', 'margin'],
    defaults: {},
    continuation: {},
    likeForLike: {},
    description:
      'What each segment earned or lost before unallocated items, every period from one structure.',
  },
  ...CHARTS_OF_GROUP,
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
