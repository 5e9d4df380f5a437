import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Structure } from '#lib/metrics/metric'
import {
  isQuarter,
  labelPeriod,
  monthOf,
  periodAt,
  periodEnd,
  periodIndex,
  yearOf,
  type Labels,
  type Period,
  type Quarter,
} from '#lib/period/period'
import { nameSeason, orderBySeason } from '#lib/period/seasons'

/** A name with the shorter forms it takes where there is less room. */
export type Name = readonly [string, ...string[]]

/** One period on the horizontal axis. */
export interface Category {
  period: Period
  label: string
  /** `Jun`, then `J`; `Q1`, then `1`. */
  name: Name
  /** The year under it, or the season that has several years; null where the period is a year. */
  group: Name | null
}

/** Consecutive periods of one structure, for the ribbon. */
interface Section {
  from: number
  to: number
  name: readonly [string, string, string]
}

export interface Axis {
  categories: Category[]
  sections: Section[]
  /** Categories that a further season begins with; none where periods stand in their order. */
  starts: number[]
  /** Categories that a break stands before. */
  breaks: number[]
  /** Categories with a value that was restated. */
  restated: number[]
  /** How many categories the company's own series take; what is the reader's own may go on after them. */
  known: number
}

const shorten = (year: number | string) => `’${String(year).slice(-2)}`

function nameQuarter(quarter: Quarter, labels: Labels): Pick<Category, 'name' | 'group'> {
  if (labels === 'release') {
    const year = periodEnd(quarter).slice(0, 4)
    const month = monthOf(quarter)
    return { name: [month, month.slice(0, 1)], group: [year, shorten(year)] }
  }
  const [first = '', second = ''] = labelPeriod(quarter, labels).split(' ')
  if (labels === 'calendar')
    return { name: [first, first.slice(1)], group: [second, shorten(second)] }
  const year = yearOf(quarter)
  return {
    name: [second, second.slice(1)],
    group: [`FY${year}`, `FY${String(year).slice(-2)}`, shorten(year)],
  }
}

function nameCategory(period: Period, labels: Labels): Category {
  const label = labelPeriod(period, labels)
  if (isQuarter(period)) return { period, label, ...nameQuarter(period, labels) }
  const year = yearOf(period)
  const name: Name = period.startsWith('FY')
    ? [`FY${year}`, `FY${String(year).slice(-2)}`, shorten(year)]
    : [String(year), shorten(year)]
  return { period, label, name, group: null }
}

/**
 * Every period from the first to the last of the chart's series, or of all that were picked with them,
 * and how many there are before it goes on to what is the reader's own.
 */
function listCategories({ series, query, picked, yours }: Chart) {
  const own = series.flatMap(({ observations }) => observations.map(({ period }) => period))
  const periods = picked ? [picked.from, picked.to, ...own] : own
  const [like] = periods
  if (!like) return { categories: [], known: 0 }
  const indexes = periods.map(periodIndex)
  const first = Math.min(...indexes)
  const known = Math.max(...indexes) - first + 1
  const until = yours?.until ? periodIndex(yours.until) : -Infinity
  const count = Math.max(known, until - first + 1)
  const categories = Array.from({ length: count }, (_, at) =>
    nameCategory(periodAt(like, first + at), query.labels),
  )
  return { categories, known }
}

/** The same periods season by season, each by its year. */
function arrangeBySeason(categories: readonly Category[], labels: Labels): Category[] {
  const known = new Map(categories.map((category) => [category.period, category]))
  const periods = orderBySeason([...known.keys()], labels)
  return periods.flatMap((period): Category[] => {
    const category = known.get(period)
    if (!category?.group || !isQuarter(period)) return []
    const year = shorten(category.group[0]).slice(1)
    const name: Name = [...category.group, year] // many years stand side by side
    return [{ ...category, name, group: nameSeason(period, labels) }]
  })
}

/** Where each period stands on the axis. */
export function indexPeriods(categories: readonly Category[]): Map<Period, number> {
  return new Map(categories.map(({ period }, at) => [period, at]))
}

/** Sorts data in time, wherever their periods stand. */
export function compareInTime(categories: readonly Category[]) {
  const timeOf = (at: number) => {
    const category = categories[at]
    return category ? periodIndex(category.period) : at
  }
  return (a: { at: number }, b: { at: number }) => timeOf(a.at) - timeOf(b.at)
}

/**
 * Categories before which something of another kind begins with any of `begun`: between a category and
 * the one before, which in a season is a year earlier.
 */
