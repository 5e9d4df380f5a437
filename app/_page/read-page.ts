import { changeSearch } from '#app/_address/change-search.ts'
import { buildOnce } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { listFrequencies, listShownSegments } from '#lib/charts/chart-params'
import { resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import { checkStart } from '#lib/charts/plan'
import { addYours } from '#lib/charts/read-yours'
import type { Dataset } from '#lib/data/dataset'
import { joinAddress } from '#lib/figures/figure-address'
import type { FigureName } from '#lib/figures/figure'
import { findFigure, readChartQuery } from '#lib/figures/find-figure'
import { placeCompare } from '#lib/figures/place-compare'
import { readPeriods } from '#lib/figures/read-periods'
import { resolvePin } from '#lib/figures/resource-name'
import { nameRange } from '#lib/period/deck-window'
import type { TypedRange } from '#lib/period/read-typed-range'
import { listAllowed as listForms } from '#lib/query/grammar'
import {
  PARAMS,
  type Amounts,
  type ParamName,
  type ParamValues,
  type Query,
  type QueryName,
} from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { explainYours } from '#lib/query/explain-yours'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { readParams, type Fault } from '#lib/query/read-params'
import { appendYours, dropUnfit, pickYours, type Yours } from '#lib/query/yours'
import { checkQuery } from '#lib/series/query-rules'

const PAGE_PARAMS = [...QUERY_NAMES, 'as-of'] as const satisfies readonly ParamName[]

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** A note on how a page read its address, with a link to another reading. */
interface PageNote {
  text: string
  link: { label: string; href: string } | null
}

/** What a page was asked for: its good parameters, the vintage they mean, and what was wrong. */
export interface PageRequest {
  /** The parameters that could be read, as sent. */
  params: URLSearchParams
  /** The same as the query of an address, `?` included or empty. */
  search: string
  values: Partial<Pick<ParamValues, (typeof PAGE_PARAMS)[number]>>
  /** The vintage the page is seen from. */
  asOf: string
  /** What the reader added to the page's figure. */
  yours: Yours | undefined
  /** How the tables of a chart's page count money. */
  amounts: Amounts
  faults: Fault[]
  notes: PageNote[]
}

/** How periods typed into a page's form were read. */
interface TypedOnPage {
  /** What they ask for; null where they could not be read. */
  range: TypedRange | null
  faults: Fault[]
  /** That there is another reading, and the way to it. */
  notes: PageNote[]
}

/** Reads the text of a page's form as the deck in the browser does. */
function readTypedOnPage(
  text: string,
  { values, asOf }: Pick<PageRequest, 'values' | 'asOf'>,
  dataset: Dataset,
): TypedOnPage {
  const { labels = 'release', frequency = 'quarter' } = values
  const { ranges, fault, quarters } = readPeriods(text, { labels, frequency }, { dataset, asOf })
  const view = { labels, frequency, quarters, newest: quarters.length }
  const [range, other] = ranges
  if (!range) {
    const faults = [
      { parameter: 'periods', detail: fault ?? '', allowed: listForms({ kind: 'periods' }) },
    ]
    return { range: null, faults, notes: [] }
  }
  if (!other) return { range, faults: [], notes: [] }
  const { from, to, last } = other
  const rest = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : String(value)]),
  )
  const changes = { ...rest, from, to, last: last === null ? null : String(last) }
  const note: PageNote = {
    text: `“${text.trim()}” is read as ${nameRange(range, view)}. It may also mean`,
    link: { label: nameRange(other, view, 'both'), href: changeSearch('', changes) },
  }
  return { range, faults: [], notes: [note] }
}

/** A page's query as Next gives it, as the parameters of its address. */
export function toSearch(record: Awaited<SearchParams>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(record))
    for (const text of [value ?? []].flat()) search.append(name, text)
  return search
}

/** Faults of parameters that exclude each other: the later one of each pair is left out. */
function checkTogether(values: PageRequest['values']): Fault[] {
  const { transform, frequency = 'quarter' } = values
  const query = { segments: null, from: null, to: null, ...values, frequency, transform: 'level' }
  const faults = checkQuery([], query as Query) // the rules read only what is filled in here
  if (transform === 'qoq' && frequency !== 'quarter') {
    const detail = 'Growth on the quarter before needs quarters; levels are shown.'
    faults.push({ parameter: 'transform', detail, allowed: ['frequency=quarter'] })
  }
  return faults
}

