import { getDataset } from '#app/_page/dataset.ts'
import type { PageRequest } from '#app/_page/read-page.ts'
import type { SharedPair } from '#app/_share/share-source.ts'
import { buildSeriesChart } from '#lib/charts/build-chart'
import { buildPicked, buildPickedChart } from '#lib/charts/build-picked'
import type { Chart } from '#lib/charts/chart'
import { addYours } from '#lib/charts/read-yours'
import { describeShared } from '#lib/copy-for/shared-figure'
import { latestVintage } from '#lib/data/dataset'
import { figureAddress } from '#lib/figures/figure-address'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { MatrixView } from '#lib/series/vintage-matrix'

/** The part of a request for picked metrics that sharing needs. */
interface PickedRequest {
  page: PageRequest
  metrics: readonly string[]
  query: Query
}

const idsOf = (chart: Chart) => chart.series.map(({ metric }) => metric)

/** The figures of picked metrics, as they are shared: each on its day and today. */
export function sharePicked(request: PickedRequest, charts: readonly Chart[]): SharedPair[] {
  const { page, metrics, query } = request
  const dataset = getDataset()
  const newest = latestVintage(dataset)
  const today =
    page.asOf === newest
      ? charts
      : addYours(dataset, buildPicked(dataset, metrics, query, newest), page.yours)
  return charts.map((chart) => {
    const id = idsOf(chart).join()
    // Metrics that shared a total then may have parted since.
    const now =
      today.find((own) => idsOf(own).join() === id) ??
      buildPickedChart(dataset, idsOf(chart), query, newest)
    const describe = (figure: Chart) => describeShared(figure, { kind: 'series', id })
    return { pinned: describe(chart), live: describe(now) }
  })
}

/** A metric's figure as it is shared: the periods shown, or as its page would show it later. */
export function shareMetric(
  id: string,
  page: PageRequest,
  view: MatrixView,
  chart: Chart,
): SharedPair {
  const dataset = getDataset()
  const { frequency, to, last } = view
  const { labels = 'release', compare } = page.values
  const { from: first } = chart.query
  // Every year: they begin with the first one, or they would be the newest eight.
  const from = view.from ?? (last === null ? first : null)
  const query = resolveDefaults({
    frequency,
    from,
    to,
    last,
    labels,
    compare,
    view: chart.query.view,
  })
  const name = { kind: 'series', id } as const
  const today = buildSeriesChart(dataset, [id], query, latestVintage(dataset))
  const [live = today] = addYours(dataset, [today], page.yours)
  return { pinned: describeShared(chart, name), live: describeShared(live, name) }
}

/** The address of a shared figure for readers without scripts: its embed, as the page shows it. */
export function addressOfShared({ pinned, live }: SharedPair, pin: string | null): string {
  return figureAddress('', (pin === null ? live : pinned).view, 'embed', pin)
}
