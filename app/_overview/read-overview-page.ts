import { readPage, type PageRequest, type SearchParams } from '#app/_page/read-page.ts'
import type { Dataset } from '#lib/data/dataset'
import { joinAddress } from '#lib/figures/figure-address'
import type { Arrangement } from '#lib/overview/arrange'
import { buildOverview, type Overview, resolveOverviewQuery } from '#lib/overview/overview'
import {
  ARRANGE_PARAMS,
  checkOverview,
  OVERVIEW_QUERY,
  resolveArrangement,
} from '#lib/overview/read-overview'
import { PARAMS, type Amounts, type ParamValues, type Query } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { readParams, writeParams, type Fault } from '#lib/query/read-params'

/** The columns before those of periods, as an address names them. */
export const COLUMN_IDS = ['unit', 'trend', 'change'] as const
type ColumnId = (typeof COLUMN_IDS)[number]

/** What the page of all metrics was asked for. */
export interface OverviewRequest {
  page: PageRequest
  overview: Overview
  choice: Arrangement
  columns: readonly ColumnId[]
  amounts: Amounts
  faults: Fault[]
  /** The address's query as it was understood. */
  params: URLSearchParams
  /** The same, `?` included or empty. */
  search: string
}

const OWN = [...ARRANGE_PARAMS, 'columns', 'amounts'] as const

/** The parameters of the page's own, as sent; a form sends some of them empty, or one by one. */
function pickOwn(sent: Awaited<SearchParams>): URLSearchParams {
  const own = new URLSearchParams()
  for (const name of OWN) {
    const text = [sent[name] ?? []].flat().join(',').trim()
    if (text !== '') own.set(name, text)
  }
  return own
}

/** The columns that an address names; all of them where it names none, and none for `none`. */
function readColumns(asked: readonly string[] | null | undefined) {
  const columns = asked ? COLUMN_IDS.filter((id) => asked.includes(id)) : COLUMN_IDS
  const known: readonly string[] = [...COLUMN_IDS, 'none']
  const unknown = (asked ?? []).filter((id) => !known.includes(id))
  const faults: Fault[] = unknown.map((id) => ({
    parameter: 'columns',
    detail: `There is no column ${id}.`,
    allowed: [...known],
  }))
  return { columns, faults }
}

/** Columns as an address names them; null for all of them. */
function writeColumns(columns: readonly ColumnId[]): string[] | null {
  if (columns.length === COLUMN_IDS.length) return null
  return columns.length === 0 ? ['none'] : [...columns]
}

function pickQuery({ values }: PageRequest, bad: readonly string[]): Partial<Query> {
  const asked: Partial<Query> = {}
  for (const name of OVERVIEW_QUERY)
    if (values[name] != null && !bad.includes(name)) Object.assign(asked, { [name]: values[name] })
  return asked
}

/** What a page takes elsewhere and the table does not. */
function listUntaken({ values }: PageRequest): Fault[] {
  const names = QUERY_NAMES.filter((name) => values[name] != null && !OVERVIEW_QUERY.includes(name))
  return names.map((parameter) => ({
    parameter,
    detail: `The table of all metrics has no ${parameter}.`,
    allowed: [],
  }))
}

/** Reads the page's address leniently: what is wrong is left out and said. */
export async function readOverviewPage(
  searchParams: SearchParams,
  dataset: Dataset,
): Promise<OverviewRequest> {
  const sent = await searchParams
  const own = readParams(pickOwn(sent), OWN)
  const rest = Object.fromEntries(
    Object.entries(sent).filter(([name]) => !OWN.some((known) => known === name)),
  )
  const page = await readPage(Promise.resolve(rest), dataset)
  const all = pickQuery(page, [])
  const faults = checkOverview(all, own.values)
  const bad = faults.map(({ parameter }) => parameter)
  const query = pickQuery(page, bad)
  const overview = await buildOverview(dataset, resolveOverviewQuery(query), page.asOf, true)
  const arranged = resolveArrangement(own.values)
  const choice: Arrangement = {
    ...arranged,
    family: bad.includes('family') ? null : arranged.family,
    // Another frequency has other columns, and the address may still name one of the last.
    sort: overview.periods.find((period) => period === arranged.sort) ?? null,
  }
  const { amounts = PARAMS.amounts.default } = own.values
  const { columns, faults: missing } = readColumns(own.values.columns)
  const shown: Partial<ParamValues> = {
    ...query,
    ...choice,
    columns: writeColumns(columns),
    amounts,
    'as-of': page.values['as-of'] ?? null,
  }
  const params = writeParams(shown)
  return {
    page,
    overview,
    choice,
    columns,
    amounts,
    faults: [...own.faults, ...page.faults, ...listUntaken(page), ...faults, ...missing],
    params,
    search: joinAddress('', params),
  }
}
