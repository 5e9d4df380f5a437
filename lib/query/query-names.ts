import { PARAMS, type Query, type QueryName } from '#lib/query/params'

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
] as const satisfies readonly QueryName[]

/** What a series takes: all but segments and the plan's start, which only charts have. */
export const SERIES_PARAMS: readonly QueryName[] = QUERY_NAMES.filter(
  (name) => name !== 'segments' && name !== 'start',
)

const DEFAULTS = Object.fromEntries(
  QUERY_NAMES.map((name) => [name, PARAMS[name].default]),
) as unknown as Query // each default has its own parameter's type

/** A whole query from what was asked: `defaults` fill the gaps, then the table's own. */
export function resolveDefaults(asked: Partial<Query>, defaults: Partial<Query> = {}): Query {
  const query = { ...DEFAULTS, ...defaults }
  for (const name of QUERY_NAMES) {
    if (asked[name] !== undefined) Object.assign(query, { [name]: asked[name] })
  }
  return query
}
