import { Icon } from '#app/_parts/icon.tsx'
import { joinAddress } from '#lib/figures/figure-address'
import type { ChartRow } from '#lib/charts/charts'
import type { Metric } from '#lib/metrics/metric'

/** A metric's chart, the page that sets others beside it, and its whole series as files. */
export function MetricDownloads({
  metric,
  vintage,
  byYear,
  charts,
  kept,
}: {
  metric: Metric
  /** Null for the newest. */
  vintage: string | null
  byYear: boolean
  charts: readonly ChartRow[]
  /** The query that keeps the vintage, `?` included or empty. */
  kept: string
}) {
  const file = (extension: string, more: Record<string, string> = {}) => {
    const params = new URLSearchParams({ ...(byYear ? { frequency: 'fiscal-year' } : {}), ...more })
    const pin = vintage === null ? '' : `@${vintage}`
    return joinAddress(`/api/v1/series/${metric.id}${pin}.${extension}`, params)
  }
  const files = [
    { label: 'CSV', href: file('csv') },
    { label: 'CSV, wide', href: file('csv', { layout: 'wide' }) },
    { label: 'Excel', href: file('xlsx') },
    { label: 'JSON', href: file('json') },
  ]
  return (
    <ul className="metric-downloads">
      {charts.map(({ id }) => (
        <li key={id}>
          <a className="button" href={`/charts/${id}${kept}`}>
            Chart
          </a>
        </li>
      ))}
      <li>
        <a
          className="button"
          href={`/explore?metrics=${metric.id}${vintage === null ? '' : `&as-of=${vintage}`}`}
        >
          Explore
        </a>
      </li>
      {files.map(({ label, href }) => (
        <li key={label}>
          <a className="button" href={href}>
            <Icon name="download" />
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
