import { PARAMS, type Query } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'

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
