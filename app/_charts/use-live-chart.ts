'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'
import { chartQueryOptions } from '#app/_charts/chart-query.ts'
import type { Chart } from '#lib/chart'
import { chartAddress, type ChartTakes } from '#lib/chart-search'

export interface LiveChart {
  /** The page's query as it is now. */
  params: URLSearchParams
  /** True where the query asks this chart for another view than the server rendered. */
  differs: boolean
  /** The view asked for or, until it is here, the last one; null where that is the server's. */
  chart: Chart | null
  /** True while `chart` is the last view and not the one asked for. */
  waiting: boolean
  /** Why the view asked for could not be had. */
  failure: Error | null
  retry: () => void
}

/**
 * A chart of the page as its query asks for it now. `initialSearch` is the query that the server
 * rendered; its own view is fetched only when `eager`, since the page shows it already.
 */
export function useLiveChart(takes: ChartTakes, initialSearch: string, eager: boolean): LiveChart {
  const { params } = useUrlQuery(initialSearch)
  const options = chartQueryOptions(takes, params)
  const served = chartAddress(takes, new URLSearchParams(initialSearch), 'json')
  const differs = options.queryKey[0] !== served
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled: eager || differs })
  const [last, setLast] = useState<Chart | null>(null)
  const shown = data ?? null
  if (shown && shown !== last) setLast(shown)
  if (!differs && !shown && last) setLast(null) // the server's view is back, and is the last one
  return {
    params,
    differs,
    chart: shown ?? (differs ? last : null),
    waiting: differs && !shown && isFetching,
    failure: differs && !shown && !isFetching ? error : null,
    retry: () => void refetch(),
  }
}
