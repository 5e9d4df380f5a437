import { PARAMS, type Query } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'

/** What a query has whether it was asked for or not. */
const ALWAYS = QUERY_NAMES.filter(
  (name) => name !== 'compare' && name !== 'axis' && name !== 'view',
)

const DEFAULTS = Object.fromEntries(
  ALWAYS.map((name) => [name, PARAMS[name].default]),
) as unknown as Query // each default has its own parameter's type

/** A whole query from what was asked: `defaults` fill the gaps, then the table's own. */
export function resolveDefaults(asked: Partial<Query>, defaults: Partial<Query> = {}): Query {
  const query = { ...DEFAULTS, ...defaults }
  for (const name of QUERY_NAMES) {
    if (asked[name] !== undefined) Object.assign(query, { [name]: asked[name] })
  }
  // Answers without these stay as they are.
  if (query.compare === null) delete query.compare
  if (query.axis === 'linear') delete query.axis
  if (query.view === 'lines') delete query.view
  return query
}

/** A query whose drawings have an axis as usual. */
export function dropAxis({ axis: _, ...query }: Query): Query {
  return query
}
