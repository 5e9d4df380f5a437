import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AddingAnswer, addressWith, PickSets } from '#app/_explore/pick-links.tsx'
import { ExploreView } from '#app/_explore/explore-view.tsx'
import '#app/_panel/chart-list.css'
import '#app/_explore/explore.css' // after what it overrides
import { MetricPicker } from '#app/_explore/metric-picker.tsx'
import { PickedFigures } from '#app/_explore/picked-figures.tsx'
import { PickedList } from '#app/_explore/picked-list.tsx'
import { readExplore, seriesAddress } from '#app/_explore/read-explore.ts'
import { describePickedFilters } from '#app/_explore/view-filter.ts'
import { PageFilterBand } from '#app/_filters/page-filter-band.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { describeShare, shareWithChart } from '#app/_page/share-tags.ts'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { addGrowth, buildPicked } from '#lib/charts/build-picked'
import { listPicks } from '#lib/charts/list-picks'
import { LINE_CAP } from '#lib/charts/picked-mark'
import { addYours } from '#lib/charts/read-yours'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { YOURS_NAMES } from '#lib/query/yours-names'

/** What the page is asked for again by its ruler, and what by itself. */
const ASKED_BY_RULER = ['as-of', 'labels'] as const
const OWN = ['metrics', ...YOURS_NAMES, ...SERIES_PARAMS.filter((name) => name !== 'labels')]

/** A link shows the first figure of the page; one without metrics shows the dashboard's first. */
export async function generateMetadata({ searchParams }: PageProps<'/explore'>): Promise<Metadata> {
  const dataset = getDataset()
  const request = await readExplore(searchParams, dataset)
  const { metrics, query, page, search } = request
  const [chart, ...others] = buildPicked(dataset, metrics, query, page.asOf)
  if (!chart)
    return shareWithChart('growth', page, {
      title: 'Explore',
      description: `Any of ${METRICS.length} lines of Alibaba Group’s results announcements, in one chart or side by side.`,
      path: '/explore',
    })
  const names = metrics.flatMap((id) => findMetric(id)?.shortLabel ?? []).join(', ')
  const drawn = chart.series.map(({ metric }) => metric)
  return describeShare({
    title: `${names} · Explore`,
    description: `${names}: Alibaba Group’s figures together, each with the page that printed it. ${chart.summary}`,
    path: `/explore${search}`,
    image: seriesAddress(request, drawn, 'png'),
    alt: chart.alt,
    embeds: others.length === 0 && drawn.length <= LINE_CAP,
  })
}

/** Any metrics together, one figure for each unit, with their table and files. */
export default async function ExplorePage({ searchParams }: PageProps<'/explore'>) {
  const dataset = getDataset()
  const request = await readExplore(searchParams, dataset)
  const { page, metrics, query, search, adding } = request
  if (adding?.sure) redirect(addressWith(request, adding.sure.id))
  const plain = buildPicked(dataset, metrics, query, page.asOf)
  const charts = addYours(dataset, plain, page.yours)
  const choices = listPicks(dataset, page.asOf, query.labels)
  const drawn = charts.flatMap(({ series }) => series)
  const picks = metrics.map((id) => ({
    id,
    label: findMetric(id)?.shortLabel ?? id,
    color: drawn.find(({ metric }) => metric === id)?.color ?? null,
    until: choices.find((choice) => choice.id === id)?.until ?? null,
  }))
  return (
    <VintagePage
      dataset={dataset}
      search={search}
      parameters={ASKED_BY_RULER}
      figure={metrics.length > 0 ? `metrics=${metrics.join()}` : null}
      server
    >
      <ExploreView sent={request.sent} parameters={OWN}>
        <div className="page">
          <PageTitle
            title="Explore"
            subtitle={`Any of ${METRICS.length} metrics together; each unit has a figure and a scale of its own`}
          />
          <PageFaults faults={request.faults} />
          <MetricPicker choices={choices} sentText={adding?.text ?? ''} />
          <AddingAnswer request={request} />
          {picks.length > 0 && <PickedList picks={picks} />}
        </div>
        {charts.length > 0 ? (
          <>
            <PageFilterBand {...describePickedFilters(dataset, request, charts)} />
            <PickedFigures
              request={request}
              charts={charts}
              tabled={charts.map((chart) => addGrowth(dataset, chart))}
            />
          </>
        ) : (
          <div className="page">
            <PickSets dataset={dataset} asOf={page.asOf} kept={page.values['as-of'] ?? null} />
          </div>
        )}
      </ExploreView>
    </VintagePage>
  )
}
