import type { Dataset } from '#lib/data/dataset'
import { pickQuery } from '#lib/figures/check-request'
import type { FigureName, FigureView } from '#lib/figures/figure'
import { joinAddress } from '#lib/figures/figure-address'
import { findFigure, keepValid, type Purpose } from '#lib/figures/find-figure'
import { placePeriods } from '#lib/figures/read-periods'
import { readPicked } from '#lib/figures/read-picked'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import type { BuildFigure } from '#lib/pins/change'
import type { Query } from '#lib/query/params'
import { Problem } from '#lib/query/problem'
import { readParams, type Fault } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'

/** A figure as an address of this service shows it. */
export interface AddressedFigure {
  kind: 'figure'
  view: FigureView
  /** The defaults of its page. */
  defaults: Partial<Query>
  /** The vintage that the address fixes it to; null where it follows today's figures. */
  pin: string | null
  /** What it shows: one chart, or one for each metric or frequency where no plot holds them all. */
  builds: readonly BuildFigure[]
  /** The same address on another vintage, as a path. */
  repin: (asOf: string) => string
}

/** An address that shows no figure that could be compared. */
interface OtherAddress {
  /** other: a page or a file that is not one figure; unknown: nothing is there. */
  kind: 'other' | 'unknown'
  /** Why, in a sentence. */
  why: string
  /** The date it fixes itself to, as written; null where it names none. */
  date: string | null
}

/** Where a figure is shown, which decides its periods, and whether a fault is passed over. */
type Target = 'page' | 'metric' | 'embed' | 'picture' | 'data'
const PURPOSES: Readonly<Record<Target, Purpose>> = {
  page: 'plot',
  metric: 'data',
  embed: 'plot',
  picture: 'picture',
  data: 'data',
}

interface Named {
  name: FigureName
  target: Target
  /** The dates after `@`. */
  pins: readonly string[]
  /** The folder and the format of the path, around name and pin; null for pages. */
  around: { folder: string; format: string } | null
}

/** An address taken apart. */
interface Parts {
  path: string
  search: URLSearchParams
  date: string | null
}

const PATH = /^(\/(?:(charts|metrics)|embed(\/series)?|api\/v1\/(charts|series))\/)([^/]+)$/
/** What an address may carry besides the query of its figure. */
const EXTRA = [
  'as-of',
  'theme',
  'style',
  'layout',
  'width',
  'height',
  'scale',
  'caption',
  'table',
  'amounts',
  ...YOURS_NAMES, // the reader's own, which does not change
] as const

function takeApart(address: string): Parts {
  const bare = address.split('#', 1)[0] ?? ''
  const at = bare.indexOf('?')
  const path = (at < 0 ? bare : bare.slice(0, at)).replace(/\/$/, '')
  const search = new URLSearchParams(at < 0 ? '' : bare.slice(at))
  const pinned = /(?:@|%40)(\d{4}-\d\d-\d\d)/.exec(path)
  return { path, search, date: search.get('as-of') ?? pinned?.[1] ?? null }
}

/** The figure that a path names; null where it names none. Throws a Problem for no name at all. */
function nameFigure({ path, search }: Parts): Named | null {
  if (path === '/explore') {
    const { metrics } = readPicked(search.get('metrics') ?? '')
    if (metrics.length === 0) return null
    return { name: { kind: 'series', id: metrics.join() }, target: 'page', pins: [], around: null }
  }
  const match = PATH.exec(path)
  if (!match) return null
  const [, folder = '', pages, ofSeries, files, segment = ''] = match
  const { id, pins, extension } = parseResourceName(segment)
  const kind = pages === 'charts' || files === 'charts' || (!pages && !files && !ofSeries)
  const name: FigureName = { kind: kind ? 'chart' : 'series', id }
  if (pages) return { name, target: kind ? 'page' : 'metric', pins, around: null }
  const format = extension === '' ? '' : `.${extension}`
  const around = { folder, format }
  if (!files) return { name: { ...name, id: `${id}${format}` }, target: 'embed', pins, around }
  return { name, target: /^(svg|png)$/.test(extension) ? 'picture' : 'data', pins, around }
}

