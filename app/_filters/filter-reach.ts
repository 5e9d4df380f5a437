import type { Filter } from '#app/_filters/filters.ts'
import { chartSearch, type ChartParams } from '#lib/charts/chart-search'
import type { QueryName } from '#lib/query/params'
import { joinNames } from '#lib/words/format'

/** A part of a page, in words that a sentence can hold: `the plan`, `growth`. */
export interface Figure {
  name: string
  /** Whether a choice changes it. */
  follows: (parameter: string, value: string) => boolean
}

/** A chart, and which choices of the page change it. */
export function figureOfChart(name: string, chartParams: ChartParams): Figure {
  const follows = (parameter: string, value: string) =>
    chartSearch(chartParams, new URLSearchParams({ [parameter]: value })) !== ''
  return { name, follows }
}

/** A part of a page that the server renders, by the parameters it takes. */
export function figureOfParameters(name: string, params: readonly QueryName[]): Figure {
  return { name, follows: (parameter) => params.some((taken) => taken === parameter) }
}

/** A filter whose options say which figures of the page they do not change. */
export function withReach(filter: Filter, figures: readonly Figure[]): Filter {
  const options = filter.options.map((option) => {
    const still = figures.filter(({ follows }) => !follows(filter.parameter, option.value))
    if (option.value === filter.standard || still.length === 0) return option
    const names = joinNames(still.map(({ name }) => name))
    return { ...option, leaves: `${filter.label}, ${option.label}: not for ${names}.` }
  })
  return { ...filter, options }
}
