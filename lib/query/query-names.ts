import type { QueryName } from '#lib/query/params'

/** The parameters that make a query, in the order of the table. */
export const QUERY_NAMES = [
  'segments',
  'structure',
  'frequency',
  'from',
  'to',
  'last',
  'transform',
  'basis',
  'labels',
  'currency',
  'provisional',
  'start',
  'compare',
  'axis',
  'view',
] as const satisfies readonly QueryName[]

/** What a series takes: all but segments and the plan's start, which only charts have. */
export const SERIES_PARAMS: readonly QueryName[] = QUERY_NAMES.filter(
  (name) => name !== 'segments' && name !== 'start',
)
