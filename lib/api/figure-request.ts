import { latestVintage, type Dataset } from '#lib/data/dataset'
import { offerViews, pickQuery, type UnknownName } from '#lib/figures/check-request'
import type { FigureName } from '#lib/figures/figure'
import { findFigure, type NamedFigure, type Purpose, type Vintage } from '#lib/figures/find-figure'
import { placeCompare } from '#lib/figures/place-compare'
import { placePeriods } from '#lib/figures/read-periods'
import { resolvePin } from '#lib/figures/resource-name'
import type { ParamName, ParamValues, Query } from '#lib/query/params'
import { readParams, type Fault } from '#lib/query/read-params'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { pickYours, type Yours } from '#lib/query/yours'

/** What a request says of a figure. */
export interface FigureAsked {
  name: FigureName
  /** Each date that the request pins the figure to; more than one is a fault. */
  pins: readonly string[]
  params: URLSearchParams
  /** The parameters it can have beside those of the figure itself. */
  extra: readonly ParamName[]
  purpose: Purpose
}

/** A figure as it was asked for, with all that is wrong with the request. */
export interface FigureRequest {
  figure: NamedFigure
  values: Partial<ParamValues>
  query: Query
  yours: Yours | undefined
  vintage: Vintage
  /** Null where the pins name no vintage, which is a fault. */
  asOf: string | null
  unknown: readonly UnknownName[]
  faults: readonly Fault[]
}

/** Reads a request for a figure: the one way from a name and its parameters to what can be built. */
export function readFigureRequest(
  { name, pins, params, extra, purpose }: FigureAsked,
  dataset: Dataset,
): FigureRequest {
  const figure = findFigure(name)
  const taken = [...figure.params, 'periods', ...YOURS_NAMES, ...extra] as const
  const { values, faults } = readParams(params, taken)
  const { asOf, fault } = resolvePin(pins, dataset.vintages)
  const vintage = { dataset, asOf: asOf ?? latestVintage(dataset) }
  const given = pickQuery(values, figure.params)
  const { asked, faults: unread } = placePeriods(
    given,
    values.periods,
    figure.resolve(given, purpose),
    vintage,
  )
  const compared = placeCompare(asked, vintage)
  const query = figure.resolve(compared.asked, purpose)
  const yours = pickYours(values)
  return {
    ...{ figure, values, query, yours, vintage, asOf },
    unknown: figure.unknown,
    faults: [
      ...figure.faults,
      ...(fault ? [fault] : []),
      ...offerViews(name.kind, faults),
      ...unread,
      ...compared.faults,
      ...figure.check(query, purpose, vintage),
      ...figure.checkYours(yours, vintage),
    ],
  }
}
