import type { Chart, ChartSeries } from '#lib/charts/chart'
import { labelPeriod } from '#lib/period/period'
import type { Query } from '#lib/query/params'

const OURS = 'chained by Quarterdeck, not a company figure'

/** A title that says of chained values whose they are. */
export function nameChained(title: string, { transform }: Pick<Query, 'transform'>): string {
  return transform === 'chained' ? `${title}, ${OURS}` : title
}

/** The structures that the links of a series stand on: `2023 to Mar Q 2025, then 2025`. */
function listStructures({ query }: Chart, { runs, shortLabel }: ChartSeries): string[] {
  const structured = runs.filter(({ structure }) => structure !== null)
  if (structured.length === 0) return []
  const ends = structured.map(({ structure, to }, at) =>
    at < structured.length - 1 ? `${structure} to ${labelPeriod(to, query.labels)}` : structure,
  )
  return [`${shortLabel}: ${ends.join(', then ')}`]
}

/** How chained values were made, and on which structures; empty for any others. */
export function noteChained(chart: Chart): string[] {
  if (chart.query.transform !== 'chained') return []
  const structures = chart.series.flatMap((series) => listStructures(chart, series))
  const on = structures.length > 0 ? ` Structures of the rates: ${structures.join('; ')}.` : ''
  return [
    `Each point is the one of a year before, multiplied by the growth since, which is taken within one structure. The first year is compared with its first period directly. ${capital(OURS)}.${on}`,
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
