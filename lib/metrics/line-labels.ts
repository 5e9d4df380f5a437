import type { LineId, Metric } from '#lib/metrics/metric'

/** What a release calls a line, where that is not what its metric is called today. */
const LINE_LABELS: Readonly<Record<LineId, string>> = {
  '2014:china_commerce_total_legacy': 'China commerce',
  '2014:intl_commerce_total_legacy': 'International commerce',
  '2014:cloud': 'Cloud computing',
  '2014:others_legacy': 'Others',
  '2016:cloud': 'Cloud computing',
  '2016:innovation_other': 'Innovation and others',
  '2021:innovation_other': 'Innovation and others',
  '2016:direct_sales_other': 'Direct sales and others',
  '2021:direct_sales_other': 'Direct sales and others',
  '2021:intl_commerce': 'International commerce',
  '2023:cloud': 'Cloud Intelligence',
  '2025:cloud': 'Cloud Intelligence',
  '2025:quick_commerce': 'Quick commerce',
  '2026:ai_cloud_compute': 'AI cloud and compute',
  '2026:ai_labs_applications': 'AI labs and applications',
  '2026:intl_ecommerce': 'International e-commerce',
  '2026:china_quick_commerce': 'China quick commerce',
}

/** Names that are too short to stand alone in a table of one release. */
const METRIC_LABELS: Readonly<Record<string, string>> = {
  cmr: 'Customer management',
  'china-retail': 'China retail',
  'intl-retail': 'International retail',
  'operating-income': 'Income from operations',
  capex: 'Capital expenditure',
  'cash-short-term-investments': 'Cash and short-term investments',
}

/** The name of a metric as the release that printed it under `line` gave it, in a few words. */
export function labelLine(metric: Metric, line: LineId | null): string {
  return LINE_LABELS[line ?? ''] ?? METRIC_LABELS[metric.id] ?? metric.shortLabel
}
