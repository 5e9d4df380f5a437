import { label, type LabelRow, type LabelTable } from '#ingest/labels/label-table'
import { SEGMENT_LABELS } from '#ingest/labels/labels-of-segments'
import { STRUCTURES, type Structure } from '#lib/metrics/metric'

interface Lines {
  headings: readonly string[]
  /** Raw ids of the lines below the segments, with their labels. */
  rows: readonly LabelRow[]
}

const RETAIL = 'China commerce retail'
const WHOLESALE = [
  ...label('china_commerce_wholesale', 'China commerce wholesale'),
  ...label('intl_retail', 'International commerce retail'),
  ...label('intl_wholesale', 'International commerce wholesale'),
]
const BELOW_TOTAL = [
  ...label('unallocated', 'Unallocated'),
  ...label('intersegment_elimination', ['Inter-segment elimination', 'Consolidation adjustments']),
]

/** The subtotal below the lines of a heading is printed without a label. */
const LINES: Readonly<Record<Structure, Lines>> = {
  '2014': {
    headings: ['China commerce', 'International commerce'],
    rows: [
      ...label('china_commerce_retail', 'Retail', { under: 'China commerce' }),
      ...label('china_commerce_wholesale', 'Wholesale', { under: 'China commerce' }),
      ...label('intl_retail', 'Retail', { under: 'International commerce' }),
      ...label('intl_wholesale', 'Wholesale', { under: 'International commerce' }),
    ],
  },
  '2016': {
    headings: ['Core commerce', 'Commerce', RETAIL],
    rows: [
      ...label('customer_management_ex_commission', 'Customer management', {
        beside: 'Commission',
      }),
      ...label('customer_management', 'Customer management', { without: 'Commission' }),
      ...label('commission', 'Commission'),
      ...label('direct_sales_other', ['Others', 'Direct sales and others'], { under: RETAIL }),
      ...label('china_commerce_retail', '', { under: RETAIL }),
      ...label('china_commerce_retail', RETAIL),
      ...WHOLESALE,
      ...label('cainiao', 'Cainiao logistics services'),
      ...label('local_consumer_services', ['Local consumer services', 'Consumer services']),
      ...label('core_commerce_others', 'Others'),
    ],
  },
  '2021': {
    headings: ['China commerce', 'International commerce', RETAIL],
    rows: [
      ...label('customer_management', 'Customer management'),
      ...label('direct_sales_other', 'Direct sales and others'),
      ...label('china_commerce_retail', '', { under: RETAIL }),
      ...WHOLESALE,
    ],
  },
  '2023': {
    headings: ['Taobao and Tmall Group', 'Alibaba International Digital Commerce Group', RETAIL],
    rows: [
      ...label('customer_management', 'Customer management'),
      ...label('direct_sales_other', 'Direct sales and others'),
      ...label('china_commerce_retail', '', { under: RETAIL }),
      ...WHOLESALE,
      ...label('total_segment_revenue', 'Total segment revenue'),
      ...BELOW_TOTAL,
    ],
  },
  '2025': {
    headings: [
      'Alibaba China E-commerce Group',
      'E-commerce',
      'Alibaba International Digital Commerce Group',
    ],
    rows: [
      ...label('customer_management', 'Customer management'),
      ...label('direct_sales_other', 'Direct sales, logistics and others'),
      ...label(null, '', { under: 'E-commerce' }),
      ...label('quick_commerce', 'Quick commerce'),
      ...WHOLESALE,
      ...BELOW_TOTAL,
    ],
  },
  '2026': {
    headings: ['Alibaba E-commerce Group', 'China e-commerce', 'E-commerce'],
    rows: [
      ...label('customer_management', 'Customer management'),
      ...label('direct_sales_other', 'Direct sales, logistics and others'),
      ...label(null, '', { under: 'China e-commerce' }),
      ...label(null, '', { under: 'E-commerce' }),
      ...label('china_quick_commerce', ['China quick commerce', 'Quick commerce']),
      ...label('intl_ecommerce', 'International e-commerce'),
      ...label('global_wholesale', 'Global wholesale'),
      ...BELOW_TOTAL,
    ],
  },
}

/** Labels of the tables of revenue by segment. */
export const REVENUE_LABELS: readonly LabelTable[] = STRUCTURES.map((structure) => ({
  kind: 'revenue',
  structure,
  headings: LINES[structure].headings,
  rows: [
    ...[
      ...LINES[structure].rows,
      ...SEGMENT_LABELS[structure].flatMap((row) =>
        label(row.revenue, [...(row.total ?? []), ...row.names]),
      ),
    ].map((row) => ({ ...row, line: row.line === null ? null : `${structure}:${row.line}` })),
    ...label('revenue_total', ['Total', 'Consolidated revenue']),
  ],
}))

/** Labels of the tables of adjusted EBITA by segment. */
export const EBITA_LABELS: readonly LabelTable[] = STRUCTURES.map((structure) => ({
  kind: 'ebita',
  structure,
  headings: [],
  rows: [
    ...SEGMENT_LABELS[structure].flatMap((row) =>
      row.ebita === null ? [] : label(`${structure}:${row.ebita}`, row.names),
    ),
    ...label(`${structure}:unallocated_adj_ebita`, 'Unallocated'),
    ...label(`${structure}:intersegment_elimination_adj_ebita`, [
      'Inter-segment elimination',
      'Consolidation adjustments',
    ]),
    ...label(`${structure}:total_segment_adj_ebita`, 'Total segment adjusted EBITA'),
    ...label('adj_ebita', ['Total', 'Consolidated adjusted EBITA']),
    ...label('income_from_operations', ['Income from operations', 'Loss from operations']),
    ...label(
      'amortization_impairment_intangibles',
      [
        'Less: Amortization of intangible assets',
        'Less: Amortization and impairment of intangible assets',
      ],
      { flip: true },
    ),
    ...label('impairment_of_goodwill', 'Less: Impairment of goodwill', { flip: true }),
    ...label('share_based_compensation', 'Less: Share-based compensation expense', { flip: true }),
    ...label(null, [
      'Less: Non-cash share-based compensation expense',
      'Less: Impairment of goodwill, and others',
      'Less: Amortization and impairment of intangible assets, and others',
      'Less: Provision for the shareholder class action lawsuits',
    ]),
  ],
}))
