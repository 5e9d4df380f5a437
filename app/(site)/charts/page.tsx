import type { Metadata } from 'next'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, readPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import '#app/_panel/chart-list.css'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import { CHARTS } from '#lib/charts/charts'

export async function generateMetadata({ searchParams }: PageProps<'/charts'>): Promise<Metadata> {
  return shareWithChart('growth', await readPage(searchParams, getDataset()), {
    title: 'Charts',
    description: 'Every chart of Alibaba Group’s figures, each with its newest reading.',
    path: '/charts',
  })
}

/** A chart in small, where there is room for it, over what it says now. */
function ListedChart({
  chart,
  description,
  href,
}: {
  chart: Chart
  description: string
  href: string
}) {
  return (
    <li>
      <div>
        <h2>
          <a href={href}>{chart.title}</a>
        </h2>
        <p>{description}</p>
      </div>
      <div className="listed-drawing" aria-hidden="true">
        <ChartDrawings chart={chart} widths={[360]} />
      </div>
      <p className="note">
        {chart.subtitle}. {chart.summary}
      </p>
    </li>
  )
}

/** Every chart with what it says now. */
export default async function ChartsPage({ searchParams }: PageProps<'/charts'>) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const asOf = page.params.get('as-of')
  const kept = asOf === null ? '' : `?as-of=${asOf}`
  return (
    <VintagePage dataset={dataset} search={page.search}>
      <div className="page">
        <PageTitle title="Charts" subtitle="Each with its newest reading" />
        <ul className="chart-list drawn">
          {CHARTS.map((row) => (
            <ListedChart
              key={row.id}
              chart={chartOnPage(dataset, row, page)}
              description={row.description}
              href={chartPagePath(chartParamsOf(row), page.params)}
            />
          ))}
        </ul>
        <p className="prose">
          Every line the releases print, drawn or not, is <a href={`/metrics${kept}`}>a metric</a>{' '}
          with each value each release gave it; <a href={`/explore${kept}`}>explore</a> draws any of
          them together.
        </p>
      </div>
    </VintagePage>
  )
}
