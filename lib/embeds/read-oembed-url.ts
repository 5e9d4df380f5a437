import { CHARTS } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import type { EmbedTheme } from '#lib/embeds/page'
import { pickQuery, problemOf } from '#lib/figures/check-request'
import type { FigureName, FigureView } from '#lib/figures/figure'
import { findFigure, keepValid, type NamedFigure } from '#lib/figures/find-figure'
import { readPicked } from '#lib/figures/read-picked'
import { placeCompare } from '#lib/figures/place-compare'
import { placePeriods } from '#lib/figures/read-periods'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { Problem } from '#lib/query/problem'
import { readParams, type Fault } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { dropUnfit, pickYours } from '#lib/query/yours'

/** The figure that an address of this service shows. */
export interface ShownFigure {
  view: FigureView
  figure: NamedFigure
  /** What an embed's address asks for; a page's follows its reader. */
  theme: EmbedTheme
  /** The vintage that the address fixes the figure to; null where it updates. */
  pin: string | null
  faults: Fault[]
}

/** Its address shows this chart first. */
const FRONT = CHARTS[0]?.id ?? ''
const PATH = /^\/(?:(embed)\/(series\/)?|charts\/)([^/]+)$/

function refuse(): Problem {
  const allowed = ['an address of this service: its front page, /charts/…, /explore?… or /embed/…']
  const detail = 'There is nothing to embed at that address.'
  return new Problem(404, detail, [{ parameter: 'url', detail, allowed }], '/charts')
}

interface NamedAddress {
  embed: boolean
  /** Pins as they stand behind the name. */
  pins: string[]
}

/** What a path names: a chart's page, metrics picked on a page, an embed of either. */
function parsePath(path: string, params: URLSearchParams): FigureName & NamedAddress {
  if (path === '/explore') {
    const { metrics } = readPicked(params.get('metrics') ?? '')
    if (metrics.length === 0) throw refuse()
    return { embed: false, kind: 'series', id: metrics.join(','), pins: [] }
  }
  const match = path === '' ? [] : PATH.exec(path)
  if (!match) throw refuse()
  const [, embed, series, segment = FRONT] = match
  const { id, pins } = parseResourceName(segment)
  return { embed: Boolean(embed), kind: series ? 'series' : 'chart', id, pins }
}

function parseUrl(text: string, publicUrl: string): URL {
  if (!URL.canParse(text)) {
    const detail = 'url must be an absolute web address.'
    const allowed = [`an address that begins with ${publicUrl}`]
    throw new Problem(400, detail, [{ parameter: 'url', detail, allowed }])
  }
  const url = new URL(text)
  const home = new URL(publicUrl)
  if (url.host !== home.host || !/^https?:$/.test(url.protocol)) throw refuse()
  return url
}

/**
 * What an address shows. It is taken apart and never fetched. As elsewhere pages pass over what they
 * cannot read, and embeds refuse it. Throws a Problem: 400 for no address, 404 for one of another
 * host or of nothing that can be embedded.
 */
export function readOembedUrl(text: string, publicUrl: string, dataset: Dataset): ShownFigure {
  const url = parseUrl(text, publicUrl)
  const base = new URL(publicUrl).pathname.replace(/\/$/, '')
  const inside = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname
  const path = inside.replace(/\/$/, '') // as the pages themselves take it
  const { embed, kind, id, pins } = parsePath(path, url.searchParams)
  const figure = findFigure({ kind, id })
  if (figure.unknown.length > 0) throw problemOf(figure.unknown, [])
  const params = embed ? (['theme', 'style'] as const) : (['as-of'] as const)
  const search = new URLSearchParams(url.searchParams)
  if (search.get('theme') === 'auto') search.delete('theme')
  const { values, faults } = readParams(search, [
    ...figure.params,
    'periods',
    ...YOURS_NAMES,
    ...params,
  ])
  const { 'as-of': date, theme = embed ? 'auto' : 'light' } = values
  const dates = date ? [date] : pins
  const { asOf, fault } = resolvePin(dates, dataset.vintages)
  const vintage = { dataset, asOf: asOf ?? latestVintage(dataset) }
  const given = pickQuery(values, figure.params)
  const read = placePeriods(given, values.periods, figure.resolve(given, 'plot'), vintage)
  const compared = placeCompare(read.asked, vintage)
  const { query, faults: wrong } = keepValid(figure, compared.asked, 'plot', vintage)
  const added = pickYours(values)
  const unfit = figure.checkYours(added, vintage)
  const all = [...figure.faults, ...read.faults, ...compared.faults, ...wrong, ...unfit]
  const own = all.filter(({ parameter }) => parameter === 'metrics') // those of no other query
  return {
    view: { kind, id, query, yours: dropUnfit(added, unfit) },
    figure,
    theme,
    pin: dates.length > 0 ? vintage.asOf : null,
    faults: [...(fault ? [fault] : []), ...(embed ? [...faults, ...all] : own)],
  }
}
