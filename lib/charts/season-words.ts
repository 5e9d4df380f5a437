import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Query } from '#lib/query/params'
import type { Observation, Reason } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'

const SIDE_BY_SIDE = '; same quarters side by side'
/** Empty places that are named one by one; more are counted. */
const NAMED = 4
/** What other lines and notes say already. */
const TOLD: readonly (Reason | null)[] = ['outside-run', 'line-ended']

/** Ends the subtitle of a chart in seasons; empty for others. */
export const saySeasons = ({ view }: Query): string => (view === 'seasons' ? SIDE_BY_SIDE : '')

function nameEmpty(empty: readonly Observation[]): string {
  const [first, last] = [empty[0], empty.at(-1)]
  if (empty.length <= NAMED) return empty.map(({ label }) => label).join(', ')
  return `${empty.length} quarters from ${first?.label} to ${last?.label}`
}

function noteEmpty({ series }: Chart, { observations, shortLabel }: ChartSeries): string[] {
  const first = observations.findIndex(({ value }) => value !== null)
  const empty = observations.filter(
    ({ value, reason }, at) => at > first && value === null && !TOLD.includes(reason),
  )
  const reasons = [...new Set(empty.flatMap(({ reason }) => reason ?? []))]
  const name = series.length > 1 ? `${shortLabel}, ` : ''
  return reasons.map((reason) => {
    const own = empty.filter((observation) => observation.reason === reason)
    return `${name}${nameEmpty(own)}: ${sayReason(reason)}`
  })
}

/** The places that stay empty in a chart in seasons, and why. */
export function noteEmptyPlaces(chart: Chart): string[] {
  if (chart.query.view !== 'seasons') return []
  return chart.series.flatMap((series) => noteEmpty(chart, series))
}

const dropView = ({ view: _, ...query }: Query): Query => query

/** A chart as native charts have it: its quarters in their order, which it says. */
export function standInOrder(chart: Chart): Chart {
  if (chart.query.view !== 'seasons') return chart
  const drop = (text: string) => text.replace(SIDE_BY_SIDE, '')
  return {
    ...chart,
    query: dropView(chart.query),
    subtitle: drop(chart.subtitle),
    alt: drop(chart.alt),
    notes: [
      ...chart.notes,
      'Quarters stand in their order here; the page and its pictures set the same quarters side by side.',
    ],
  }
}
