import type { Structure } from '#lib/metrics/metric'

/** One segment of a structure as releases print it. */
export interface SegmentLabel {
  /** Names in tables that have it in a row or a column of its own. */
  names: readonly string[]
  /** Its label in the table of revenue, where that is another. */
  total?: readonly string[]
  revenue: string
  ebita: string | null
}

/** The segments of each structure, without what is not a segment: unallocated and eliminations. */
export const SEGMENT_LABELS: Readonly<Record<Structure, readonly SegmentLabel[]>> = {
  '2014': [
    {
      names: [],
      total: ['Total China commerce'],
      revenue: 'china_commerce_total_legacy',
      ebita: null,
    },
    {
      names: [],
      total: ['Total international commerce'],
      revenue: 'intl_commerce_total_legacy',
      ebita: null,
    },
    { names: ['Cloud computing and Internet infrastructure'], revenue: 'cloud', ebita: null },
    { names: ['Others'], revenue: 'others_legacy', ebita: null },
  ],
  '2016': [
    {
      names: ['Core commerce', 'Commerce'],
      total: ['Total core commerce', 'Total commerce'],
      revenue: 'core_commerce',
      ebita: 'core_commerce_adj_ebita',
    },
    { names: ['Cloud computing'], revenue: 'cloud', ebita: 'cloud_adj_ebita' },
    {
      names: ['Digital media and entertainment'],
      revenue: 'digital_media',
      ebita: 'digital_media_adj_ebita',
    },
    {
      names: ['Innovation initiatives and others'],
      revenue: 'innovation_other',
      ebita: 'innovation_other_adj_ebita',
    },
  ],
  '2021': [
    {
      names: ['China commerce'],
      total: ['Total China commerce'],
      revenue: 'china_commerce',
      ebita: 'china_commerce_adj_ebita',
    },
    {
      names: ['International commerce'],
      total: ['Total International commerce'],
      revenue: 'intl_commerce',
      ebita: 'intl_commerce_adj_ebita',
    },
    {
      names: ['Local consumer services'],
      revenue: 'local_consumer_services',
      ebita: 'local_consumer_services_adj_ebita',
    },
    { names: ['Cainiao'], revenue: 'cainiao', ebita: 'cainiao_adj_ebita' },
    { names: ['Cloud'], revenue: 'cloud', ebita: 'cloud_adj_ebita' },
    {
      names: ['Digital media and entertainment'],
      revenue: 'digital_media',
      ebita: 'digital_media_adj_ebita',
    },
    {
      names: ['Innovation initiatives and others'],
      revenue: 'innovation_other',
      ebita: 'innovation_other_adj_ebita',
    },
  ],
  '2023': [
    {
      names: ['Taobao and Tmall Group'],
      total: ['Total Taobao and Tmall Group'],
      revenue: 'taobao_tmall_group',
      ebita: 'taobao_tmall_group_adj_ebita',
    },
    {
      names: ['Alibaba International Digital Commerce Group'],
      total: ['Total Alibaba International Digital Commerce Group'],
      revenue: 'aidc',
      ebita: 'aidc_adj_ebita',
    },
    { names: ['Cloud Intelligence Group'], revenue: 'cloud', ebita: 'cloud_adj_ebita' },
    {
      names: ['Cainiao Smart Logistics Network Limited'],
      revenue: 'cainiao',
      ebita: 'cainiao_adj_ebita',
    },
    {
      names: ['Local Services Group'],
      revenue: 'local_services',
      ebita: 'local_services_adj_ebita',
    },
    {
      names: ['Digital Media and Entertainment Group'],
      revenue: 'digital_media',
      ebita: 'digital_media_adj_ebita',
    },
    { names: ['All others'], revenue: 'all_others', ebita: 'all_others_adj_ebita' },
  ],
  '2025': [
    {
      names: ['Alibaba China E-commerce Group'],
      total: ['Total Alibaba China E-commerce Group'],
      revenue: 'china_ecommerce_group',
      ebita: 'china_ecommerce_group_adj_ebita',
    },
    {
      names: ['Alibaba International Digital Commerce Group'],
      total: ['Total Alibaba International Digital Commerce Group'],
      revenue: 'aidc',
      ebita: 'aidc_adj_ebita',
    },
    { names: ['Cloud Intelligence Group'], revenue: 'cloud', ebita: 'cloud_adj_ebita' },
    { names: ['All others'], revenue: 'all_others', ebita: 'all_others_adj_ebita' },
  ],
  '2026': [
    {
      names: ['Alibaba E-commerce Group'],
      total: ['Total Alibaba E-commerce Group'],
      revenue: 'alibaba_ecommerce_group',
      ebita: 'alibaba_ecommerce_group_adj_ebita',
    },
    {
      names: [
        'AI Cloud and Compute',
        'AI Cloud and Compute Group',
        'AI Cloud Compute',
        'AI Cloud Compute Group',
      ],
      revenue: 'ai_cloud_compute',
      ebita: 'ai_cloud_compute_adj_ebita',
    },
    {
      names: ['AI Labs and Applications', 'AI Labs and Applications Group'],
      revenue: 'ai_labs_applications',
      ebita: 'ai_labs_applications_adj_ebita',
    },
    { names: ['All others'], revenue: 'all_others', ebita: 'all_others_adj_ebita' },
  ],
}
