import { SEGMENT_LABELS } from '#ingest/labels/labels-of-segments'
import { STRUCTURES, type LineId } from '#lib/metrics/metric'

/** A total and what it is the sum of. */
export interface Sum {
  total: LineId
  parts: readonly LineId[]
  /** Parts that are not printed in every release. */
  optional?: readonly LineId[]
  /** Parts that are taken off, and those of them that are not printed in every release. */
  less?: readonly LineId[]
  optionalLess?: readonly LineId[]
}

const within = (structure: string, sums: readonly Sum[]): Sum[] => {
  const full = (lines: readonly LineId[] = []) => lines.map((line) => `${structure}:${line}`)
  return sums.map(({ total, parts, optional }) => ({
    total: `${structure}:${total}`,
    parts: full(parts),
    optional: full(optional),
  }))
}

const OF_SEGMENTS = STRUCTURES.flatMap((structure): Sum[] => {
  const segments = SEGMENT_LABELS[structure]
  const ebita = segments.flatMap(({ ebita }) => (ebita === null ? [] : [`${structure}:${ebita}`]))
  return [
    {
      total: 'revenue_total',
      parts: segments.map(({ revenue }) => `${structure}:${revenue}`),
      optional: [`${structure}:unallocated`, `${structure}:intersegment_elimination`],
    },
    {
      total: 'adj_ebita',
      parts: ebita,
      optional: [
        `${structure}:unallocated_adj_ebita`,
        `${structure}:intersegment_elimination_adj_ebita`,
      ],
    },
  ].filter((sum) => sum.parts.length > 0)
})

const COMMERCE = ['china_commerce_wholesale', 'intl_retail', 'intl_wholesale']
const RETAIL = {
  total: 'china_commerce_retail',
  parts: ['customer_management', 'direct_sales_other'],
}

/** What adds up in a release, to check each column by. */
export const SUMS: readonly Sum[] = [
  ...OF_SEGMENTS,
  ...within('2014', [
    {
      total: 'china_commerce_total_legacy',
      parts: ['china_commerce_retail', 'china_commerce_wholesale'],
    },
    { total: 'intl_commerce_total_legacy', parts: ['intl_retail', 'intl_wholesale'] },
  ]),
  ...within('2016', [
    RETAIL,
    {
      total: 'china_commerce_retail',
      parts: ['customer_management_ex_commission', 'commission', 'direct_sales_other'],
    },
    {
      total: 'core_commerce',
      parts: ['china_commerce_retail', ...COMMERCE, 'core_commerce_others'],
      optional: ['cainiao', 'local_consumer_services'],
    },
  ]),
  ...within('2021', [
    RETAIL,
    { total: 'china_commerce', parts: ['china_commerce_retail', 'china_commerce_wholesale'] },
    { total: 'intl_commerce', parts: ['intl_retail', 'intl_wholesale'] },
  ]),
  ...within('2023', [
    RETAIL,
    { total: 'taobao_tmall_group', parts: ['china_commerce_retail', 'china_commerce_wholesale'] },
    { total: 'aidc', parts: ['intl_retail', 'intl_wholesale'] },
  ]),
  ...within('2025', [
    {
      total: 'china_ecommerce_group',
      parts: [
        'customer_management',
        'direct_sales_other',
        'quick_commerce',
        'china_commerce_wholesale',
      ],
    },
    { total: 'aidc', parts: ['intl_retail', 'intl_wholesale'] },
  ]),
  ...within('2026', [
    {
      total: 'alibaba_ecommerce_group',
      parts: [
        'customer_management',
        'direct_sales_other',
        'china_quick_commerce',
        'intl_ecommerce',
        'global_wholesale',
      ],
    },
  ]),
  {
    total: 'income_before_tax_and_equity_results',
    parts: ['income_from_operations', 'interest_and_investment_income_net', 'other_income_net'],
    less: ['interest_expense'],
  },
  {
    total: 'net_income',
    parts: ['income_before_tax_and_equity_results', 'share_of_results_equity_investees'],
    less: ['income_tax_expenses'],
  },
  {
    total: 'free_cash_flow',
    parts: ['operating_cash_flow'],
    less: ['capex_acquisition_ppe'],
    optional: ['buyer_protection_fund_change'],
    optionalLess: ['purchase_of_intangibles_fcf'],
  },
]
