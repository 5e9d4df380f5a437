'use client'

import { ShareOpener } from '#app/_share/share-opener.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { chartPagePath, type ChartParams } from '#lib/charts/chart-search'

/** What can be done with a chart of the dashboard, as filtered: in a dialog or, without scripts, on its page. */
export function FigureActions({ title, chartParams }: { title: string; chartParams: ChartParams }) {
  const url = useUrlQuery()
  const page = chartPagePath(chartParams, url.params)
  const source = { title, chartParams }
  return (
    <>
      <ShareOpener source={source} href={`${page}#share`} />
      <ShareOpener view="download" source={source} href={`${page}#download`} />
      <ShareOpener view="table" source={source} href={`${page}#figures`} />
    </>
  )
}
