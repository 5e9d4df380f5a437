import { STRUCTURES, type Structure } from '#lib/metrics/metric'

/** In each structure a segment, then lines of it, without the name of the structure. */
export type Within = Readonly<Partial<Record<Structure, readonly string[]>>>

/** The commerce segment at home in each structure, then the lines of it that releases print. */
const HOME: Within = {
  '2026': [
    ...['alibaba_ecommerce_group', 'customer_management', 'direct_sales_other'],
    ...['china_quick_commerce', 'intl_ecommerce', 'global_wholesale'],
  ],
  '2025': [
    ...['china_ecommerce_group', 'customer_management', 'direct_sales_other', 'quick_commerce'],
    'china_commerce_wholesale',
  ],
  '2023': [
    ...['taobao_tmall_group', 'customer_management', 'direct_sales_other'],
    'china_commerce_wholesale',
  ],
  '2021': [
    ...['china_commerce', 'customer_management', 'direct_sales_other', 'china_commerce_wholesale'],
  ],
  // Commission went from a line of its own into customer management: retail has both throughout.
  '2016': [
    ...['core_commerce', 'china_commerce_retail', 'china_commerce_wholesale', 'intl_retail'],
    ...['intl_wholesale', 'core_commerce_others'],
  ],
  '2014': ['china_commerce_total_legacy', 'china_commerce_retail', 'china_commerce_wholesale'],
}

/** The commerce segment abroad, where it is one, then its lines. */
const ABROAD: Within = {
  '2025': ['aidc', 'intl_retail', 'intl_wholesale'],
  '2023': ['aidc', 'intl_retail', 'intl_wholesale'],
  '2021': ['intl_commerce', 'intl_retail', 'intl_wholesale'],
  '2014': ['intl_commerce_total_legacy', 'intl_retail', 'intl_wholesale'],
}

/** The metrics that are what a segment leaves after its lines, as rows of `DERIVED`. */
export const LINE_RESTS = [
  {
    id: 'other-commerce-lines',
    label: 'Other lines of the commerce segment',
    shortLabel: 'Other commerce lines',
    family: 'reconciliation',
    formula: 'less',
    needs: [
      ...['alibaba-ecommerce', 'china-ecommerce', 'taobao-tmall', 'china-commerce'],
      ...['core-commerce', 'china-commerce-2014'],
    ],
    within: HOME,
    line: 'other_commerce_lines',
    aggregation: 'sum',
    aliases: ['Rest of the commerce segment'],
    description:
      'Revenue of the domestic commerce segment less that of its lines that are known in the period: lines that are not printed, in the 2016 structure Cainiao and local services too, and rounding.',
  },
  {
    id: 'other-intl-lines',
    label: 'Other lines of international commerce',
    shortLabel: 'Other intl lines',
    family: 'reconciliation',
    formula: 'less',
    needs: ['aidc', 'intl-commerce-2014'],
    within: ABROAD,
    line: 'other_intl_lines',
    aggregation: 'sum',
    aliases: ['Rest of international commerce'],
    description:
      'Revenue of the segment for commerce abroad less that of its retail and wholesale lines that are known in the period: lines that are not printed, and rounding.',
  },
] as const

/** What a segment leaves after its lines, a derived line for each structure, newest first. */
export function deriveLineRests(name: string, within: Within) {
  return STRUCTURES.toReversed().flatMap((structure) => {
    const [segment, ...optional] = (within[structure] ?? []).map((own) => `${structure}:${own}`)
    if (segment === undefined) return []
    const line = `${structure}:${name}`
    return [{ line, formula: 'less' as const, parts: [segment], optional, paired: true as const }]
  })
}
