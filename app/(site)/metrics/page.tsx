import type { Metadata } from 'next'
import { MetricReading } from '#app/_metric/reading.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { joinAddress } from '#lib/figures/figure-address'
import { FAMILIES } from '#lib/metrics/families'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { Metric } from '#lib/metrics/metric'
import { listOtherNames, searchMetrics } from '#lib/metrics/named-metrics'
import { findNearest } from '#lib/words/nearest'

export async function generateMetadata({ searchParams }: PageProps<'/metrics'>): Promise<Metadata> {
  return shareWithChart('revenue', await readPage(searchParams, getDataset()), {
    title: 'Metrics',
    description:
      'Every line of Alibaba Group’s results announcements, by family, with its newest value.',
    path: '/metrics',
  })
}

/** Longer than any name; what follows is not searched for. */
const LONGEST = 80

function Nothing({ text, kept }: { text: string; kept: string }) {
  const nearest = findMetric(findNearest(text, METRICS) ?? '')
  return (
    <p className="prose">
      No line is called “{text}”.{' '}
      {nearest && (
        <>
          Did you mean <a href={`/metrics/${nearest.id}${kept}`}>{nearest.label}</a>?{' '}
        </>
      )}
      <a href={`/metrics${kept}`}>Show all {METRICS.length}</a>
    </p>
  )
}

/** The first of a metric's other names. */
function OtherNames({ metric }: { metric: Metric }) {
  const names = listOtherNames(metric).slice(0, 3)
  return names.length > 0 && <p className="note">{names.join(', ')}</p>
}

/** Every metric by family, or those whose name or alias contains the search text. */
export default async function MetricsPage({ searchParams }: PageProps<'/metrics'>) {
  const { q, ...rest } = await searchParams
  const dataset = getDataset()
  const page = await readPage(Promise.resolve(rest), dataset)
  const text = [q ?? ''].flat().join(' ').trim().slice(0, LONGEST)
  const vintage = page.values['as-of'] ?? null
  const kept = vintage === null ? '' : `?as-of=${vintage}`
  const params = new URLSearchParams(page.params)
  if (text) params.set('q', text)
  const matches = searchMetrics(text)
  const families = FAMILIES.map(({ id, label }) => {
    const metrics = matches.filter(({ family }) => family === id)
    return { id, label, metrics }
  }).filter(({ metrics }) => metrics.length > 0)
  return (
    <VintagePage dataset={dataset} search={joinAddress('', params)} server>
      <div className="page">
        <PageTitle
          title="Metrics"
          subtitle="All reported lines with the latest value. Open one to see every value ever published."
        />
        <PageFaults faults={page.faults} />
        <form method="get" action="/metrics" role="search" className="find-form">
          <label htmlFor="find">Name or alias</label>
          <input id="find" type="search" name="q" defaultValue={text} maxLength={LONGEST} />
          {vintage !== null && <input type="hidden" name="as-of" value={vintage} />}
          <button className="button">Find</button>
          <p className="note" role="status">
            {text ? `${matches.length} of ${METRICS.length}` : `${METRICS.length} metrics`}
          </p>
        </form>
        {families.length === 0 && <Nothing text={text} kept={kept} />}
        {families.length > 1 && (
          <nav className="family-links" aria-label="Families">
            {families.map(({ id, label }) => (
              <a key={id} className="link" href={`#family-${id}`}>
                {label}
              </a>
            ))}
          </nav>
        )}
        {families.map(({ id, label, metrics }) => (
          <section key={id} className="metric-family" aria-labelledby={`family-${id}`}>
            <h2 id={`family-${id}`}>{label}</h2>
            <ul>
              {metrics.map((metric) => (
                <li key={metric.id}>
                  <div>
                    <a className="link" href={`/metrics/${metric.id}${kept}`}>
                      {metric.label}
                    </a>
                    <OtherNames metric={metric} />
                  </div>
                  <MetricReading dataset={dataset} metric={metric} asOf={page.asOf} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </VintagePage>
  )
}
