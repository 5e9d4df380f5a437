import type { Metadata } from 'next'
import { Fragment } from 'react'
import '#app/_dashboard/abreast.css'
import { HeadlineStrip, QuarterTitle } from '#app/_dashboard/headline.tsx'
import { Companion } from '#app/_figure/companion.tsx'
import { LiveView } from '#app/_figure/live-view.tsx'
import { FilterBand } from '#app/_filters/filter-band.tsx'
import { figureOfChart, figureOfParameters, type Figure } from '#app/_filters/filter-reach.ts'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, readPage } from '#app/_page/read-page.ts'
import { describeShare } from '#app/_page/share-tags.ts'
import { ChartPanel } from '#app/_panel/chart-panel.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartAddress } from '#lib/charts/chart-search'
import { findChart } from '#lib/charts/charts'
import { readHeadlines } from '#lib/charts/headline'
import { joinAddress } from '#lib/figures/figure-address'
import { QUERY_NAMES } from '#lib/query/query-names'

/** Charts with a column of figures beside them. */
const WIDE = ['growth', 'segment-mix', 'capex-plan'].flatMap((id) => findChart(id) ?? [])
/** Charts that stand three abreast. */
const NARROW = ['cloud', 'cmr', 'aidc'].flatMap((id) => findChart(id) ?? [])
/** The figures as a sentence names them. */
const NAMES: Readonly<Record<string, string>> = {
  growth: 'growth',
  'segment-mix': 'the mix',
  'capex-plan': 'the plan',
  cloud: 'cloud',
  cmr: 'CMR',
  aidc: 'AIDC',
}
/** The headline figures are of the newest quarter, or of the four that end with it. */
const TAKEN = figureOfParameters('the headline figures', ['labels', 'provisional', 'currency'])
const HEADLINE: Figure = {
  ...TAKEN,
  follows: (name, value) => value === 'ttm' || TAKEN.follows(name, value),
}
/** What of the address the server renders: the figures below follow it by themselves. */
const RENDERED = ['as-of', 'labels', 'provisional', 'currency', 'frequency'] as const
const FIGURES = [
  ...[...WIDE, ...NARROW].map((row) =>
    figureOfChart(NAMES[row.id] ?? row.title, chartParamsOf(row)),
  ),
  HEADLINE,
]

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
  const scope = { params: QUERY_NAMES, segments: true, figures: FIGURES }
  return (
    <VintagePage dataset={dataset} search={page.search} parameters={RENDERED}>
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
      </div>
      <FilterBand {...describeFilters(dataset, page, scope)} />
      <div className="page figures">
        {WIDE.map((row) => {
          const chart = chartOnPage(dataset, row, page)
          return (
            <Fragment key={row.id}>
              <ChartPanel row={row} chart={chart} page={page.params} span={2} />
              <LiveView chartParams={chartParamsOf(row)} view="companion" className="companion">
                <Companion chart={chart} />
              </LiveView>
            </Fragment>
          )
        })}
        <div className="abreast">
          {NARROW.map((row) => {
            const chart = chartOnPage(dataset, row, page)
            return <ChartPanel key={row.id} row={row} chart={chart} page={page.params} span={1} />
          })}
        </div>
      </div>
    </VintagePage>
  )
}
