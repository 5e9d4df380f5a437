import type { TransformId } from '#lib/query/params'

/** How a value is set where it is not an amount of CNY million: divided, and named beside it. */
type Setting = 'exact' | 'billion' | 'thousand' | 'percent' | 'million'

/** A small chart of a block: a metric by the name the texts give it. */
export interface BlockSeries {
  metric: string
  name: string
  transform: Extract<TransformId, 'level' | 'share-of-revenue'>
  setting: Setting
}

/** A block of the business model canvas and the series behind it. */
interface BlockRow {
  id: string
  label: string
  /** What the texts put into it, in a few words. */
  summary: string
  series: readonly BlockSeries[]
}

function row(metric: string, name: string, setting: Setting = 'exact'): BlockSeries {
  return { metric, name, transform: 'level', setting }
}

function share(metric: string, name: string): BlockSeries {
  return { metric, name, transform: 'share-of-revenue', setting: 'percent' }
}

/** The nine blocks, in the order a canvas is read. */
export const CANVAS_BLOCKS = [
  {
    id: 'key-partners',
    label: 'Key partners',
    summary: 'Logistics carriers, merchants and brands, developers of open models',
    series: [row('cainiao', 'Cainiao'), row('local-services', 'Local services')],
  },
  {
    id: 'key-activities',
    label: 'Key activities',
    summary: 'Running marketplaces and cloud; building models',
    series: [
      row('product-development', 'Product development'),
      share('product-development', 'Its share of revenue'),
    ],
  },
  {
    id: 'key-resources',
    label: 'Key resources',
    summary: 'Cash, data centers, people',
    series: [
      row('cash-liquid-investments', 'Cash and liquid, bn', 'billion'),
      row('capex', 'Capital expenditure'),
      row('employees', 'Employees, thousand', 'thousand'),
    ],
  },
  {
    id: 'value-propositions',
    label: 'Value propositions',
    summary: 'Reach for merchants, speed for consumers, AI-ready cloud for enterprises',
    series: [row('cloud', 'Cloud'), row('quick-commerce', 'Quick commerce'), row('aidc', 'AIDC')],
  },
  {
    id: 'customer-relationships',
    label: 'Customer relationships',
    summary: 'Loyalty program, self-service, coupons',
    series: [row('members-88vip', '88VIP, over', 'million')],
  },
  {
    id: 'channels',
    label: 'Channels',
    summary: 'Apps and sites at home and abroad',
    series: [
      row('intl-retail', 'International retail'),
      row('sales-marketing', 'Sales and marketing'),
    ],
  },
  {
    id: 'customer-segments',
    label: 'Customer segments',
    summary: 'Consumers, merchants, enterprises, overseas buyers',
    series: [
      row('consumers-china-retail', 'Active consumers, million'),
      row('china-wholesale', 'China wholesale'),
      row('intl-wholesale', 'International wholesale'),
    ],
  },
  {
    id: 'cost-structure',
    label: 'Cost structure',
    summary: 'Cost of revenue and marketing first; capital expenditure since 2025',
    series: [
      row('cost-of-revenue', 'Cost of revenue'),
      share('cost-of-revenue', 'Its share of revenue'),
      row('sales-marketing', 'Sales and marketing'),
      row('product-development', 'Product development'),
      row('general-admin', 'General and administrative'),
      row('capex', 'Capital expenditure'),
    ],
  },
  {
    id: 'revenue-streams',
    label: 'Revenue streams',
    summary: 'Marketing and commissions, cloud, cross-border retail',
    series: [
      row('cmr', 'Customer management'),
      row('cloud', 'Cloud'),
      row('aidc', 'AIDC'),
      row('cainiao', 'Cainiao'),
      row('local-services', 'Local services'),
      row('digital-media', 'Digital media'),
    ],
  },
] as const satisfies readonly BlockRow[]
export type BlockId = (typeof CANVAS_BLOCKS)[number]['id']
