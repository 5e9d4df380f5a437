import { FAMILIES } from '#lib/metrics/families'
import type { Arrangement } from '#lib/overview/arrange'
import { resolveOverviewQuery } from '#lib/overview/overview'
import type { ParamName, ParamValues, Query, QueryName } from '#lib/query/params'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { quote, type Fault } from '#lib/query/read-params'
import { checkQuery } from '#lib/series/query-rules'

/** What the table's rows are chosen and sorted by. */
export const ARRANGE_PARAMS = [
  'family',
  'q',
  'sort',
  'order',
] as const satisfies readonly ParamName[]

/**
 * What of a query the table does not take: one structure alone would leave most rows empty, what each
 * document first gave takes seconds for all metrics at once, its cells have no room for a value of an
 * earlier date beside each, and it has no axis.
 */
const LEFT_OUT: readonly QueryName[] = ['structure', 'basis', 'compare', 'axis', 'view']

/** What of a query the table takes: all else that series take. */
export const OVERVIEW_QUERY: readonly QueryName[] = SERIES_PARAMS.filter(
  (name) => !LEFT_OUT.includes(name),
)

/** The parameters of the table as a file. */
export const OVERVIEW_PARAMS: readonly ParamName[] = [
  ...OVERVIEW_QUERY,
  'periods',
  ...ARRANGE_PARAMS,
  'amounts',
  'as-of',
]

function checkFamilies(family: readonly string[] | null | undefined): Fault[] {
  const known = FAMILIES.map(({ id }) => id)
  const unknown = (family ?? []).filter((id) => !known.includes(id))
  if (unknown.length === 0) return []
  const detail = `family cannot be ${quote(unknown.join())}.`
  return [{ parameter: 'family', detail, allowed: known }]
}

/**
 * What is wrong with a request for the table whose parameters are each well formed. Each metric is
 * shown as far as it takes the transform, so no transform is a fault.
 */
export function checkOverview(asked: Partial<Query>, { family }: Partial<Arrangement>): Fault[] {
  const query = resolveOverviewQuery(asked)
  return [...checkFamilies(family), ...checkQuery([], query)]
}

/** The fault of a column to sort by that the table does not have. */
export function checkSort(periods: readonly string[], sort: Arrangement['sort']): Fault[] {
  if (sort === null || periods.includes(sort)) return []
  const detail = `sort=${sort} is not a column of this table.`
  return [{ parameter: 'sort', detail, allowed: [...periods] }]
}

/** How rows are arranged, every default filled in. */
export function resolveArrangement(values: Partial<ParamValues>): Arrangement {
  const { family = null, q = null, sort = null, order = 'down' } = values
  return { family, q, sort, order }
}
