import type { ReactNode } from 'react'
import type { ChartRow } from '#lib/charts/charts'
import { describeAggregation } from '#lib/metrics/aggregation-words'
import { FAMILIES } from '#lib/metrics/families'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { Metric } from '#lib/metrics/metric'

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function MetricLinks({ metrics, search }: { metrics: readonly Metric[]; search: string }) {
  return (
    <ul>
      {metrics.map(({ id, label }) => (
        <li key={id}>
          <a className="link" href={`/metrics/${id}${search}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What a metric is: unit, how it adds up, other names, what comes before and after, its lines. */
export function MetricFacts({
  metric,
  charts,
  search,
}: {
  metric: Metric
  charts: readonly ChartRow[]
  /** The query that links keep, `?` included or empty. */
  search: string
}) {
  const { id, unit, aggregation, aliases, family, lines } = metric
  const heirs = metric.successors.flatMap((other) => findMetric(other) ?? [])
  const forebears = METRICS.filter(({ successors }) => successors.includes(id))
  return (
    <dl className="metric-facts">
      <Entry term="Unit">{unit}, as published</Entry>
      <Entry term="Years">{describeAggregation(aggregation)}</Entry>
      <Entry term="Family">{FAMILIES.find((other) => other.id === family)?.label ?? family}</Entry>
      {aliases.length > 0 && <Entry term="Also called">{aliases.join(', ')}</Entry>}
      {heirs.length > 0 && (
        <Entry term="Continued by">
          <MetricLinks metrics={heirs} search={search} />
        </Entry>
      )}
      {forebears.length > 0 && (
        <Entry term="Continues">
          <MetricLinks metrics={forebears} search={search} />
        </Entry>
      )}
      {charts.length > 0 && (
        <Entry term="Drawn in">
          <ul>
            {charts.map((chart) => (
              <li key={chart.id}>
                <a className="link" href={`/charts/${chart.id}${search}`}>
                  {chart.title}
                </a>
              </li>
            ))}
          </ul>
        </Entry>
      )}
      <Entry term={lines.length === 1 ? 'Its line' : 'Its lines, newest first'}>
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      </Entry>
    </dl>
  )
}
