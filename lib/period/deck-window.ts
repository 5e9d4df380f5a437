import {
  firstQuarterOf,
  isFiscalPeriod,
  labelPeriod,
  lastQuarterOf,
  quarterIndex,
  yearOf,
  type Labels,
  type Period,
  type Quarter,
  type Frequency,
} from '#lib/period/period'
import type { TypedRange } from '#lib/period/read-typed-range'

/** First and last quarter shown, as places in the deck; nothing is, where the last comes first. */
export interface DeckWindow {
  from: number
  to: number
}

/** What a deck needs to know of the query: its quarters, oldest first, and the length of a period. */
export interface DeckView {
  quarters: readonly Quarter[]
  frequency: Frequency
  labels: Labels
  /** Newest periods shown where the address names no range. */
  newest: number
}

/** Quarters in a period that follows the one before without overlap. */
export function stepOf(frequency: Frequency): 1 | 4 {
  return frequency === 'quarter' || frequency === 'ttm' ? 1 : 4
}

/** Whether a period ends with a quarter: fiscal years with Q4, calendar years with Q3. */
function endsPeriod(quarter: Quarter, frequency: Frequency): boolean {
  if (stepOf(frequency) === 1) return true
  return quarter.endsWith(frequency === 'fiscal-year' ? 'Q4' : 'Q3')
}

/** The place of the last period's end at or before `place`, or the first end there is. */
export function snapEnd(view: DeckView, place: number): number {
  const ends = view.quarters.flatMap((quarter, at) =>
    endsPeriod(quarter, view.frequency) ? [at] : [],
  )
  return ends.findLast((at) => at <= place) ?? ends[0] ?? view.quarters.length - 1
}

function placeOf(view: DeckView, quarter: Quarter): number {
  const first = view.quarters[0]
  const place = first ? quarterIndex(quarter) - quarterIndex(first) : 0
  return Math.min(Math.max(place, 0), view.quarters.length - 1)
}

/** The window that an address asks for; what it says wrongly or not at all falls to the default. */
export function readWindow(params: URLSearchParams, view: DeckView): DeckWindow {
  const [from, to, last] = [params.get('from'), params.get('to'), Number(params.get('last'))]
  const step = stepOf(view.frequency)
  const bounded = to !== null && isFiscalPeriod(to)
  const end = snapEnd(view, bounded ? placeOf(view, lastQuarterOf(to)) : view.quarters.length - 1)
  const first = from !== null && isFiscalPeriod(from) ? firstQuarterOf(from) : null
  const start = first ? placeOf(view, first) : bounded ? 0 : -Infinity
  const count =
    Number.isInteger(last) && last > 0 ? last : first || bounded ? Infinity : view.newest
  const least = end - count * step + 1
  if (step === 4 && start > end) return { from: start, to: end } // no year ends in the range
  return { from: Math.min(Math.max(start, least, 0), end), to: end }
}

/** The parameters that ask for a window; its end is left open at the newest quarter. */
export function writeWindow(window: DeckWindow, view: DeckView) {
  const newest = snapEnd(view, view.quarters.length - 1)
  return {
    from: view.quarters[window.from] ?? null,
    to: window.to >= newest ? null : (view.quarters[window.to] ?? null),
    last: null,
  }
}

/** The period that ends with a quarter, by name. */
function nameEnd(quarter: Quarter, { frequency, labels }: DeckView): string {
  const year = yearOf(quarter)
  const period: Period =
    frequency === 'fiscal-year'
      ? `FY${year}`
      : frequency === 'calendar-year'
        ? `CY${year - 1}`
        : quarter
  return labelPeriod(period, labels)
}

/** What is shown, in words: `from` and `to` by name, and how many periods. */
export function nameWindow(window: DeckWindow, view: DeckView) {
  const step = stepOf(view.frequency)
  if (window.to < window.from) return { from: '', to: '', count: 'no whole year' }
  const last = view.quarters[window.to]
  const first = view.quarters[Math.min(window.from + step - 1, window.to)]
  const count = Math.ceil((window.to - window.from + 1) / step)
  const noun = step === 4 ? 'year' : 'quarter'
  return {
    from: first ? nameEnd(first, view) : '',
    to: last ? nameEnd(last, view) : '',
    count: `${count} ${noun}${count === 1 ? '' : 's'}`,
  }
}

/** A window in words: `Sep Q 2023 to Jun Q 2026`, one period by its name alone. */
export function joinWords({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from} to ${to}`
}

/**
 * The periods that a range shows, in words; with `both`, named as fiscal quarters too, or, where
 * that is how they are labelled, as releases name them.
 */
export function nameRange(range: TypedRange, view: DeckView, names?: 'both'): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(range))
    if (value !== null) params.set(name, String(value))
  const window = readWindow(params, view)
  const other: Labels = view.labels === 'fiscal' ? 'release' : 'fiscal'
  const own = joinWords(nameWindow(window, view))
  if (!names) return own
  const also = joinWords(nameWindow(window, { ...view, labels: other }))
  return also === own ? own : `${also}, ${own}`
}
