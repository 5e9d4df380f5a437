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

/** A name with the shorter forms it takes where there is less room. */
export type Name = readonly [string, ...string[]]

/** One period on the horizontal axis. */
export interface Category {
  period: Period
  label: string
  /** `Jun`, then `J`; `Q1`, then `1`. */
  name: Name
  /** The year under it; null where the period is a year. */
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

/** Where each period stands on the axis. */
export function indexPeriods(categories: readonly Category[]): Map<Period, number> {
  return new Map(categories.map(({ period }, at) => [period, at]))
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

function listSections(
  structures: readonly (Structure | null)[],
  breaks: ReadonlySet<number>,
): Section[] {
  const sections: (Section & { structure: Structure })[] = []
  structures.forEach((structure, at) => {
    const last = sections.at(-1)
    const same = structure === null || structure === last?.structure
    if (last && same && !breaks.has(at)) last.to = at
    else if (structure !== null) {
      const name = [`${structure} structure`, structure, shorten(structure)] as const
      sections.push({ from: last ? at : 0, to: at, name, structure })
    }
  })
  return sections.map(({ from, to, name }) => ({ from, to, name }))
}

/** Whether a series has one line over the boundary before a category. */
function goesThrough({ observations }: ChartSeries, at: Map<Period, number>, index: number) {
  const findAt = (place: number) => observations.find(({ period }) => at.get(period) === place)
  const [before, after] = [findAt(index - 1), findAt(index)]
  return before?.value != null && after?.value != null && !after.break
}

/**
 * The horizontal axis of a chart: a category for every period, breaks where any series begins a new
 * run or hands over to what continues it, and the stretch of each structure. Among lines a break
 * over which another goes on belongs to its own line, and not to the axis.
 */
export function modelAxis(chart: Chart, continued: readonly ChartSeries[] = []): Axis {
  const { categories, known } = listCategories(chart)
  const at = indexPeriods(categories)
  const breaks = new Set<number>()
  const restated = new Set<number>()
  for (const { observations } of chart.series)
    for (const observation of observations) {
      const index = at.get(observation.period) ?? 0
      if (observation.break && index > 0) breaks.add(index)
      if (observation.value !== null && observation.status === 'restated') restated.add(index)
    }
  for (const { observations } of continued) {
    const first = observations.find(({ value }) => value !== null)
    const index = first ? (at.get(first.period) ?? 0) : 0
    if (index > 0) breaks.add(index)
  }
  if (chart.mark === 'lines')
    for (const index of breaks)
      if (chart.series.some((series) => goesThrough(series, at, index))) breaks.delete(index)
  const structures = listStructures(known, [...chart.series, ...continued], at)
  const ascending = (a: number, b: number) => a - b
  return {
    categories,
    sections: listSections(structures, breaks),
    breaks: [...breaks].sort(ascending),
    restated: [...restated].sort(ascending),
    known,
  }
}
