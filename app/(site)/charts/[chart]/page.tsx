import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { LiveChartText, type ChartPart } from '#app/_figure/live-chart-text.tsx'
import { LiveView } from '#app/_figure/live-view.tsx'
import { FilterBand } from '#app/_filters/filter-band.tsx'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { listChartFaults } from '#app/_page/chart-faults.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { chartOnPage, readPage, type SearchParams } from '#app/_page/read-page.ts'
import { describeShare } from '#app/_page/share-tags.ts'
import { DownloadList } from '#app/_panel/download-list.tsx'
import { EmbedFigure } from '#app/_panel/embed-figure.tsx'
import { PinnedStrip } from '#app/_panel/pinned-strip.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { ChartTable } from '#app/_parts/chart-table.tsx'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { CopyTable } from '#app/_parts/copy-table.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { LineList } from '#app/_parts/line-list.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import { PageRuler } from '#app/_ruler/page-ruler.tsx'
import { ShareOpener } from '#app/_share/share-opener.tsx'
import { listFrequencies, chartParamsOf, listShownSegments } from '#lib/charts/chart-params'
import { chartAddress } from '#lib/charts/chart-search'
import { CHARTS, findChart } from '#lib/charts/charts'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { joinAddress } from '#lib/figures/figure-address'

interface PageProps {
  params: Promise<{ chart: string }>
  searchParams: SearchParams
}

const WIDTHS = [360, 720, 1080] as const
const FORMATS = EXPORT_FORMATS.map(({ extension, label }) => ({ extension, label }))

export const dynamicParams = false

export function generateStaticParams() {
  return CHARTS.map(({ id }) => ({ chart: id }))
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const row = findChart((await params).chart)
  if (!row) return {}
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const chart = chartOnPage(dataset, row, page)
  return describeShare({
    title: row.title,
    description: `${row.description} ${chart.summary}`,
    path: joinAddress(`/charts/${row.id}`, page.params),
    image: chartAddress(chartParamsOf(row), page.params, 'png'),
    alt: chart.alt,
    embeds: true,
  })
}

/** One chart: controls, drawing, every figure with its document, what its lines are, downloads. */
export default async function ChartPage({ params, searchParams }: PageProps) {
  const row = findChart((await params).chart)
  if (!row) notFound()
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const search = page.params.size > 0 ? `?${page.params}` : ''
  const chart = chartOnPage(dataset, row, page)
  const chartParams = chartParamsOf(row)
  const segments = row.params.includes('segments')
  const { params: taken, transforms } = row
  const { from, frequency } = row.defaults
  const frequencies = listFrequencies(row)
  const businesses = listShownSegments(row)
  const scope = { params: taken, segments, businesses, transforms, from, frequency, frequencies }
  const chip = <RestatedChip count={chart.restated.length} href="#restated" />
  const live = (part: ChartPart, served: ReactNode) => (
    <LiveChartText chartParams={chartParams} initialSearch={search} part={part}>
      {served}
    </LiveChartText>
  )
  const view = (kind: 'table' | 'lines' | 'restated', served: ReactNode) => (
    <LiveView chartParams={chartParams} initialSearch={search} view={kind}>
      {served}
    </LiveView>
  )
  return (
    <>
      <PageRuler dataset={dataset} search={search} />
      <div className="page">
        <div className="title-block">
          <div>
            <p className="crumbs">
              <a href={`/charts${search}`}>Charts</a> / {row.title}
            </p>
            <h1>{row.title}</h1>
            <p className="subtitle">{row.description}</p>
          </div>
          <div className="title-actions">
            <a className="button" href="#download">
              <Icon name="download" />
              Download
            </a>
            <ShareOpener
              source={{ title: row.title, chartParams, search }}
              href="#share"
              className="button primary"
            />
          </div>
        </div>
        <PageFaults
          faults={[...page.faults, ...listChartFaults(dataset, row, page)]}
          notes={page.notes}
        />
      </div>
      <FilterBand {...describeFilters(dataset, page, search, scope)} />
      <div className="page figures chart-page">
        <FigureFrame
          id="drawing"
          span={3}
          subtitle={live('subtitle', chart.subtitle)}
          notes={live(
            'notes',
            chart.notes.map((note) => <p key={note}>{note}</p>),
          )}
          source={live('source', chart.source)}
          aside={live('restated', chip)}
          strip={
            <PinnedStrip
              dataset={dataset}
              row={row}
              page={page}
              chartParams={chartParams}
              search={search}
            />
          }
        >
          <ChartFigure
            chartParams={chartParams}
            initialSearch={search}
            widths={WIDTHS}
            alt={chart.alt}
          >
            <ChartDrawings chart={chart} widths={WIDTHS} />
          </ChartFigure>
        </FigureFrame>
        <FigureFrame
          id="figures"
          span={2}
          title="Figures"
          subtitle="Newest first; exact, in the unit as published"
          actions={<CopyTable inside="figures" />}
        >
          {view('table', <ChartTable chart={chart} />)}
        </FigureFrame>
        <div className="companion chart-notes">
          <FigureFrame
            id="lines"
            span={1}
            title="What the lines are"
            subtitle="One entry for each structure"
          >
            {view('lines', <LineList chart={chart} />)}
          </FigureFrame>
          <FigureFrame
            id="restated"
            span={1}
            title="Restated"
            subtitle="Found by comparing releases"
          >
            {view('restated', <RestatedList chart={chart} />)}
          </FigureFrame>
          <FigureFrame id="download" span={1} title="Download" subtitle="As filtered">
            <DownloadList chartParams={chartParams} search={search} formats={FORMATS} />
          </FigureFrame>
          <FigureFrame id="share" span={1} title="Embed" subtitle="Plain HTML, no scripts">
            <EmbedFigure dataset={dataset} chart={chart} chartParams={chartParams} page={page} />
          </FigureFrame>
        </div>
      </div>
    </>
  )
}
