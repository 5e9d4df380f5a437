import { createHash } from 'node:crypto'
import { redirectToCompare, redirectToVintage, type Resource, type Surface } from '#lib/api/answer'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { drawEmbed } from '#lib/embeds/draw-embed'
import { drawEmbedProblem, EMBED_STYLE, type EmbedTheme } from '#lib/embeds/page'
import type { EmbedStrip } from '#lib/embeds/table'
import { offerViews, pickQuery, problemOf, refuseFaults } from '#lib/figures/check-request'
import type { FigureView } from '#lib/figures/figure'
import { changesPath, pagePath } from '#lib/figures/figure-address'
import { findFigure } from '#lib/figures/find-figure'
import { placeCompare } from '#lib/figures/place-compare'
import { placePeriods } from '#lib/figures/read-periods'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import type { PinChanges } from '#lib/pins/change'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'
import { PARAMS, THEMES, type QueryName } from '#lib/query/params'
import { readParams } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { pickYours } from '#lib/query/yours'

const HTML = 'text/html; charset=utf-8'
const STYLE_HASH = createHash('sha256').update(EMBED_STYLE).digest('base64')

/**
 * Embeds: anyone may frame them, a page opened from a disk and a program for notes too, which is why
 * the policy says nothing of that (`*` shuts them out). Nothing in them can run or be fetched, and errors
 * are pages.
 */
export const EMBEDS: Surface = {
  methods: ['GET', 'HEAD'],
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  },
  writeProblem: (problem) => ({ body: drawEmbedProblem(problem), contentType: HTML }),
}

/** An embed's choices; `auto`, which only embeds have, is read before the table sees the rest. */
function readChoices(
  params: URLSearchParams,
  names: readonly (
    QueryName | (typeof YOURS_NAMES)[number] | 'periods' | 'theme' | 'style' | 'amounts'
  )[],
) {
  const rest = new URLSearchParams(params)
  if (params.getAll('theme').join() === 'auto') rest.delete('theme')
  const { values, faults } = readParams(rest, names)
  for (const fault of faults) if (fault.parameter === 'theme') fault.allowed = ['auto', ...THEMES]
  const theme: EmbedTheme = values.theme ?? 'auto'
  return { values, theme, faults } // `style` has one value so far
}

/** What has changed in a pinned figure, and the address of the difference. */
function describeStrip(publicUrl: string, view: FigureView, changes: PinChanges): EmbedStrip {
  const changed = changes.changes.length > 0
  return {
    words: describePinChanges(changes).join(' '),
    href: changed ? `${publicUrl}${changesPath(view, changes.since)}` : null,
    warns: isWarning(changes),
  }
}

/**
 * `/embed/{chart}[@V]` and `/embed/series/{metrics}[@V]`: a document that needs nothing else. Throws
 * a Problem that names all that is wrong with the address.
 */
export const answerEmbed: Resource = (asked, { dataset, publicUrl }) => {
  const kind = asked.path.startsWith('/embed/series/') ? 'series' : 'chart'
  const { id, pins, extension } = parseResourceName(asked.segment)
  const name = extension === '' ? id : `${id}.${extension}` // no figure has a dot in its name
  const figure = findFigure({ kind, id: name })
  const own = ['periods', 'theme', 'style', 'amounts', ...YOURS_NAMES] as const
  const { values, theme, faults } = readChoices(asked.params, [...figure.params, ...own])
  const { asOf, fault } = resolvePin(pins, dataset.vintages)
  const offered = offerViews(kind, faults)
  const wrong = fault ? [fault, ...offered] : offered
  if (figure.unknown.length > 0) throw problemOf(figure.unknown, wrong)
  const vintage = { dataset, asOf: asOf ?? latestVintage(dataset) }
  const given = pickQuery(values, figure.params)
  const whole = figure.resolve(given, 'plot')
  const placed = placePeriods(given, values.periods, whole, vintage)
  const { asked: chosen, faults: uncompared } = placeCompare(placed.asked, vintage)
  const unread = [...placed.faults, ...uncompared]
  const query = figure.resolve(chosen, 'plot')
  const yours = pickYours(values)
  const unfit = [...figure.check(query, 'plot', vintage), ...figure.checkYours(yours, vintage)]
  refuseFaults([], [...wrong, ...unread, ...figure.faults, ...unfit])
  if (asOf === null) throw new Error('a request without faults has a vintage')

  const [pin] = pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, { id, extension }, asOf)
  const moved = redirectToCompare(asked, query.compare)
  if (moved) return moved
  const { amounts = PARAMS.amounts.default } = values
  const view: FigureView = { kind, id, query: chosen, yours }
  const build = (data: Dataset, date: string) =>
    figure.build({ dataset: data, asOf: date }, query, yours).toChart()
  const page = `${publicUrl}${pagePath(view, figure.defaults, pin ?? null)}`
  const answerWith = (body: string) => ({ body, contentType: HTML })
  if (pin === undefined)
    return answerWith(drawEmbed(build(dataset, asOf), { theme, page, strip: null, amounts }))
  const changes = listPinChanges(dataset, build, asOf, latestVintage(dataset))
  const strip = describeStrip(publicUrl, view, changes)
  return answerWith(drawEmbed(changes.chart, { theme, page, strip, amounts }))
}
