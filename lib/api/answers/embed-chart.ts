import type { Context } from '#lib/api/answers/respond'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { drawEmbed } from '#lib/embeds/draw-embed'
import type { EmbedTheme } from '#lib/embeds/page'
import type { EmbedStrip } from '#lib/embeds/table'
import { pickQuery, problemOf, refuseFaults } from '#lib/figures/check-request'
import { changesPath, pagePath, type FigureView } from '#lib/figures/figure-address'
import { findNamedFigure } from '#lib/figures/find-figure'
import { listVintages, parseResourceName, resolvePin } from '#lib/figures/resource-name'
import type { PinChanges } from '#lib/pins/change'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'
import { THEMES, type QueryName } from '#lib/query/params'
import { readParams, type Fault } from '#lib/query/read-params'

/** An embed's choices; `auto`, which only embeds have, is read before the table sees the rest. */
function readChoices(
  params: URLSearchParams,
  takes: readonly QueryName[],
  manner: readonly ('theme' | 'style' | 'view')[],
) {
  const rest = new URLSearchParams(params)
  if (params.getAll('theme').join() === 'auto') rest.delete('theme')
  const { values, faults } = readParams(rest, [...takes, ...manner], 'lenient')
  for (const fault of faults) if (fault.parameter === 'theme') fault.allowed = ['auto', ...THEMES]
  const theme: EmbedTheme = values.theme ?? 'auto'
  const { view } = values
  return { asked: pickQuery(values, takes), theme, view, faults } // `style` has one value so far
}

/** What has become of a pinned figure, and the way to it. */
function describeStrip(publicUrl: string, view: FigureView, changes: PinChanges): EmbedStrip {
  const changed = changes.changes.length > 0
  return {
    words: describePinChanges(changes).join(' '),
    href: changed ? `${publicUrl}${changesPath(view, changes.since)}` : null,
    warns: isWarning(changes),
  }
}

/**
 * The document of an embed's address; or, for a pin between two releases, where it is. Throws a
 * Problem that names all that is wrong with the address.
 */
export function answerEmbed(url: URL, context: Context): string | { location: string } {
  const { dataset, publicUrl } = context
  const segment = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  const kind = /^\/embed\/series\//.test(url.pathname) ? 'series' : 'chart'
  const { id, pins, extension } = parseResourceName(segment)
  const name = extension === '' ? id : `${id}.${extension}` // no figure has a dot in its name
  const figure = findNamedFigure({ kind, id: name })
  const manner = ['theme', 'style', ...(kind === 'series' ? (['view'] as const) : [])] as const
  const { asked, theme, view: drawn, faults } = readChoices(url.searchParams, figure.takes, manner)
  const { asOf, fault } = resolvePin(pins, listVintages(dataset))
  const found: Fault[] = fault ? [fault, ...faults] : faults
  if (figure.unknown.length > 0) throw problemOf(figure.unknown, found)
  const query = figure.resolve(asked)
  refuseFaults([], [...found, ...figure.check(query)])
  if (asOf === null) throw new Error('a request without faults has a vintage')

  const [pin] = pins
  const folder = kind === 'series' ? '/embed/series' : '/embed'
  if (pin !== undefined && pin !== asOf) return { location: `${folder}/${id}@${asOf}${url.search}` }
  const view: FigureView = { kind, id, query: asked, ...(drawn ? { view: drawn } : {}) }
  const build = (data: Dataset, vintage: string) => figure.build(data, query, vintage, drawn)
  const page = `${publicUrl}${pagePath(view, figure.defaults, pin ?? null)}`
  if (pin === undefined) return drawEmbed(build(dataset, asOf), { theme, page, strip: null })
  const changes = listPinChanges(dataset, build, asOf, latestVintage(dataset))
  const strip = describeStrip(publicUrl, view, changes)
  return drawEmbed(changes.chart, { theme, page, strip })
}