/** Writes an address with its pin on another vintage; one without a pin gets it. */
function repinWith({ path, search }: Parts, { name, around }: Named) {
  return (asOf: string): string => {
    const params = new URLSearchParams(search)
    if (around) return joinAddress(`${around.folder}${name.id}@${asOf}${around.format}`, params)
    params.set('as-of', asOf)
    return joinAddress(path, params)
  }
}

const sayFaults = (faults: readonly { detail: string }[]) =>
  [...new Set(faults.map(({ detail }) => detail))].join(' ').slice(0, 400)

/**
 * What an address of this service shows, given as a path with its query. Pages pass over what they
 * cannot read; embeds and files refuse it, and so does this.
 */
export function readAddress(address: string, dataset: Dataset): AddressedFigure | OtherAddress {
  const parts = takeApart(address)
  try {
    const named = nameFigure(parts)
    if (named) return readFigure(parts, named, dataset)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: 'unknown', why: error.message, date: parts.date }
  }
  const why = 'It is not the address of one chart or series: open it to compare its figures.'
  return { kind: 'other', why, date: parts.date }
}

function readFigure(parts: Parts, named: Named, dataset: Dataset): AddressedFigure | OtherAddress {
  const { name, target, pins, around } = named
  const fail = (faults: readonly { detail: string }[]): OtherAddress => {
    return { kind: 'unknown', why: sayFaults(faults), date: parts.date }
  }
  const figure = findFigure(name)
  if (figure.unknown.length > 0) return fail(figure.unknown.map(({ fault }) => fault))
  const search = new URLSearchParams(parts.search)
  if (search.get('theme') === 'auto') search.delete('theme') // which only embeds have
  search.delete('metrics')
  const { values, faults } = readParams(search, [...figure.params, 'periods', ...EXTRA])
  const dated = faults.filter(({ parameter }) => parameter === 'as-of')
  if (dated.length > 0) return fail(dated)
  const { 'as-of': date, periods } = values
  const dates = around || !date ? pins : [date]
  const { asOf, fault } = resolvePin(dates, dataset.vintages)
  if (asOf === null) return fail([fault])
  const own = figure.params.filter((param) => param !== 'compare') // its numbers alone are judged
  const given = pickQuery(values, own)

  /** One figure of the address on a vintage: periods in words are read as known then. */
  const openOn = (id: string, frequency: Query['frequency'] | null, data: Dataset, on: string) => {
    const own = findFigure({ ...name, id })
    const vintage = { dataset: data, asOf: on }
    const wanted = frequency ? { ...given, frequency } : given
    const placed = placePeriods(wanted, periods, own.resolve(wanted, PURPOSES[target]), vintage)
    const kept = keepValid(own, placed.asked, PURPOSES[target], vintage)
    const query = own.resolve(kept.query, PURPOSES[target])
    const wrong = [...own.faults, ...placed.faults, ...kept.faults]
    return { own, vintage, query, asked: kept.query, faults: wrong }
  }
  const build =
    (id: string, frequency: Query['frequency'] | null = null): BuildFigure =>
    (data, on) => {
      const { own, vintage, query } = openOn(id, frequency, data, on)
      return own.build(vintage, query).toChart()
    }
  const opened = openOn(name.id, null, dataset, asOf)
  const wrong = [...faults, ...opened.faults]
  if (around && wrong.length > 0) return fail(wrong)
  const shared = opened.own.check(opened.query, 'picture', opened.vintage)
  const together = ![...opened.faults, ...shared].some(isOfMetrics)
  return {
    kind: 'figure',
    view: { ...name, query: opened.asked },
    defaults: figure.defaults,
    pin: dates.length > 0 ? asOf : null,
    builds:
      target === 'metric'
        ? [build(name.id, 'quarter'), build(name.id, 'fiscal-year')] // its page has both
        : together
          ? [build(name.id)]
          : name.id.split(',').map((id) => build(id)),
    repin: repinWith(parts, named),
  }
}

/** Whether metrics are at fault: too many for one plot, or of several units. */
const isOfMetrics = ({ parameter }: Fault) => parameter === 'metrics'