/**
 * Reads a page's query leniently: a bad parameter is left out and said, and the page shows what
 * remains. A date between two vintages means the earlier one; `periods`, the text of a form, is
 * read as people write periods and takes the place of `from`, `to` and `last`. Only a page of one `figure`
 * takes what a reader adds to it.
 */
export async function readPage(
  searchParams: SearchParams,
  dataset: Dataset,
  figure: FigureName | null = null,
): Promise<PageRequest> {
  const asked = toSearch(await searchParams)
  const typed = asked.get('periods')?.trim() ?? ''
  asked.delete('periods') // the deck's form: text for people, and not a parameter
  const own = figure ? YOURS_NAMES : []
  const counted = figure?.kind === 'chart' ? (['amounts'] as const) : []
  const sent = readParams(asked, [...PAGE_PARAMS, ...own, ...counted])
  const { values } = sent
  const faults = figure ? sent.faults : explainYours(sent.faults, 'page')
  const { vintages } = dataset
  const pin = resolvePin(values['as-of'] ? [values['as-of']] : [], vintages)
  if (pin.fault) faults.push({ ...pin.fault, parameter: 'as-of' })
  const asOf = pin.asOf ?? vintages.at(-1) ?? ''
  const read = typed === '' ? null : readTypedOnPage(typed, { values, asOf }, dataset)
  if (read?.range) Object.assign(values, read.range)
  const compared = placeCompare(values, { dataset, asOf })
  values.compare = compared.asked.compare ?? null
  faults.push(...(read?.faults ?? []), ...compared.faults, ...checkTogether(values))
  const start = checkStart(dataset, asOf, values.start ?? null)
  if (start) faults.push(start)
  const added = pickYours(values)
  const unfit = figure ? findFigure(figure).checkYours(added, { dataset, asOf }) : []
  const yours = dropUnfit(added, unfit)
  faults.push(...unfit)
  const bad = faults.map(({ parameter }) => parameter)
  const good: PageRequest['values'] = {}
  for (const name of PAGE_PARAMS)
    if (values[name] != null && !bad.includes(name)) Object.assign(good, { [name]: values[name] })
  good['as-of'] = asOf === vintages.at(-1) ? null : asOf
  const params = new URLSearchParams()
  for (const name of PAGE_PARAMS) if (good[name] != null) params.set(name, String(good[name]))
  const { amounts = PARAMS.amounts.default } = values
  if (amounts !== PARAMS.amounts.default) params.set('amounts', amounts)
  appendYours(params, yours)
  const search = joinAddress('', params)
  return { params, search, values: good, asOf, yours, amounts, faults, notes: read?.notes ?? [] }
}

/** What of a page's query a chart can show. */
export function chartQueryOnPage(dataset: Dataset, row: ChartRow, page: PageRequest) {
  return readChartQuery(row, page.params, { dataset, asOf: page.asOf })
}

/** A chart of the catalogue as a page asks for it. */
export function chartOnPage(dataset: Dataset, row: ChartRow, page: PageRequest): Chart {
  const query = resolveChartQuery(row, chartQueryOnPage(dataset, row, page))
  const chart = buildOnce(dataset, row, query, page.asOf)
  return addYours(dataset, [chart], page.yours)[0] ?? chart
}

function listAllowed(row: ChartRow, name: QueryName): readonly string[] {
  if (!row.params.includes(name)) return []
  if (name === 'transform') return row.transforms
  if (name === 'frequency') return listFrequencies(row)
  if (name === 'view') return ['frequency=quarter']
  return name === 'segments' ? (listShownSegments(row) ?? []) : []
}

/** What a page's address asks of its chart that the chart cannot show: it is shown without. */
export function listChartFaults(dataset: Dataset, row: ChartRow, page: PageRequest): Fault[] {
  const asked = chartQueryOnPage(dataset, row, page)
  return QUERY_NAMES.flatMap((name) => {
    const text = page.params.get(name)
    if (text === null || String(asked[name] ?? '') === text) return []
    const allowed = [...listAllowed(row, name)]
    return [{ parameter: name, detail: `This chart cannot show ${name}=${text}.`, allowed }]
  })
}
