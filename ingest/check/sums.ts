import { DataError } from '#lib/data/fact'
import { SEGMENT_LABELS } from '#ingest/labels/labels-of-segments'
import { findLine, STRUCTURES, type LineId, type Structure } from '#lib/metrics/metric'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { quarterIndex, type Quarter } from '#lib/period/period'

/** A line that is added to a total or taken off it. */
interface SumPart {
  line: LineId
  sign: 1 | -1
  /** Without it the total is not compared; a part that is not needed counts as nothing. */
  needed: boolean
}

export type IdentityKind =
  | 'segments'
  | 'segment-lines'
  | 'segment-ebita'
  | 'operating-income'
  | 'pretax-income'
  | 'net-income'
  | 'free-cash-flow'
  | 'cash-change'
  | 'compensation'
  | 'ebitda'
  | 'balance-sheet'

/** What must add up in every column that prints it. */
export interface Identity {
  kind: IdentityKind
  total: LineId
  parts: readonly SumPart[]
  /** The structure its lines belong to; null for those of the group. */
  structure: Structure | null
  /** The first release that prints its lines, and the first that no longer prints them alone. */
  from?: Quarter
  until?: Quarter
}

/** A structure and its segments, as much as accounting asks of it. */
export interface SegmentList {
  id: Structure
  segments: readonly string[]
}

const needed = (line: LineId, sign: 1 | -1 = 1): SumPart => ({ line, sign, needed: true })
const maybe = (line: LineId, sign: 1 | -1 = 1): SumPart => ({ line, sign, needed: false })

/** A line and the lines under it, ids without their structure. */
interface LineSum {
  structure: Structure
  total: string
  parts: readonly string[]
  /** Lines that some releases of the structure print and others do not. */
  sometimes?: readonly string[]
}

const RETAIL_AND_WHOLESALE = ['china_commerce_retail', 'china_commerce_wholesale']
const CMR_AND_DIRECT = ['customer_management', 'direct_sales_other']
const INTERNATIONAL = ['intl_retail', 'intl_wholesale']

/** Which lines sum to which, by structure, oldest first. */
const LINE_SUMS: readonly LineSum[] = [
  { structure: '2014', total: 'china_commerce_total_legacy', parts: RETAIL_AND_WHOLESALE },
  { structure: '2014', total: 'intl_commerce_total_legacy', parts: INTERNATIONAL },
  {
    structure: '2016',
    total: 'core_commerce',
    parts: [...RETAIL_AND_WHOLESALE, ...INTERNATIONAL, 'core_commerce_others'],
    sometimes: ['cainiao', 'local_consumer_services'],
  },
  {
    structure: '2016',
    total: 'china_commerce_retail',
    parts: ['customer_management_ex_commission', 'commission'],
    sometimes: ['direct_sales_other'],
  },
  { structure: '2016', total: 'china_commerce_retail', parts: CMR_AND_DIRECT },
  { structure: '2021', total: 'china_commerce', parts: RETAIL_AND_WHOLESALE },
  { structure: '2021', total: 'china_commerce_retail', parts: CMR_AND_DIRECT },
  { structure: '2021', total: 'intl_commerce', parts: INTERNATIONAL },
  { structure: '2023', total: 'taobao_tmall_group', parts: RETAIL_AND_WHOLESALE },
  { structure: '2023', total: 'china_commerce_retail', parts: CMR_AND_DIRECT },
  { structure: '2023', total: 'aidc', parts: INTERNATIONAL },
  {
    structure: '2025',
    total: 'china_ecommerce_group',
    parts: [...CMR_AND_DIRECT, 'quick_commerce', 'china_commerce_wholesale'],
  },
  { structure: '2025', total: 'aidc', parts: INTERNATIONAL },
  {
    structure: '2026',
    total: 'alibaba_ecommerce_group',
    parts: [...CMR_AND_DIRECT, 'china_quick_commerce', 'intl_ecommerce', 'global_wholesale'],
  },
]

const bridge = (kind: IdentityKind, total: LineId, parts: readonly SumPart[]): Identity => ({
  kind,
  structure: null,
  total,
  parts,
})

/** From operating income to what is left before tax and the results of investees. */
const TO_PRETAX_INCOME = [
  needed('income_from_operations'),
  needed('interest_and_investment_income_net'),
  needed('interest_expense', -1),
  needed('other_income_net'),
]

const TO_OPERATING_INCOME = [
  needed('revenue_total'),
  needed('cost_of_revenue', -1),
  needed('product_development_exp', -1),
  needed('sales_marketing_exp', -1),
  needed('g_and_a_exp', -1),
  needed('amortization_impairment_intangibles', -1),
  maybe('impairment_of_goodwill', -1),
]

/** What changes cash: its three sections, and exchange rates. */
const CASH_SECTIONS = [
  needed('operating_cash_flow'),
  needed('investing_cash_flow'),
  needed('financing_cash_flow'),
  needed('exchange_rate_effect_on_cash'),
]

