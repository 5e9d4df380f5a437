import { Icon } from '#app/_parts/icon.tsx'
import { joinAddress } from '#lib/figures/figure-address'
import type { ChartRow } from '#lib/charts/charts'
import type { Metric } from '#lib/metrics/metric'

/** Links to a metric's chart, to the explore page, to its whole series as files, and to its feed. */
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
  const explore = `/explore?metrics=${metric.id}${vintage === null ? '' : `&as-of=${vintage}`}`
  const links = [
    ...charts.map(({ id }) => ({ label: 'Chart', href: `/charts/${id}${kept}`, isFile: false })),
    { label: 'Explore', href: explore, isFile: false },
    { label: 'CSV', href: file('csv'), isFile: true },
    { label: 'CSV, wide', href: file('csv', { layout: 'wide' }), isFile: true },
    { label: 'Excel', href: file('xlsx'), isFile: true },
    { label: 'Word', href: file('docx'), isFile: true },
    { label: 'PowerPoint', href: file('pptx'), isFile: true },
    { label: 'JSON', href: file('json'), isFile: true },
    { label: 'Parquet', href: file('parquet'), isFile: true },
    { label: 'Feed', href: `/metrics/${metric.id}/feed.xml`, isFile: false },
  ]
  return (
    <ul className="metric-downloads">
      {links.map(({ label, href, isFile }) => (
        <li key={href}>
          <a className="button" href={href}>
            {isFile && <Icon name="download" />}
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
