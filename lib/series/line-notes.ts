import type { LineId } from '#lib/metrics/metric'
import type { Quarter } from '#lib/period/period'

/** What a line covers, for those whose meaning differs from their neighbors'. */
export const LINE_NOTES: Readonly<Record<LineId, string>> = {
  '2014:cloud': 'Cloud computing, sales to outsiders, before there were segments.',
  '2016:cloud': 'Cloud computing, sales to outsiders only.',
  '2021:cloud': 'Cloud, sales to outsiders only, DingTalk included from April 2021.',
  '2023:cloud': 'Cloud Intelligence, before eliminations.',
  '2025:cloud': 'Cloud Intelligence, before eliminations.',
  '2026:ai_cloud_compute': 'AI Cloud and Compute: cloud with chips.',
  '2016:customer_management_ex_commission': 'Customer management without commission.',
  '2016:customer_management': 'Customer management with commission.',
  '2021:customer_management': 'Customer management of the China commerce segment.',
  '2023:customer_management': 'Customer management of Taobao and Tmall Group.',
  '2025:customer_management': 'Customer management of China E-commerce Group.',
  '2026:customer_management':
    'Customer management within Alibaba E-commerce Group, less the business development program booked against it since March 2026.',
  '2021:intl_commerce': 'International commerce, sales to outsiders only.',
  '2023:aidc': 'AIDC, before eliminations.',
  '2025:aidc': 'AIDC, before eliminations.',
  '2026:intl_ecommerce': 'Retail abroad inside Alibaba E-commerce Group.',
  '2023:all_others': 'All others of 2023: grocery stores and smaller businesses.',
  '2025:all_others': 'All others of 2025: with Cainiao, Amap and media.',
  '2026:all_others': 'All others of 2026: less what moved to commerce, cloud and the AI labs.',
  '2016:cainiao': 'Cainiao, sales to outsiders only.',
  '2021:cainiao': 'Cainiao, sales to outsiders only.',
  '2023:cainiao': 'Cainiao, work for sister companies included.',
  capex: 'Capital expenditure of the whole group, without intangible assets.',
  capex_with_intangibles: 'Capital expenditure of the whole group, intangible assets included.',
  capex_acquisition_ppe:
    'Property and equipment as the free cash flow table deducts them, without intangible assets.',
  capex_acquisition_ppe_with_intangibles:
    'Property, equipment and intangible assets as the free cash flow table deducts them.',
  free_cash_flow: 'Free cash flow as defined since June 2018.',
  free_cash_flow_before_fy2019: 'Free cash flow as first defined.',
}

/** What a line covers otherwise from one of its quarters on; not said of a view that ends before. */
export const LINE_CHANGES: Readonly<Record<LineId, { from: Quarter; note: string }>> = {
  '2025:customer_management': {
    from: 'FY2026-Q4',
    note: 'From March 2026 less the business development program.',
  },
}
