import {
  redirectToCompare,
  redirectToVintage,
  type Answer,
  type Asked,
  type Context,
  type Redirect,
} from '#lib/api/answer'
import { CHARTS, findChart, type ChartRow } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { DOCX } from '#lib/exports/docx'
import { isProvisional } from '#lib/exports/export-format'
import { describeMemo } from '#lib/exports/memo'
import { PPTX } from '#lib/exports/pptx'
import { pickQuery, refuseFaults, unknownOf, type UnknownName } from '#lib/figures/check-request'
import { findFigure, readChartQuery, type Vintage } from '#lib/figures/find-figure'
import { placeCompare } from '#lib/figures/place-compare'
import { placePeriods } from '#lib/figures/read-periods'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { METRIC_CAP, PARAMS, type ParamName } from '#lib/query/params'
import { explainYours } from '#lib/query/explain-yours'
import { QUERY_NAMES } from '#lib/query/query-names'
import { readParams, writeParams, type Fault } from '#lib/query/read-params'
import { resolveDefaults } from '#lib/query/resolve-defaults'

/** The parameters of a memo: its charts, and what each chart takes of the rest. */
export const MEMO_PARAMS = [
  'charts',
  ...QUERY_NAMES,
  'periods',
  'style',
  'table',
  'amounts',
] as const satisfies readonly ParamName[]

export const MEMO_FORMATS = [DOCX, PPTX] as const

/** True for the last part of an address of a memo, pinned or not. */
export function isMemo(segment: string): boolean {
  return /^memo(@|%40|\.)/.test(segment)
}

function checkCharts(charts: readonly string[] | null | undefined): Fault[] {
  if (charts != null) return []
  const detail = 'charts is missing: it names the charts of the memo.'
  return [{ parameter: 'charts', detail, allowed: [`1 to ${METRIC_CAP} ids joined by commas`] }]
}

function refuseChart(id: string): UnknownName {
  const { fault, nearest } = unknownOf('chart', id, CHARTS, 'all')
  return { fault: { ...fault, parameter: 'charts' }, nearest }
}

/** A chart as a memo has it: what its row does not take of the memo's choices is left out. */
function buildFigure(row: ChartRow, page: URLSearchParams, vintage: Vintage) {
  const figure = findFigure({ kind: 'chart', id: row.id })
  const query = figure.resolve(readChartQuery(row, page, vintage), 'picture')
  return figure.build(vintage, query)
}

/**
 * `/api/v1/memo[@V].{docx,pptx}?charts=…`: several charts in one document, each as far as it takes
 * the choices of the address.
 */
export async function answerMemo(
  asked: Asked,
  { dataset, publicUrl }: Context,
): Promise<Answer | Redirect> {
  const name = parseResourceName(asked.segment)
  const format = MEMO_FORMATS.find(({ extension }) => extension === name.extension)
  const { values, faults: found } = readParams(asked.params, MEMO_PARAMS)
  const faults = explainYours(found, 'memo')
  const { asOf, fault } = resolvePin(name.pins, dataset.vintages)
  const vintage = { dataset, asOf: asOf ?? latestVintage(dataset) }
  const given = pickQuery(values, QUERY_NAMES)
  const periods = placePeriods(given, values.periods, resolveDefaults(given), vintage)
  const placed = placeCompare(periods.asked, vintage)
  const ids = values.charts ?? []
  const listed = MEMO_FORMATS.map(({ extension }) => ({ id: extension }))
  const missing = asked.params.has('charts') ? [] : checkCharts(values.charts)
  refuseFaults(
    [
      ...ids.filter((id) => !findChart(id)).map((id) => refuseChart(id)),
      ...(format ? [] : [unknownOf('format', name.extension, listed, 'all')]),
    ],
    [...(fault ? [fault] : []), ...faults, ...missing, ...periods.faults, ...placed.faults],
  )
  if (!format || asOf === null) throw new Error('a request without faults has format and vintage')
  const [pin] = name.pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, name, asOf)
  const moved = redirectToCompare(asked, placed.asked.compare)
  if (moved) return moved
  const page = new URLSearchParams(writeParams({ ...placed.asked, axis: 'linear' }))
  const figures = ids
    .flatMap((id) => findChart(id) ?? [])
    .map((row) => buildFigure(row, page, vintage))
  const { table = PARAMS.table.default, amounts = PARAMS.amounts.default } = values
  const { described, written } = describeMemo(figures, page, {
    ...{ publicUrl, asOf, table, amounts, pin: pin ?? null, extension: format.extension },
  })
  return {
    body: await format.writeFigures(described, written),
    contentType: format.contentType,
    filename: `memo@${asOf}.${format.extension}`,
    lasting: pin !== undefined && values.style !== undefined && !figures.some(isProvisional),
  }
}