/** The income statement, the cash flow and the balance sheet, from line to line. */
const BRIDGES: readonly Identity[] = [
  {
    ...bridge('operating-income', 'income_from_operations', TO_OPERATING_INCOME),
    until: 'FY2025-Q2',
  },
  // From September 2024 the company prints other gains and losses between them.
  {
    ...bridge('operating-income', 'income_from_operations', [
      ...TO_OPERATING_INCOME,
      needed('other_gains_net'),
    ]),
    from: 'FY2025-Q2',
  },
  bridge('pretax-income', 'income_before_tax_and_equity_results', TO_PRETAX_INCOME),
  bridge('net-income', 'net_income', [
    ...TO_PRETAX_INCOME,
    needed('income_tax_expenses', -1),
    needed('share_of_results_equity_investees'),
  ]),
  bridge('free-cash-flow', 'free_cash_flow', [
    needed('operating_cash_flow'),
    needed('capex_acquisition_ppe', -1),
    maybe('purchase_of_intangibles_fcf', -1),
    maybe('buyer_protection_fund_change'),
  ]),
  bridge('cash-change', 'change_in_cash', CASH_SECTIONS),
  bridge('cash-change', 'change_in_cash_and_restricted_cash', CASH_SECTIONS),
  bridge('compensation', 'share_based_compensation', [
    needed('share_based_compensation_in_cost_of_revenue'),
    needed('share_based_compensation_in_product_development_exp'),
    needed('share_based_compensation_in_sales_marketing_exp'),
    needed('share_based_compensation_in_g_and_a_exp'),
  ]),
  bridge('ebitda', 'adj_ebitda', [needed('adj_ebita'), needed('depreciation_in_ebitda')]),
  bridge('balance-sheet', 'total_assets', [
    needed('total_liabilities'),
    needed('mezzanine_equity'),
    needed('total_equity'),
  ]),
  bridge('balance-sheet', 'total_equity', [
    needed('shareholders_equity'),
    needed('noncontrolling_interests'),
  ]),
]

function lineOf(metric: string, structure: Structure): LineId {
  const known = findMetric(metric)
  const line = known && findLine(known, structure)
  if (!line) throw new DataError(`${metric} has no line in the ${structure} structure`)
  return line
}

function sumSegments(kind: 'segments' | 'segment-ebita', list: SegmentList): Identity {
  const suffix = kind === 'segments' ? '' : '-ebita'
  const between =
    kind === 'segments'
      ? ['unallocated', 'intersegment_elimination']
      : ['unallocated_adj_ebita', 'intersegment_elimination_adj_ebita']
  return {
    kind,
    structure: list.id,
    total: kind === 'segments' ? 'revenue_total' : 'adj_ebita',
    parts: [
      ...list.segments.map((segment) => needed(lineOf(segment + suffix, list.id))),
      ...between.map((line) => maybe(`${list.id}:${line}`)),
    ],
  }
}

/**
 * Everything that must add up: segments to the group (their profit since 2016), lines to segments,
 * and the bridges of income statement, cash flow and balance sheet. Throws a `DataError` for a segment without a
 * line.
 */
export function listIdentities(structures: readonly SegmentList[]): Identity[] {
  const withProfit = structures.filter(({ id }) => id !== '2014')
  const lines = LINE_SUMS.map(({ structure, total, parts, sometimes = [] }): Identity => {
    const inStructure = (line: string) => `${structure}:${line}`
    return {
      kind: 'segment-lines',
      structure,
      total: inStructure(total),
      parts: [
        ...parts.map((line) => needed(inStructure(line))),
        ...sometimes.map((line) => maybe(inStructure(line))),
      ],
    }
  })
  return [
    ...structures.map((list) => sumSegments('segments', list)),
    ...lines,
    ...withProfit.map((list) => sumSegments('segment-ebita', list)),
    ...BRIDGES,
  ]
}

const AS_PRINTED = STRUCTURES.map((id): SegmentList => {
  const lines = SEGMENT_LABELS[id].map(({ revenue }) => `${id}:${revenue}`)
  return { id, segments: lines.flatMap((line) => findMetricOfLine(line)?.id ?? []) }
})

/** Everything that adds up in a release, with the segments of every known structure. */
export const IDENTITIES: readonly Identity[] = listIdentities(AS_PRINTED)

/**
 * The total less its parts in one column, in the lines' unit: 0 where it adds up, null where the
 * total or a needed part is not known. `given` says what the column has for a line.
 */
export function compareIdentity(
  { total, parts }: Pick<Identity, 'total' | 'parts'>,
  given: (line: LineId) => number | null,
): number | null {
  const whole = given(total)
  const values = parts.map(({ line }) => given(line))
  if (whole === null || parts.some((part, index) => part.needed && values[index] === null))
    return null
  return whole - parts.reduce((sum, { sign }, index) => sum + sign * (values[index] ?? 0), 0)
}

/** Whether an identity holds in a release at all. */
export function isForRelease(identity: Identity, release: Quarter): boolean {
  const { from, until } = identity
  const at = quarterIndex(release)
  return (!from || at >= quarterIndex(from)) && (!until || at < quarterIndex(until))
}
