import type { ChartSeries } from '#lib/charts/chart'
import type { ChartRow } from '#lib/charts/charts'
import { joinNames } from '#lib/words/format'

/** Names that a title can hold; more are counted. */
const NAMED = 3

/** The businesses of series, each by the name of its newest segment. */
function nameBusinesses(series: readonly ChartSeries[]): ReadonlyMap<string, string> {
  return new Map(series.map(({ color, shortLabel }) => [color, shortLabel]))
}

/**
 * The title of a chart that shows some of its businesses: `Segment mix: Cloud and Local services`,
 * `Segment mix without Cainiao`, `Growth of CMR`. `all` are the series that it has unless filtered.
 */
export function describeTitle(
  { title, stem }: Pick<ChartRow, 'title' | 'stem'>,
  drawn: readonly ChartSeries[],
  all: readonly ChartSeries[],
): string {
  const names = nameBusinesses(drawn)
  const off = [...nameBusinesses(all)].flatMap(([color, name]) => (names.has(color) ? [] : [name]))
  if (names.size === 0 || off.length === 0) return title
  const those = joinNames([...names.values()])
  if (stem) return `${stem} ${those}`
  if (names.size <= NAMED) return `${title}: ${those}`
  if (off.length <= NAMED) return `${title} without ${joinNames(off)}`
  return `${title}: ${names.size} of ${names.size + off.length} segments`
}
