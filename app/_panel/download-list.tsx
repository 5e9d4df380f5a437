'use client'

import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { DownloadLinks } from '#app/_parts/download-links.tsx'
import { chartAddress, type ChartParams } from '#lib/charts/chart-search'

/** A chart as files, as filtered. */
export function DownloadList({
  chartParams,
  search,
  formats,
}: {
  chartParams: ChartParams
  /** The query the server rendered for, `?` included or empty. */
  search: string
  formats: readonly { extension: string; label: string }[]
}) {
  const { params } = useUrlQuery(search)
  const wide = chartAddress(chartParams, params, 'csv')
  const links = [
    ...formats.map(({ extension, label }) => ({
      label,
      href: chartAddress(chartParams, params, extension),
    })),
    { label: 'CSV, wide', href: `${wide}${wide.includes('?') ? '&' : '?'}layout=wide` },
  ]
  return <DownloadLinks links={links} />
}
