import { CHARTS } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { pickQuery, type UnknownName } from '#lib/figures/check-request'
import type { FigureView } from '#lib/figures/figure'
import { findFigure, keepValid } from '#lib/figures/find-figure'
import { resolvePin } from '#lib/figures/resource-name'
import type { BuildFigure, PinChanges } from '#lib/pins/change'
import { listPinChanges } from '#lib/pins/changes'
import { readParams, type Fault } from '#lib/query/read-params'

/** What an address asks to hold against a later vintage, with all that is wrong with it. */
export interface ChangesRequest {
  unknown: UnknownName[]
  faults: Fault[]
  /** Null where no figure is named, or one that does not exist. */
  view: FigureView | null
  /** The vintages that `since` and `as-of` mean; null where they mean none. */
  since: string | null
  to: string | null
  /** Builds what was named, with the faults of its query left out. */
  build: BuildFigure | null
}

const NAMES = ['chart', 'metrics', 'since', 'as-of'] as const

function readName(params: URLSearchParams): { view: FigureView | null; faults: Fault[] } {
  const named = new URLSearchParams([...params].filter(([name]) => /^(chart|metrics)$/.test(name)))
  const { values, faults } = readParams(named, ['chart', 'metrics'])
  const { chart = null, metrics = null } = values
  const allowed = [...CHARTS.map(({ id }) => `chart=${id}`), 'metrics=cloud,cmr']
  if (chart !== null && metrics !== null) {
    const detail = 'The address names a chart and metrics; it can name one of them.'
    return { view: null, faults: [{ parameter: 'chart', detail, allowed }] }
  }
  if (faults.length > 0) return { view: null, faults }
  if (chart !== null) return { view: { kind: 'chart', id: chart, query: {} }, faults }
  if (metrics !== null) return { view: { kind: 'series', id: metrics.join(), query: {} }, faults }
  const detail = 'Give a chart or metrics.'
  return { view: null, faults: [{ parameter: 'chart', detail, allowed }] }
}

/** The vintages an address compares, and what is wrong with them. */
function readDates(dataset: Dataset, from: string | null, until: string | null) {
  const vintages = dataset.vintages
  const since = resolvePin(from === null ? [] : [from], vintages)
  const to = resolvePin(until === null ? [] : [until], vintages)
  const allowed = [`a date from ${vintages[0]} to ${vintages.at(-1)}`]
  const faults: Fault[] = [
    ...(since.fault ? [{ ...since.fault, parameter: 'since', allowed }] : []),
    ...(to.fault ? [{ ...to.fault, parameter: 'as-of', allowed }] : []),
  ]
  if (from === null) {
    const detail = 'Missing since, for example since=2025-11-25.'
    faults.push({ parameter: 'since', detail, allowed })
  } else if (since.asOf && to.asOf && since.asOf > to.asOf) {
    const detail = `since=${since.asOf} is after as-of=${to.asOf}.`
    faults.push({ parameter: 'since', detail, allowed: [`a date up to ${to.asOf}`] })
  }
  return { since: from === null ? null : since.asOf, to: to.asOf, faults }
}

/**
 * Reads an address that asks what changed: `chart` or `metrics`, `since`, perhaps `as-of`, and the
 * query of the figure.
 */
export function readChanges(params: URLSearchParams, dataset: Dataset): ChangesRequest {
  const { view: named, faults: unnamed } = readName(params)
  const figure = named && findFigure(named)
  const own = (figure?.params ?? []).filter((name) => name !== 'compare') // that is `since`
  const { values, faults } = readParams(params, [...NAMES, ...own])
  const { since: from = null, 'as-of': until = null } = values
  const dates = readDates(dataset, from, until)
  const unknown = figure?.unknown ?? []
  const others = faults.filter(({ parameter }) => !/^(chart|metrics)$/.test(parameter))
  const known = named && figure && unknown.length === 0
  const vintage = { dataset, asOf: dates.since ?? latestVintage(dataset) }
  const kept = known ? keepValid(figure, pickQuery(values, own), 'plot', vintage) : null
  const query = kept?.query ?? {}
  return {
    unknown,
    faults: [
      ...unnamed,
      ...others,
      ...dates.faults,
      ...(kept ? (figure?.faults ?? []) : []),
      ...(kept?.faults ?? []),
    ],
    view: known ? { ...named, query } : null,
    since: dates.since,
    to: dates.to,
    build: known
      ? (data, asOf) =>
          figure.build({ dataset: data, asOf }, figure.resolve(query, 'plot')).toChart()
      : null,
  }
}

/** What changed since the pin; null for a request that names too little. */
export function compareRequest(
  dataset: Dataset,
  { build, since, to }: ChangesRequest,
): PinChanges | null {
  if (!build || since === null || to === null || since > to) return null
  return listPinChanges(dataset, build, since, to)
}
