import type { ParamName } from '#lib/query/params'

/** A value of each parameter that is answered, as the description of the API shows it. */
export const PARAM_EXAMPLES: Readonly<Record<ParamName, string | number | readonly string[]>> = {
  segments: ['cloud', 'aidc'],
  structure: '2025',
  frequency: 'fiscal-year',
  from: 'FY2024-Q1',
  to: 'FY2026-Q2',
  last: 8,
  transform: 'level',
  basis: 'first',
  labels: 'fiscal',
  currency: 'USD',
  provisional: 'hide',
  start: 'FY2025-Q4',
  'as-of': '2026-03-19',
  periods: '5y',
  metric: 'cloud',
  metrics: ['cloud', 'cmr'],
  charts: ['growth', 'segment-mix'],
  chart: 'cloud',
  since: '2025-11-25',
  text: 'canvas-2025-12',
  verdict: 'confirmed',
  block: 'customer-segments',
  view: 'multiples',
  layout: 'wide',
  theme: 'dark',
  width: 720,
  height: 480,
  scale: '1',
  style: '2',
  caption: 'short',
  table: 'show',
  estimate: ['cloud:FY2026-Q2:40000'],
  note: ['FY2026-Q2:Price cut in July'],
}

/** A text to check, and its day. */
export const TEXT_EXAMPLE = {
  text: 'Cloud revenue rose 34% in the quarter ended September 30, 2025.',
  date: '2025-11-26',
} as const
