import type { Metadata } from 'next'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import '#app/_panel/chart-list.css'
import { MemoBar } from '#app/_panel/memo-bar.tsx'
import { readMemo } from '#app/_panel/read-memo.ts'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath, memoPath } from '#lib/charts/chart-search'
import { CHARTS } from '#lib/charts/charts'
import { METRIC_CAP } from '#lib/query/params'

export async function generateMetadata({ searchParams }: PageProps<'/charts'>): Promise<Metadata> {
  const { page } = await readMemo(searchParams, getDataset())
  return shareWithChart('growth', page, {
    title: 'Charts',
    description: 'Every chart of Alibaba Group’s figures, each with its newest reading.',
    path: '/charts',
  })
}

/** A chart in small, where there is room for it, over what it says now, and its place in a memo. */
function ListedChart({
  chart,
  description,
  href,
  memo,
}: {
  chart: Chart
  description: string
  href: string
  /** Whether it is in the memo, and the page with it in or out; null where the memo is full. */
  memo: { chosen: boolean; href: string } | null
}) {
  return (
    <li>
      <div>
        <h2 id={`chart-${chart.id}`}>
          <a href={href}>{chart.title}</a>
        </h2>
        <p>{description}</p>
      </div>
      <div className="listed-drawing" aria-hidden="true">
        <ChartDrawings chart={chart} widths={[360]} />
      </div>
      <div className="note">
        <p>
          {chart.subtitle}. {chart.summary}
        </p>
        {memo && (
          <a className="action" href={memo.href} aria-describedby={`chart-${chart.id}`}>
            <Icon name={memo.chosen ? 'check' : 'next'} />
            {memo.chosen ? 'In the memo: take out' : 'Add to memo'}
          </a>
        )}
      </div>
    </li>
  )
}

/** The page with a chart put into the memo or taken out of it; null where there is no room. */
function toggleChart(charts: readonly string[], id: string, page: URLSearchParams) {
  const chosen = charts.includes(id)
  if (!chosen && charts.length >= METRIC_CAP) return null
  const next = chosen ? charts.filter((other) => other !== id) : [...charts, id]
  return { chosen, href: memoPath(next, page) }
}

/** Every chart with what it says now. */
export default async function ChartsPage({ searchParams }: PageProps<'/charts'>) {
  const dataset = getDataset()
  const { page, charts, faults, search } = await readMemo(searchParams, dataset)
  const asOf = page.params.get('as-of')
  const kept = asOf === null ? '' : `?as-of=${asOf}`
  return (
    <VintagePage dataset={dataset} search={search}>
      <div className="page">
        <PageTitle title="Charts" subtitle="Each with its newest reading" />
        <PageFaults faults={[...page.faults, ...faults]} notes={page.notes} />
        <MemoBar charts={charts} page={page.params} />
        <ul className="chart-list drawn">
          {CHARTS.map((row) => (
            <ListedChart
              key={row.id}
              chart={chartOnPage(dataset, row, page)}
              description={row.description}
              href={chartPagePath(chartParamsOf(row), page.params)}
              memo={toggleChart(charts, row.id, page.params)}
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
