import type { Structure } from '#lib/metrics/metric'

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
export const LINE_SUMS: readonly LineSum[] = [
  { structure: '2014', total: 'china_commerce_total_legacy', parts: RETAIL_AND_WHOLESALE },
  { structure: '2014', total: 'intl_commerce_total_legacy', parts: INTERNATIONAL },
  {
    structure: '2016',
    total: 'core_commerce',
    parts: [...RETAIL_AND_WHOLESALE, ...INTERNATIONAL],
    sometimes: ['cainiao', 'local_consumer_services', 'core_commerce_others'],
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
