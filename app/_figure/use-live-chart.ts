'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { useLaterQuery, useUrlQuery } from '#app/_address/use-url-query.ts'
import { jsonQuery } from '#app/_address/answer-query.ts'
import { whenIdle } from '#app/_parts/when-idle.ts'
import { isTouched } from '#app/_parts/touched.ts'
import { onPrepare } from '#app/_address/prepare-views.ts'
import type { Chart } from '#lib/charts/chart'
import { chartAddress, type ChartParams } from '#lib/charts/chart-search'

/** The query for a chart as the page's parameters ask for it. */
export function chartQuery(chartParams: ChartParams, page: URLSearchParams) {
  return jsonQuery<Chart>(chartAddress(chartParams, page, 'json'), page.has('as-of'))
}

/**
 * Fetches a chart ahead wherever the page is told of a choice that the reader is about to make; one
 * that is far from the reader when those nearer have been asked for.
 */
export function usePreparedChart(chartParams: ChartParams, isFar: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    const prepare = (search: string) => {
      void client.prefetchQuery(chartQuery(chartParams, new URLSearchParams(search)))
    }
    if (isTouched(`#${chartParams.id} .chart-figure, #drawing > .chart-figure`))
      prepare(location.search)
    return onPrepare(isFar ? (search) => void whenIdle(() => prepare(search)) : prepare)
  }, [client, chartParams, isFar])
}

interface LiveChart {
  /** The query of the view asked for. */
  params: URLSearchParams
  /** True where the query asks this chart for another view than the server rendered. */
  differs: boolean
  /** The view asked for or, until it is here, the last one; null where that is the server's. */
  chart: Chart | null
  /** True while `chart` is the last view and not the one asked for. */
  waiting: boolean
  /** Why the view asked for could not be loaded. */
  failure: Error | null
  retry: () => void
}

/**
 * The address that the server rendered `served` for: it leaves out what it cannot read, so the two
 * may differ, and what stands in the address then does not ask for another view.
 */
function useLanding(served: string): string {
  const hydrated = useHydrated()
  const [landing, setLanding] = useState({ of: '', search: '', known: false })
  const known = landing.known && landing.of === served
  if (hydrated && !known) setLanding({ of: served, search: location.search, known: true })
  return hydrated ? landing.search : served // the first render is the server's own
}

/**
 * A chart of the page as its query asks for it now, or a moment later where it `isFar` from the
 * reader. The view that the server rendered is fetched only when `eager`, since the page shows it
 * already; that it could not be is only told when it was `asked` for.
 */
export function useLiveChart(
  chartParams: ChartParams,
  { eager = false, asked = false, isFar = false } = {},
): LiveChart {
  const now = useUrlQuery().params
  const later = useLaterQuery()
  const page = isFar ? later : { params: now, late: false }
  return useChartOf(chartParams, page, eager, asked)
}

/** As `useLiveChart`, for what is told of a chart beside its drawing: a change draws that first. */
export function useLiveWords(chartParams: ChartParams): LiveChart {
  return useChartOf(chartParams, useLaterQuery(), false, false)
}

function useChartOf(
  chartParams: ChartParams,
  { params: page, late }: { params: URLSearchParams; late: boolean },
  eager: boolean,
  asked: boolean,
): LiveChart {
  const served = useServedSearch()
  const landing = useLanding(served)
  const { differs, params, request } = useMemo(() => {
    const addressOf = (search: URLSearchParams) => chartAddress(chartParams, search, 'json')
    const differs = addressOf(page) !== addressOf(new URLSearchParams(landing))
    const params = differs ? page : new URLSearchParams(served)
    return { differs, params, request: chartQuery(chartParams, params) }
  }, [chartParams, page, landing, served])
  const query = useQuery({ ...request, enabled: eager || asked || differs })
  const { data: loaded = null, error, isFetching, refetch } = query
  const [last, setLast] = useState<Chart | null>(null)
  if (loaded && loaded !== last) setLast(loaded)
  if (!differs && !loaded && last) setLast(null) // the server's view is back, and is the last one
  return {
    params,
    differs,
    chart: loaded ?? (differs ? last : null),
    waiting: late || (differs && !loaded && isFetching),
    failure: (differs || asked) && !loaded && !isFetching ? error : null,
    retry: () => void refetch(),
  }
}
