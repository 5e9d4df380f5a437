import { buildChart } from '#lib/build-chart'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts'
import { drawEmbed } from '#lib/draw-embed'
import type { EmbedTheme } from '#lib/draw-embed-page'
import { QUERY_NAMES, THEMES, type Query, type QueryName } from '#lib/params'
import { readParams, writeParams, type Fault } from '#lib/read-params'
import { listVintages, parseResourceName, resolvePin } from '#lib/resource-name'
import type { Context } from '#lib/respond'
import { checkChartQuery } from '#lib/respond-chart'
import { problemOf, refuseFaults, unknownOf } from '#lib/respond-figure'

/** An embed's choices; `auto`, which only embeds have, is read before the table sees the rest. */
function readChoices(params: URLSearchParams, takes: readonly QueryName[]) {
  const rest = new URLSearchParams(params)
  if (params.getAll('theme').join() === 'auto') rest.delete('theme')
  const { values, faults } = readParams(rest, [...takes, 'theme'], 'lenient')
  for (const fault of faults) if (fault.parameter === 'theme') fault.allowed = ['auto', ...THEMES]
  const { theme, ...asked } = values
  const chosen: EmbedTheme = theme ?? 'auto'
  return { asked: asked as Partial<Query>, theme: chosen, faults } // the rest of a query and theme
}

/** The address of the chart's page for the same choices; a range is never taken for the default. */
function writePageUrl(
  publicUrl: string,
  id: string,
  defaults: Partial<Query>,
  chosen: Partial<Query> & { 'as-of': string | null },
): string {
  const search = writeParams(chosen, { ...defaults, from: null, to: null, last: null })
  return `${publicUrl}/charts/${id}${search.size > 0 ? `?${search}` : ''}`
}

/**
 * The document of an embed's address; or, for a pin between two releases, where it is. Throws a
 * Problem that names all that is wrong with the address.
 */
export function answerEmbed(
  url: URL,
  { dataset, publicUrl }: Context,
): string | { location: string } {
  const segment = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  const { id, pins, extension } = parseResourceName(segment)
  const row = extension === '' ? findChart(id) : undefined
  const takes = row?.params ?? QUERY_NAMES
  const { asked, theme, faults } = readChoices(url.searchParams, takes)
  const { asOf, fault } = resolvePin(pins, listVintages(dataset))
  const found: Fault[] = fault ? [fault, ...faults] : faults
  if (!row) {
    const { fault: unknown, nearest } = unknownOf('chart', segment.split('@')[0] ?? '', CHARTS)
    const known = { nearest, fault: { ...unknown, allowed: CHARTS.map((chart) => chart.id) } }
    throw problemOf([known], found)
  }
  const query = resolveChartQuery(row, asked)
  refuseFaults([], [...found, ...checkChartQuery(row, query)])
  if (asOf === null) throw new Error('a request without faults has a vintage')

  const [pin] = pins
  if (pin !== undefined && pin !== asOf) return { location: `/embed/${id}@${asOf}${url.search}` }
  const page = writePageUrl(publicUrl, id, row.defaults, { ...asked, 'as-of': pin ?? null })
  return drawEmbed(buildChart(dataset, row, query, asOf), { theme, page })
}
