import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_charts/chart-figure.tsx'
import { LiveChartText, type ChartPart } from '#app/_charts/live-chart-text.tsx'
import { LiveView } from '#app/_charts/live-view.tsx'
import { QueryProvider } from '#app/_charts/query-provider.tsx'
import { CopyTable } from '#app/_controls/copy-table.tsx'
import { DownloadList } from '#app/_controls/download-list.tsx'
import { FilterBand } from '#app/_controls/filter-band.tsx'
import { ShareOpener } from '#app/_share/share-opener.tsx'
import { ChartDrawings } from '#app/_ui/chart-drawings.tsx'
import { takesOf } from '#app/_ui/chart-panel.tsx'
import { ChartTable } from '#app/_ui/chart-table.tsx'
import { RestatedChip } from '#app/_ui/chip.tsx'
import { EmbedFigure } from '#app/_ui/embed-figure.tsx'
import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { LineList } from '#app/_ui/line-list.tsx'
import { PageFaults } from '#app/_ui/page-faults.tsx'
import { PageRuler } from '#app/_ui/page-ruler.tsx'
import { PinnedStrip } from '#app/_ui/pinned-strip.tsx'
import { RestatedList } from '#app/_ui/restated-list.tsx'
import { listChartFaults } from '#app/chart-faults.ts'
import { getDataset } from '#app/dataset.ts'
import { describeFilters } from '#app/page-filters.ts'
import { chartOnPage, readPage, type SearchParams } from '#app/read-page.ts'
import { listFrequencies } from '#lib/chart-frequencies'
import { CHARTS, findChart } from '#lib/charts'
import { describeShare } from '#app/share-tags.ts'
import { chartAddress } from '#lib/chart-search'
import { joinAddress } from '#lib/figure-address'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { listShownSegments } from '#lib/segment-options'

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
    image: chartAddress(takesOf(row), page.params, 'png'),
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
  const takes = takesOf(row)
  const segments = row.params.includes('segments')
  const { params: taken, transforms } = row
  const { from, frequency } = row.defaults
  const frequencies = listFrequencies(row)
  const businesses = listShownSegments(row)
  const scope = { takes: taken, segments, businesses, transforms, from, frequency, frequencies }
  const chip = <RestatedChip count={chart.restated.length} href="#restated" />
  const live = (part: ChartPart, served: ReactNode) => (
    <LiveChartText takes={takes} initialSearch={search} part={part}>
      {served}
    </LiveChartText>
  )
  const view = (kind: 'table' | 'lines' | 'restated', served: ReactNode) => (
    <LiveView takes={takes} initialSearch={search} view={kind}>
      {served}
    </LiveView>
  )
  return (
    <QueryProvider>
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
              source={{ title: row.title, takes, search }}
              href="#share"
              className="button primary"
            />
          </div>
        </div>
        <PageFaults faults={[...page.faults, ...listChartFaults(row, page)]} notes={page.notes} />
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
            <PinnedStrip dataset={dataset} row={row} page={page} takes={takes} search={search} />
          }
        >
          <ChartFigure takes={takes} initialSearch={search} widths={WIDTHS} alt={chart.alt}>
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
            <DownloadList takes={takes} search={search} formats={FORMATS} />
          </FigureFrame>
          <FigureFrame id="share" span={1} title="Embed" subtitle="Plain HTML, no scripts">
            <EmbedFigure dataset={dataset} chart={chart} takes={takes} page={page} />
          </FigureFrame>
        </div>
      </div>
    </QueryProvider>
  )
}
