import { chartOne, COMMON, LEVELS, PLAIN, type ChartRow } from '#lib/charts/chart-row'

/** Parameters of amounts of the group, which stand in no structure. */
const GROUP = [...COMMON, 'transform', 'currency'] as const

/** Charts of the whole group: its revenue, costs, cash and what shareholders were paid. */
export const CHARTS_OF_GROUP: readonly ChartRow[] = [
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
