import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { changeSearch } from '#app/_address/change-search.ts'
import { LiveChartText } from '#app/_figure/live-chart-text.tsx'
import { LiveStrip } from '#app/_figure/live-strip.tsx'
import { LiveView } from '#app/_figure/live-view.tsx'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { PageFilterBand } from '#app/_filters/page-filter-band.tsx'
import { isComputed, sayFigures } from '#lib/words/say-figures'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, chartQueryOnPage, listChartFaults, readPage } from '#app/_page/read-page.ts'
import { describeShare } from '#app/_page/share-tags.ts'
import { ChartPanel } from '#app/_panel/chart-panel.tsx'
import { DownloadList } from '#app/_share/download-list.tsx'
import { EmbedFigure } from '#app/_panel/embed-figure.tsx'
import { PinnedStrip } from '#app/_panel/pinned-strip.tsx'
import { scopeYours } from '#app/_panel/scope-yours.ts'
import { YoursOpener } from '#app/_panel/yours-opener.tsx'
import { ChartTable } from '#app/_parts/chart-table.tsx'
import { CopyTable } from '#app/_parts/copy-table.tsx'
import { FigureFrame, LinesFrame, RestatedFrame } from '#app/_parts/figure-frame.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { LineList } from '#app/_parts/line-list.tsx'
import { listDataFiles, StructuredData } from '#app/_page/structured-data.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { FigureOpener } from '#app/_share/figure-opener.tsx'
import { listFrequencies, chartParamsOf, listShownSegments } from '#lib/charts/chart-params'
import { chartAddress } from '#lib/charts/chart-search'
import { findChart } from '#lib/charts/charts'
import { FORMAT_NAMES } from '#lib/exports/format-names'
import { joinAddress } from '#lib/figures/figure-address'

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/charts/[chart]'>): Promise<Metadata> {
  const row = findChart((await params).chart)
  if (!row) return {}
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset, { kind: 'chart', id: row.id })
  const chart = chartOnPage(dataset, row, page)
  return describeShare({
    title: chart.title,
    description: `${row.description} ${chart.summary}`,
    path: joinAddress(`/charts/${row.id}`, page.params),
    image: chartAddress(chartParamsOf(row), page.params, 'png'),
    alt: chart.alt,
    embeds: true,
  })
}

/** One chart: controls, drawing, every figure with its document, what its lines are, downloads. */
export default async function ChartPage({ params, searchParams }: PageProps<'/charts/[chart]'>) {
  const row = findChart((await params).chart)
  if (!row) notFound()
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset, { kind: 'chart', id: row.id })
  const chart = chartOnPage(dataset, row, page)
  const chartParams = chartParamsOf(row)
  const segments = row.params.includes('segments')
  const { params: taken, transforms } = row
  const { from, frequency } = row.defaults
  const frequencies = listFrequencies(row)
  const businesses = listShownSegments(row)
  const asked = chartQueryOnPage(dataset, row, page)
  const since = page.values['as-of']
  const added = scopeYours(row, chart.query.frequency, { dataset, asOf: page.asOf })
  const scope = { params: taken, segments, businesses, transforms, from, frequency, frequencies }
  const view = (kind: 'table' | 'lines' | 'restated', served: ReactNode) => (
    <LiveView chartParams={chartParams} view={kind}>
      {served}
    </LiveView>
  )
  const data = {
    name: row.title,
    description: row.description,
    path: `/charts/${row.id}`,
    files: listDataFiles(`/api/v1/charts/${row.id}`),
    measures: chart.series,
  }
  return (
    <VintagePage dataset={dataset} search={page.search} figure={`chart=${row.id}`}>
      <StructuredData
        crumbs={[
          ['Charts', '/charts'],
          [row.title, data.path],
        ]}
        data={data}
      />
      <div className="page">
        <PageTitle
          crumbs={
            <>
              <a href={`/charts${changeSearch(page.search, { estimate: null, note: null })}`}>
                Charts
              </a>{' '}
              / {row.title}
            </>
          }
          title={
            <LiveChartText chartParams={chartParams} part="title">
              {chart.title}
            </LiveChartText>
          }
          subtitle={row.description}
          aside={
            <div className="title-actions">
              <a className="button" href="#download">
                <Icon name="download" />
                Download
              </a>
              <FigureOpener
                source={{ title: row.title, chartParams }}
                href="#share"
                className="button primary"
              />
            </div>
          }
        />
        <PageFaults
          faults={[...page.faults, ...listChartFaults(dataset, row, page)]}
          notes={page.notes}
        />
      </div>
      <PageFilterBand {...describeFilters(dataset, page, scope)} />
      <div className="page figures chart-page">
        <ChartPanel
          row={row}
          chart={chart}
          page={page.params}
          span={3}
          alone
          actions={added && <YoursOpener scope={added} />}
          strip={
            since != null && (
              <LiveStrip chartParams={chartParams} since={since}>
                <PinnedStrip view={{ kind: 'chart', id: row.id, query: asked }} since={since} />
              </LiveStrip>
            )
          }
        />
        <FigureFrame
          id="figures"
          span={2}
          title="Figures"
          subtitle={`Newest first; ${sayFigures([isComputed(chart)], page.amounts === 'billion' ? 'money in billions' : undefined)}`}
          actions={<CopyTable inside="figures" />}
        >
          {view('table', <ChartTable chart={chart} amounts={page.amounts} />)}
        </FigureFrame>
        <div className="companion chart-notes">
          <LinesFrame>{view('lines', <LineList chart={chart} />)}</LinesFrame>
          <RestatedFrame>{view('restated', <RestatedList chart={chart} />)}</RestatedFrame>
          <FigureFrame id="download" span={1} title="Download" subtitle="As filtered">
            <DownloadList chartParams={chartParams} formats={FORMAT_NAMES} />
          </FigureFrame>
          <FigureFrame id="share" span={1} title="Embed" subtitle="Plain HTML, no scripts">
            <EmbedFigure dataset={dataset} chart={chart} chartParams={chartParams} page={page} />
          </FigureFrame>
        </div>
      </div>
    </VintagePage>
  )
}
