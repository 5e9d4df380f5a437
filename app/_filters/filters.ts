import type { Option } from '#app/_parts/choice.tsx'

/** One parameter offered as a choice. */
export interface Filter {
  parameter: string
  label: string
  /** The value if the address has none. */
  standard: string
  options: readonly (Option & {
    /** The option as the button of a menu states it, and as the bar on a phone does. */
    short?: string
    bar?: string
    /** Why it needs quarters, of what cannot be chosen for longer periods. */
    ofQuarters?: string
  })[]
}

/** The filters that pages offer, in words; a page takes those its charts understand. */

export const FREQUENCY_FILTER: Filter = {
  parameter: 'frequency',
  label: 'Frequency',
  standard: 'quarter',
  options: [
    { value: 'quarter', label: 'Quarter' },
    { value: 'fiscal-year', label: 'Fiscal year' },
    { value: 'calendar-year', label: 'Calendar year' },
    { value: 'ttm', label: 'TTM' },
  ],
}

export const TRANSFORM_FILTER: Filter = {
  parameter: 'transform',
  label: 'Show',
  standard: 'level',
  options: [
    { value: 'level', label: 'Level', bar: 'Level' },
    { value: 'yoy', label: 'YoY', bar: 'Year over year' },
    {
      value: 'qoq',
      label: 'QoQ',
      bar: 'Quarter over quarter',
      ofQuarters: 'Growth on the quarter before needs quarters',
    },
    { value: 'index', label: 'Index', bar: 'Index' },
  ],
}

export const LABELS_FILTER: Filter = {
  parameter: 'labels',
  label: 'Period labels',
  standard: 'release',
  options: [
    { value: 'release', label: 'Release' },
    { value: 'fiscal', label: 'Fiscal' },
    { value: 'calendar', label: 'Calendar' },
  ],
}

export const BASIS_FILTER: Filter = {
  parameter: 'basis',
  label: 'Values',
  standard: 'latest',
  options: [
    { value: 'latest', label: 'Latest', short: 'Latest', bar: 'latest values' },
    { value: 'first', label: 'As first reported', short: 'First', bar: 'as first reported' },
  ],
}

export const PROVISIONAL_FILTER: Filter = {
  parameter: 'provisional',
  label: 'Provisional figures',
  standard: 'show',
  options: [
    { value: 'show', label: 'Show', short: 'provisional shown' },
    { value: 'hide', label: 'Hide', short: 'provisional hidden', bar: 'provisional hidden' },
  ],
}

export const CURRENCY_FILTER: Filter = {
  parameter: 'currency',
  label: 'Currency',
  standard: 'CNY',
  options: [
    { value: 'CNY', label: 'CNY', short: 'CNY', bar: 'CNY' },
    { value: 'USD', label: 'USD', short: 'USD', bar: 'USD' },
  ],
}

export const AXIS_FILTER: Filter = {
  parameter: 'axis',
  label: 'Axis of amounts',
  standard: 'linear',
  options: [
    { value: 'linear', label: 'Linear' },
    { value: 'log', label: 'Logarithmic', short: 'log axis', bar: 'logarithmic axis' },
  ],
}

const SEASONS = {
  value: 'seasons',
  label: 'Seasons',
  short: 'seasons',
  bar: 'seasons',
  ofQuarters: 'Seasons are of quarters',
} as const

/** How a chart of the catalogue sets its quarters. */
export const SEASONS_FILTER: Filter = {
  parameter: 'view',
  label: 'Order of quarters',
  standard: 'lines',
  options: [{ value: 'lines', label: 'In time' }, SEASONS],
}

/** How picked metrics are drawn. */
export const VIEW_FILTER: Filter = {
  parameter: 'view',
  label: 'Draw as',
  standard: 'lines',
  options: [
    { value: 'lines', label: 'Lines' },
    { value: 'multiples', label: 'Multiples', bar: 'small multiples' },
    SEASONS,
  ],
}

export const AMOUNTS_FILTER: Filter = {
  parameter: 'amounts',
  label: 'Money in',
  standard: 'million',
  options: [
    { value: 'million', label: 'Millions', short: 'millions' },
    { value: 'billion', label: 'Billions', short: 'billions', bar: 'billions' },
  ],
}

/** A filter with some of its options out of reach, each with the reason why. */
export function withOff(filter: Filter, off: { readonly [value: string]: string }): Filter {
  return {
    ...filter,
    options: filter.options.map((option) => {
      const reason = off[option.value]
      return reason === undefined ? option : { ...option, off: reason }
    }),
  }
}
