'use client'

import { ActionLink } from '#app/_ui/action-link.tsx'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'

/** What can be done with a chart of the dashboard, each on the chart's own page, as filtered. */
export function FigureActions({ chart, search }: { chart: string; search: string }) {
  const url = useUrlQuery(search)
  const page = `/charts/${chart}${url.search}`
  return (
    <>
      <ActionLink icon="share" href={`${page}#share`} text="Share" />
      <ActionLink icon="download" href={`${page}#download`} text="Download" />
      <ActionLink icon="table" href={`${page}#figures`} text="Table" />
    </>
  )
}
