import type { Context } from '#lib/api/answer'
import { readFigureRequest } from '#lib/api/figure-request'
import type { Chart } from '#lib/charts/chart'
import { refuseFaults } from '#lib/figures/check-request'
import type { Figure, FigureName } from '#lib/figures/figure'
import { figureAddress } from '#lib/figures/figure-address'
import type { Purpose } from '#lib/figures/find-figure'
import { asOfFault, type Given } from '#lib/mcp/arguments'
import { explainDollars } from '#lib/mcp/dollars'
import type { Told } from '#lib/mcp/remarks'
import { isRatio } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { PARAM_NAMES, type Query, type TransformId } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { isGrowth } from '#lib/series/rates'
import { isRebased } from '#lib/series/series'
import type { Series } from '#lib/series/observation'

/** Whether a call says which periods it asks for. */
export const isRanged = (given: Given) =>
  ['from', 'to', 'last', 'periods'].some((name) => given.has(name))

/** The parameters of the API among the arguments of a call. */
function toParams(given: Given, usual: Readonly<Record<string, string>>): URLSearchParams {
  const names = PARAM_NAMES.filter(
    (name) => given.has(name) && name !== 'metrics' && name !== 'chart',
  )
  const asked = names.map((name) => [name, given.get(name) ?? ''])
  return new URLSearchParams([...asked, ...(isRanged(given) ? [] : Object.entries(usual))])
}

/** A figure that a call asks for, and the same without a range. */
export interface OpenedFigure {
  figure: Figure
  /** All that is known of it on the vintage. */
  whole: Figure
  /** The figure as a chart whose amounts in dollars are explained; a picture is drawn of `figure`. */
  toChart: () => Chart
}

/**
 * The figure that a call asks for, read and checked as the API does. `usual` is the range where none is
 * asked for. Throws a Problem that names every fault.
 */
export function openFigure(
  name: FigureName,
  given: Given,
  { dataset }: Context,
  { purpose, usual = {} }: { purpose: Purpose; usual?: Readonly<Record<string, string>> },
): OpenedFigure {
  const date = given.get('as_of')
  const pins = date === undefined ? [] : [date]
  const params = toParams(given, usual)
  const request = readFigureRequest({ name, pins, params, extra: [], purpose }, dataset)
  const faults = request.faults.map((fault) =>
    fault.parameter === 'pin' ? asOfFault(fault) : fault,
  )
  refuseFaults(request.unknown, faults)
  const { figure, query, vintage } = request
  const all = { ...query, from: null, to: null, last: null }
  const build = (asked: Query): Figure => {
    const built = figure.build(vintage, asked)
    if (name.kind === 'chart' || asked.currency !== 'USD') return built
    const yuan = figure.build(vintage, { ...asked, currency: 'CNY' })
    return { ...built, series: explainDollars(dataset, built.series, yuan.series) }
  }
  const toChart = () => {
    const chart = figure.build(vintage, query).toChart()
    if (query.currency !== 'USD') return chart
    const yuan = figure.build(vintage, { ...query, currency: 'CNY' }).toChart()
    const explainAll = (own: keyof Pick<Chart, 'series' | 'continuation'>) =>
      explainDollars(dataset, chart[own], yuan[own])
    return { ...chart, series: explainAll('series'), continuation: explainAll('continuation') }
  }
  return { figure: build(query), whole: build(all), toChart }
}

/** The addresses under which people find a figure, each fixed to its vintage. */
export function listAddresses({ kind, id, query, asOf }: Figure, { publicUrl }: Context) {
  const view = { kind, id, query }
  const addressOf = (target: string) => figureAddress(publicUrl, view, target, asOf)
  return { page: addressOf('page'), csv: addressOf('csv'), picture: addressOf('png') }
}

/** The choices of a query that are not the usual ones, in words for the head of an answer. */
export function describeChoices(query: Query): string {
  const usual = resolveDefaults({})
  const names = ['frequency', 'transform', 'basis', 'structure', 'currency', 'provisional'] as const
  const chosen = names.filter(
    (name) => name === 'frequency' || name === 'transform' || query[name] !== usual[name],
  )
  return chosen.map((name) => `${name} ${String(query[name])}`).join(', ')
}

/** A series with how its values are read under a transform. */
export function tell<Role extends string>(
  series: Series,
  transform: TransformId,
  role: Role,
): Told & { role: Role } {
  const metric = findMetric(series.metric)
  const isPrintedRate = series.unit === 'percent' && metric !== undefined && !isRatio(metric)
  const isRate = transform !== 'level' && !isRebased({ transform })
  return {
    ...series,
    ...{ transform, role, isRate },
    isChange: isGrowth({ transform }) || (transform === 'level' && isPrintedRate),
  }
}
