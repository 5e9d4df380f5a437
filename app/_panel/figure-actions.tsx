'use client'

import { ShareOpener } from '#app/_share/share-opener.tsx'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { chartPagePath, type ChartParams } from '#lib/charts/chart-search'

/** What can be done with a chart of the dashboard, as filtered: here or on the chart's own page. */
export function FigureActions({ title, chartParams }: { title: string; chartParams: ChartParams }) {
  const url = useUrlQuery()
  const page = chartPagePath(chartParams, url.params)
  return (
    <>
      <ShareOpener source={{ title, chartParams }} href={`${page}#share`} />
      <ActionLink icon="download" href={`${page}#download`} text="Download" />
      <ActionLink icon="table" href={`${page}#figures`} text="Table" />
    </>
  )
}
