import {
  redirectToVintage,
  type Answer,
  type Asked,
  type Context,
  type Redirect,
  type Resource,
} from '#lib/api/answer'
import { CSV } from '#lib/exports/csv'
import { XLSX } from '#lib/exports/xlsx'
import { pickQuery, refuseFaults, unknownOf } from '#lib/figures/check-request'
import { placePeriods } from '#lib/figures/read-periods'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { latestVintage } from '#lib/data/dataset'
import { buildOverview, resolveOverviewQuery } from '#lib/overview/overview'
import {
  checkOverview,
  checkSort,
  OVERVIEW_PARAMS,
  OVERVIEW_QUERY,
  resolveArrangement,
} from '#lib/overview/read-overview'
import { PARAMS } from '#lib/query/params'
import { readParams } from '#lib/query/read-params'

export const OVERVIEW_FORMATS = [CSV, XLSX] as const
const FORMATS = OVERVIEW_FORMATS.map(({ extension }) => ({ id: extension }))

/** True for the last part of an address of the table of all metrics, pinned or not. */
export function isOverview(segment: string): boolean {
  return /^table(@|%40|\.)/.test(segment)
}

/**
 * `/api/v1/table[@V].{csv,xlsx}`: all metrics in some periods, as the page `/table` shows them. The
 * vintage is named before the dot or by `as-of`.
 */
export const answerOverview: Resource = async (
  asked: Asked,
  { dataset, publicUrl }: Context,
): Promise<Answer | Redirect> => {
  const name = parseResourceName(asked.segment)
  const format = OVERVIEW_FORMATS.find(({ extension }) => extension === name.extension)
  const unknown = format ? [] : [unknownOf('format', name.extension, FORMATS, 'all')]
  const { values, faults } = readParams(asked.params, OVERVIEW_PARAMS)
  const dates = [...name.pins, ...(values['as-of'] ? [values['as-of']] : [])]
  const { asOf, fault } = resolvePin(dates, dataset.vintages)
  const vintage = { dataset, asOf: asOf ?? latestVintage(dataset) }
  const given = pickQuery(values, OVERVIEW_QUERY)
  const placed = placePeriods(given, values.periods, resolveOverviewQuery(given), vintage)
  const query = resolveOverviewQuery(placed.asked)
  const choice = resolveArrangement(values)
  const { amounts = PARAMS.amounts.default } = values
  refuseFaults(unknown, [
    ...(fault ? [fault] : []),
    ...faults,
    ...placed.faults,
    ...checkOverview(placed.asked, choice),
  ])
  if (!format || asOf === null) throw new Error('a request without faults has format and vintage')
  const overview = await buildOverview(dataset, query, asOf, false)
  refuseFaults([], checkSort(overview.periods, choice.sort))
  const [pin] = name.pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, name, asOf)
  const { writeOverviewBook, writeOverviewCsv } = await import('#lib/exports/overview-file')
  const write = format === CSV ? writeOverviewCsv : writeOverviewBook
  return {
    body: await write(overview, { ...choice, amounts }, publicUrl),
    contentType: format.contentType,
    filename: `table@${asOf}.${format.extension}`,
  }
}