export function placeBegun(
  { categories, starts }: Pick<Axis, 'categories' | 'starts'>,
  begun: Iterable<Period>,
): number[] {
  const times = [...begun].map(periodIndex)
  return categories.flatMap(({ period }, at) => {
    const before = categories[at - 1]
    if (!before || starts.includes(at)) return []
    const [from, to] = [periodIndex(before.period), periodIndex(period)]
    return times.some((time) => time > from && time <= to) ? [at] : []
  })
}

/** The structure that most series with a value take in each category; null where none has one. */
function listStructures(count: number, series: readonly ChartSeries[], at: Map<Period, number>) {
  const votes = Array.from({ length: count }, () => new Map<Structure, number>())
  for (const { observations } of series)
    for (const { period, value, structure } of observations) {
      const counted = votes[at.get(period) ?? -1]
      if (value !== null && structure && counted)
        counted.set(structure, (counted.get(structure) ?? 0) + 1)
    }
  return votes.map((counted) => [...counted].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null)
}

/** The stretches of structures from one category up to another. */
function listSectionsOf(
  structures: readonly (Structure | null)[],
  breaks: ReadonlySet<number>,
  start: number,
): Section[] {
  const sections: (Section & { structure: Structure })[] = []
  structures.forEach((structure, index) => {
    const at = start + index
    const last = sections.at(-1)
    const same = structure === null || structure === last?.structure
    if (last && same && !breaks.has(at)) last.to = at
    else if (structure !== null) {
      const name = [`${structure} structure`, structure, shorten(structure)] as const
      sections.push({ from: last ? at : start, to: at, name, structure })
    }
  })
  return sections.map(({ from, to, name }) => ({ from, to, name }))
}

/** The same, season by season where there are several. */
function listSections(
  structures: readonly (Structure | null)[],
  starts: readonly number[],
  breaks: readonly number[],
): Section[] {
  return [0, ...starts].flatMap((start, index) =>
    listSectionsOf(structures.slice(start, starts[index]), new Set(breaks), start),
  )
}

/** Whether a series has one line over the boundary before a category. */
function goesThrough({ observations }: ChartSeries, at: Map<Period, number>, index: number) {
  const findAt = (place: number) => observations.find(({ period }) => at.get(period) === place)
  const [before, after] = [findAt(index - 1), findAt(index)]
  return before?.value != null && after?.value != null && !after.break
}

/** The periods before which any series begins a new run or hands over to what continues it. */
function listBegun(
  { series, mark }: Chart,
  continued: readonly ChartSeries[],
  inTime: readonly Category[],
): Period[] {
  const at = indexPeriods(inTime)
  const begun = new Set<Period>()
  for (const { observations } of series)
    for (const observation of observations) if (observation.break) begun.add(observation.period)
  for (const { observations } of continued) {
    const first = observations.find(({ value }) => value !== null)
    if (first) begun.add(first.period)
  }
  return [...begun].filter((period) => {
    const index = at.get(period) ?? 0
    const goesOn = mark === 'lines' && series.some((one) => goesThrough(one, at, index))
    return index > 0 && !goesOn
  })
}

/** The categories whose value in any series was restated. */
function listRestated(series: readonly ChartSeries[], at: ReadonlyMap<Period, number>): number[] {
  const restated = series.flatMap(({ observations }) =>
    observations.filter(({ value, status }) => value !== null && status === 'restated'),
  )
  const places = new Set(restated.map(({ period }) => at.get(period) ?? 0))
  return [...places].sort((a, b) => a - b)
}

/**
 * The horizontal axis of a chart: a category for every period, breaks where any series begins a new
 * run or hands over to what continues it, and the stretch of each structure. Among lines a break
 * over which another goes on belongs to its own line, and not to the axis. In seasons a break stands
 * between two years wherever one lies in the time between them.
 */
export function modelAxis(chart: Chart, continued: readonly ChartSeries[] = []): Axis {
  const { labels, view, frequency } = chart.query
  const inTime = listCategories(chart)
  const seasons = view === 'seasons' && frequency === 'quarter'
  const categories = seasons ? arrangeBySeason(inTime.categories, labels) : inTime.categories
  const known = seasons ? categories.length : inTime.known
  const starts = categories.flatMap(({ group }, at) =>
    seasons && at > 0 && group?.[0] !== categories[at - 1]?.group?.[0] ? [at] : [],
  )
  const at = indexPeriods(categories)
  const begun = listBegun(chart, continued, inTime.categories)
  const breaks = placeBegun({ categories, starts }, begun)
  const structures = listStructures(known, [...chart.series, ...continued], at)
  return {
    categories,
    sections: listSections(structures, starts, breaks),
    starts,
    breaks,
    restated: listRestated(chart.series, at),
    known,
  }
}
