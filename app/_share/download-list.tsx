'use client'

import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { DownloadLinks } from '#app/_parts/download-links.tsx'
import { chartAddress, type ChartParams } from '#lib/charts/chart-search'

/** A chart, as filtered, as files. */
export function DownloadList({
  chartParams,
  formats,
}: {
  chartParams: ChartParams
  formats: readonly { extension: string; label: string }[]
}) {
  const { params } = useUrlQuery()
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
