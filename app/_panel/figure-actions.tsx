'use client'

import { FigureOpener } from '#app/_share/figure-opener.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { chartPagePath, type ChartParams } from '#lib/charts/chart-search'

/** What can be done with a chart of the dashboard, as filtered: in a dialog or, without scripts, on its page. */
export function FigureActions({ title, chartParams }: { title: string; chartParams: ChartParams }) {
  const url = useUrlQuery()
  const page = chartPagePath(chartParams, url.params)
  const source = { title, chartParams }
  return (
    <>
      <FigureOpener source={source} href={`${page}#share`} />
      <FigureOpener view="download" source={source} href={`${page}#download`} />
      <FigureOpener view="table" source={source} href={`${page}#figures`} />
    </>
  )
}
