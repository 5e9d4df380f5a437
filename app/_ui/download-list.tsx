import { chartAddress, type ChartTakes } from '#lib/chart-search'
import { EXPORT_FORMATS } from '#lib/exports/index'

/** The files a chart can be had as, as filtered. */
export function DownloadList({ takes, page }: { takes: ChartTakes; page: URLSearchParams }) {
  const wide = chartAddress(takes, page, 'csv')
  return (
    <ul className="download-list">
      {EXPORT_FORMATS.map(({ extension, label }) => (
        <li key={extension}>
          <a className="button" href={chartAddress(takes, page, extension)}>
            {label}
          </a>
        </li>
      ))}
      <li>
        <a className="button" href={`${wide}${wide.includes('?') ? '&' : '?'}layout=wide`}>
          CSV, wide
        </a>
      </li>
    </ul>
  )
}
