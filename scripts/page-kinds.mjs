/**
 * An address of every kind of page, and what people call it.
 * @type {readonly (readonly [path: string, name: string])[]}
 */
export const PAGE_KINDS = [
  ['/', 'dashboard'],
  ['/charts', 'charts'],
  ['/charts/cloud', 'chart'],
  ['/releases', 'releases'],
  ['/releases/FY2027-Q1', 'results'],
  ['/metrics', 'metrics'],
  ['/metrics/cmr', 'metric'],
  ['/explore?metrics=cloud,cmr,employees', 'explore'],
  ['/table', 'table'],
  ['/canvas', 'canvas'],
  ['/claims?block=cost-structure', 'claims'],
  ['/claims/check', 'check'],
  ['/memo-check', 'memo'],
  ['/changes', 'ledger'],
  ['/changes?chart=cloud&since=2023-08-10', 'changes'],
  ['/data', 'data'],
  ['/about', 'about'],
]
