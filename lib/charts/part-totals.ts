import type { Chart, ChartSeries } from '#lib/charts/chart'
import { listContributors } from '#lib/metrics/contribution'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, type Labels, type Period } from '#lib/period/period'
import type { Series } from '#lib/series/observation'

/** The periods in a row whose contributions are to the growth of one total. */
interface TotalRun {
  id: string
  label: string
  to: Period
}

/** The totals that a series of contributions is of, oldest first. */
function listTotalRuns({ metric, observations }: Pick<Series, 'metric' | 'observations'>) {
  const known = findMetric(metric)
  const contributors = known ? listContributors(known) : []
  const runs: TotalRun[] = []
  for (const { value, line, period } of observations) {
    const total = contributors.find((own) => own.line === line)?.total
    if (value === null || !total) continue
    const last = runs.at(-1)
    if (last?.id === total.id) last.to = period
    else runs.push({ id: total.id, label: total.shortLabel, to: period })
  }
  return runs
}

/** What parts series of contributions that no axis may hold together: the totals that they are of. */
export function keyOfTotals(series: Pick<Series, 'metric' | 'observations'>): string {
  const ids = listTotalRuns(series).map(({ id }) => id)
  return ids.join(', ')
}

/** `China e-commerce to Mar Q 2026, then Alibaba E-commerce`; empty where no total is known. */
function nameTotals(series: ChartSeries, labels: Labels): string {
  const runs = listTotalRuns(series)
  return runs
    .map(({ label, to }, at) =>
      at < runs.length - 1 ? `${label} to ${labelPeriod(to, labels)}` : label,
    )
    .join(', then ')
}

/** Sentences that say which total's growth each series is a part of; none for a pile, which names it. */
export function noteTotals({ mark, query, series }: Chart): string[] {
  if (query.transform !== 'contribution' || mark === 'stack') return []
  const listed = series.flatMap((own) => {
    const totals = nameTotals(own, query.labels)
    return totals === '' ? [] : [{ name: own.shortLabel, totals }]
  })
  const [first] = listed
  if (!first) return []
  if (listed.every(({ totals }) => totals === first.totals))
    return [`Points are of the growth of ${first.totals}.`]
  return [
    `Points are of the growth of ${listed.map(({ name, totals }) => `${totals} (${name})`).join('; ')}.`,
  ]
}
