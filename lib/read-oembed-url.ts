import { CHARTS } from '#lib/charts'
import { findNamedFigure, type NamedFigure } from '#lib/find-figure'
import type { FigureView } from '#lib/figure-address'
import { Problem } from '#lib/problem'
import { readParams, type Fault } from '#lib/read-params'
import { parseResourceName } from '#lib/resource-name'
import { pickQuery, problemOf } from '#lib/respond-figure'

/** The figure that an address of this service shows. */
export interface ShownFigure {
  view: FigureView
  figure: NamedFigure
  /** Dates that the address fixes the figure to: none, or one. */
  pins: string[]
  faults: Fault[]
}

/** Its address shows this chart first. */
const FRONT = CHARTS[0]?.id ?? ''
const PATH = /^\/(?:(embed)\/(series\/)?|(charts)\/)([^/]+)$/

function refuse(): Problem {
  const allowed = ['an address of this service: its front page, /charts/… or /embed/…']
  const detail = 'There is nothing to embed at that address.'
  return new Problem(404, detail, [{ parameter: 'url', detail, allowed }], '/charts')
}

function parseUrl(text: string, publicUrl: string): URL {
  if (!URL.canParse(text)) {
    const detail = 'url is no address.'
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
export function readOembedUrl(text: string, publicUrl: string): ShownFigure {
  const url = parseUrl(text, publicUrl)
  const base = new URL(publicUrl).pathname.replace(/\/$/, '')
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname
  const match = path === '/' || path === '' ? [] : PATH.exec(path)
  if (!match) throw refuse()
  const [, embed, series, , segment = FRONT] = match
  const { id, pins } = parseResourceName(segment)
  const kind = series ? 'series' : 'chart'
  const figure = findNamedFigure({ kind, id })
  if (figure.unknown.length > 0) throw problemOf(figure.unknown, [])
  const more = embed ? (['theme', 'style'] as const) : (['as-of'] as const)
  const search = new URLSearchParams(url.searchParams)
  if (search.get('theme') === 'auto') search.delete('theme')
  const { values, faults } = readParams(search, [...figure.takes, ...more], 'lenient')
  const query = pickQuery(values, figure.takes)
  const asOf = values['as-of']
  const wrong = figure.check(figure.resolve(query))
  const standing = embed || wrong.length === 0 ? query : {}
  return {
    view: { kind, id, query: standing },
    figure,
    pins: asOf ? [asOf] : pins,
    faults: embed ? [...faults, ...wrong] : [],
  }
}
