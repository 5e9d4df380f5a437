import type { Metadata } from 'next'
import { Fragment } from 'react'
import '#app/_dashboard/headline.css'
import '#app/_dashboard/abreast.css'
import { HeadlineStrip, QuarterTitle } from '#app/_dashboard/headline.tsx'
import { Companion } from '#app/_figure/companion.tsx'
import { LiveView } from '#app/_figure/live-view.tsx'
import { wordUnreached } from '#app/_filters/filter-reach.ts'
import { ReachLine } from '#app/_filters/reach-line.tsx'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { PageFilterBand } from '#app/_filters/page-filter-band.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, readPage } from '#app/_page/read-page.ts'
import { describeShare } from '#app/_page/share-tags.ts'
import { MemoOfView } from '#app/_panel/memo-of-view.tsx'
import { ChartPanel } from '#app/_panel/chart-panel.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartAddress, type ChartParams } from '#lib/charts/chart-search'
import { findChart, type ChartRow } from '#lib/charts/charts'
import { readHeadlines } from '#lib/charts/headline'
import { joinAddress } from '#lib/figures/figure-address'
import { QUERY_NAMES } from '#lib/query/query-names'

/** Charts with a column of figures beside them. */
const WIDE = ['growth', 'segment-mix', 'capex-plan'].flatMap((id) => findChart(id) ?? [])
/** Charts that stand three abreast. */
const NARROW = ['cloud', 'cmr', 'aidc'].flatMap((id) => findChart(id) ?? [])
/** What a memo of the page holds. */
const MEMO = [...WIDE, ...NARROW].map(({ id }) => id)
/** What the headline figures follow: they are of the newest quarter, or of the four that end with it. */
const HEADLINE: ChartParams = {
  id: 'headline',
  params: ['labels', 'provisional', 'currency', 'frequency'],
  transforms: [],
  frequencies: ['quarter', 'ttm'],
}
/** What of the address the server renders: the figures below follow it by themselves. */
const RENDERED = ['as-of', 'labels', 'provisional', 'currency', 'frequency'] as const

/** A link to the dashboard shows its first chart. */
export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const [row] = WIDE
  if (!row) return {}
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const { alt, summary } = chartOnPage(dataset, row, page)
  const share = describeShare({
    title: 'Quarterdeck: Alibaba Group’s quarterly figures',
    description: `Every number names the document and page that printed it. ${summary}`,
    path: joinAddress('/', page.params),
    image: chartAddress(chartParamsOf(row), page.params, 'png'),
    alt,
    embeds: true,
  })
  return { ...share, title: { absolute: 'Quarterdeck' } }
}

/** The newest quarter at a glance, then growth, mix, plan and the three lines. */
export default async function DashboardPage({ searchParams }: PageProps<'/'>) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const { labels, provisional, currency, frequency } = page.values
  const ttm = frequency === 'ttm' ? frequency : undefined
  const filters = describeFilters(dataset, page, { params: QUERY_NAMES, segments: true })
  const panelOf = (row: ChartRow) => {
    const unreached = wordUnreached(filters, chartParamsOf(row))
    return { row, page: page.params, unreached }
  }
  return (
    <VintagePage dataset={dataset} search={page.search} parameters={RENDERED} figure="">
      <div className="page">
        <QuarterTitle dataset={dataset} asOf={page.asOf} currency={currency} frequency={ttm} />
        <PageFaults faults={page.faults} notes={page.notes} />
        <HeadlineStrip
          figures={readHeadlines(dataset, page.asOf, {
            labels,
            provisional,
            currency,
            frequency: ttm,
          })}
          page={page.params}
        />
        <p className="note">
          <ReachLine chartParams={HEADLINE} words={wordUnreached(filters, HEADLINE)} />
        </p>
      </div>
      <PageFilterBand {...filters} />
      <div className="page figures">
        {WIDE.map((row) => {
          const chart = chartOnPage(dataset, row, page)
          return (
            <Fragment key={row.id}>
              <ChartPanel {...panelOf(row)} chart={chart} span={2} />
              <LiveView chartParams={chartParamsOf(row)} view="companion" className="companion">
                <Companion chart={chart} />
              </LiveView>
            </Fragment>
          )
        })}
        <div className="abreast">
          {NARROW.map((row) => {
            const chart = chartOnPage(dataset, row, page)
            return <ChartPanel key={row.id} {...panelOf(row)} chart={chart} span={1} />
          })}
        </div>
        <MemoOfView charts={MEMO} />
      </div>
    </VintagePage>
  )
}
