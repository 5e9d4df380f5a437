'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { jsonQuery } from '#app/_address/answer-query.ts'
import { useLiveChart } from '#app/_figure/use-live-chart.ts'
import { Strip } from '#app/_parts/strip.tsx'
import { chartSearch, type ChartParams } from '#lib/charts/chart-search'

/** What the strip says, as `/api/v1/changes.json` sends it. */
interface Summary {
  summary: string[]
  warning: boolean
  changes: unknown[]
}

/** The strip of a chart seen from a date, following the page's query; `children` is the server's. */
export function LiveStrip({
  chartParams,
  since,
  children,
}: {
  chartParams: ChartParams
  /** The vintage that the page is seen from. */
  since: string
  children: ReactNode
}) {
  const { differs, params } = useLiveChart(chartParams)
  const own = new URLSearchParams(params)
  own.delete('compare') // `since` is the date it is held against
  const search = chartSearch(chartParams, own)
  const asked = `?chart=${chartParams.id}&since=${since}${search === '' ? '' : `&${search}`}`
  const changes = jsonQuery<Summary>(`/api/v1/changes.json${asked}`)
  const { data } = useQuery({ ...changes, enabled: differs })
  if (!differs) return children
  if (!data) return <Strip changed={false}>Checking what changed since then.</Strip>
  return (
    <Strip changed={data.warning} href={data.changes.length > 0 ? `/changes${asked}` : null}>
      {data.summary.join(' ')}
    </Strip>
  )
}
