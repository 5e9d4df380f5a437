import type { Metadata } from 'next'
import '#app/_metric/vintages.css'
import { notFound } from 'next/navigation'
import { MetricDownloads } from '#app/_metric/downloads.tsx'
import { SeasonsLink } from '#app/_metric/seasons-link.tsx'
import { MetricEnding, MetricFacts, RunStrip } from '#app/_metric/facts.tsx'
import { listViewFaults, listWindows, readMetricView, showMetric } from '#app/_metric/view.ts'
import { VintageSection } from '#app/_metric/vintage-section.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPage } from '#app/_page/read-page.ts'
import { listDataFiles, StructuredData } from '#app/_page/structured-data.tsx'
import { describeShare } from '#app/_page/share-tags.ts'
import { PinnedStrip } from '#app/_panel/pinned-strip.tsx'
import { scopeYours } from '#app/_panel/scope-yours.ts'
import { YoursOpener } from '#app/_panel/yours-opener.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { YoursRows } from '#app/_parts/chart-table.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { keepParagraphs } from '#app/_parts/keep-words.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { addressOfShared, shareMetric } from '#app/_share/share-figures.ts'
import { FigureOpener } from '#app/_share/figure-opener.tsx'
import { listChartsOf } from '#lib/charts/charts-of'
import { figureAddress, joinAddress } from '#lib/figures/figure-address'
import { findMetric } from '#lib/metrics/metrics'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { listRestatements } from '#lib/series/restatements'
import { formatDate } from '#lib/words/format'

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/metrics/[metric]'>): Promise<Metadata> {
  const metric = findMetric((await params).metric)
  if (!metric) return {}
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset, { kind: 'series', id: metric.id })
  const { chart } = showMetric(dataset, metric, page, readMetricView(dataset, metric, page))
  const { frequency, from, to, labels, view: set } = chart.query
  const query = { frequency, from, to, labels, ...(set ? { view: set } : {}) }
  const view = { kind: 'series', id: metric.id, query, yours: page.yours } as const
  const url = figureAddress('', view, 'png', page.values['as-of'] ? page.asOf : null)
  return describeShare({
    title: `${metric.label}: every vintage`,
    description: metric.description,
    path: joinAddress(`/metrics/${metric.id}`, page.params),
    image: url,
    alt: chart.alt,
  })
}

/** What the page is asked for again by. */
const ASKED = ['as-of', 'labels', 'provisional', 'compare', 'view', ...YOURS_NAMES]

/** One metric: what it means, its runs, its drawing, every value every release gave it. */
export default async function MetricPage({ params, searchParams }: PageProps<'/metrics/[metric]'>) {
  const metric = findMetric((await params).metric)
  if (!metric) notFound()
  const { id, label, shortLabel, description, unit } = metric
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset, { kind: 'series', id: metric.id })
  const vintage = page.values['as-of'] ?? null
  const kept = vintage === null ? '' : `?as-of=${vintage}`
  const { labels = 'release' } = page.values
  const view = readMetricView(dataset, metric, page)
  const { matrix, chart, runs, newest } = showMetric(dataset, metric, page, view)
  const history = listRestatements(dataset, page.asOf, id)
  const charts = listChartsOf(id)
  const byYear = view.frequency === 'fiscal-year'
  const drawn = matrix.rows.length > 0
  const shared = shareMetric(id, page, view, chart)
  const seen = { dataset, asOf: page.asOf }
  const scope = scopeYours({ mark: 'lines', metrics: [id] }, view.frequency, seen)
  const data = {
    name: label,
    description,
    path: `/metrics/${id}`,
    files: listDataFiles(`/api/v1/series/${id}`, byYear ? '?frequency=fiscal-year' : ''),
    measures: [metric],
  }
  return (
    <VintagePage
      dataset={dataset}
      search={page.search}
      parameters={ASKED}
      figure={`metrics=${id}`}
      server
    >
      <StructuredData
        crumbs={[
          ['Metrics', '/metrics'],
          [label, data.path],
        ]}
        data={data}
      />
      <div className="page">
        <PageTitle
          crumbs={
            <>
              <a href={`/metrics${kept}`}>Metrics</a> / {shortLabel}
            </>
          }
          title={label}
          subtitle={description}
          aside={
            <MetricDownloads
              metric={metric}
              vintage={vintage}
              byYear={byYear}
              charts={charts.filter(({ metrics }) => metrics.length === 1)}
              kept={kept}
            />
          }
        >
          <MetricEnding metric={metric} newest={newest} runs={runs} labels={labels} />
        </PageTitle>
        <PageFaults faults={listViewFaults(page)} />
      </div>
      <div className="page figures metric-page">
        {drawn && (
          <FigureFrame
            id="drawing"
            span={3}
            subtitle={chart.subtitle}
            notes={keepParagraphs(chart.notes)}
            source={chart.source}
            strip={
              vintage && (
                <PinnedStrip view={{ kind: 'series', id, query: chart.query }} since={vintage} />
              )
            }
            actions={
              <>
                {!byYear && <SeasonsLink id={id} page={page} />}
                <FigureOpener source={shared} href={addressOfShared(shared, vintage)} />
                {scope && <YoursOpener scope={scope} />}
              </>
            }
          >
            <div role="img" aria-label={chart.alt}>
              <ChartDrawings chart={chart} />
            </div>
            <YoursRows charts={[chart]} />
          </FigureFrame>
        )}
        {runs.length > 0 && (
          <FigureFrame
            id="runs"
            span={3}
            title="Runs and breaks"
            subtitle={`${byYear ? 'Fiscal years' : 'Quarters'}; a break stands where the company changed what it prints`}
          >
            <RunStrip runs={runs} labels={labels} />
          </FigureFrame>
        )}
        <VintageSection
          matrix={matrix}
          metric={metric}
          labels={labels}
          asOf={page.asOf}
          windows={listWindows(dataset, metric, page, view)}
        />
        <FigureFrame id="about" span={2} title="About this line" subtitle="Meaning and sources">
          <MetricFacts metric={metric} charts={charts} search={kept} />
        </FigureFrame>
        <FigureFrame
          id="restated"
          span={1}
          title="Restatement history"
          subtitle={`${unit}; changes within a line, to ${formatDate(page.asOf)}`}
        >
          {history.length > 0 ? (
            <RestatedList chart={{ ...chart, restated: [...history] }} />
          ) : (
            <p className="note">No later release changed a value of this line.</p>
          )}
        </FigureFrame>
      </div>
    </VintagePage>
  )
}
