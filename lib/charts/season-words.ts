import type { Chart, ChartSeries } from '#lib/charts/chart'
import { groupBy } from '#lib/data/group-by'
import type { Query } from '#lib/query/params'
import type { Observation, Reason } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import { joinNames } from '#lib/words/format'

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

/** The empty places of a series by their reasons: `Jun Q 2026: Not collected for this period.` */
function listEmpty({ observations, shortLabel }: ChartSeries) {
  const first = observations.findIndex(({ value }) => value !== null)
  const empty = observations.filter(
    ({ value, reason }, at) => at > first && value === null && !TOLD.includes(reason),
  )
  const byReason = groupBy(empty, ({ reason }) => reason)
  return [...byReason].map(([reason, own]) => {
    return { name: shortLabel, text: `${nameEmpty(own)}: ${reason ? sayReason(reason) : ''}` }
  })
}

/** The places that stay empty in a chart in seasons, and why. */
export function noteEmptyPlaces({ query, series }: Chart): string[] {
  if (query.view !== 'seasons') return []
  const byText = groupBy(series.flatMap(listEmpty), ({ text }) => text)
  return [...byText].map(([text, own]) =>
    series.length > 1 ? `${joinNames(own.map(({ name }) => name))}, ${text}` : text,
  )
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
