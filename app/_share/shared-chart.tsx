import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useLongWait } from '#app/_parts/use-long-wait.ts'
import { chartQuery, useLiveChart } from '#app/_figure/use-live-chart.ts'
import type { SharedPair } from '#app/_share/share-source.ts'
import { describeShared } from '#lib/copy-for/shared-figure'
import type { ChartParams } from '#lib/charts/chart-search'

/** A chart of the page, as filtered there, as it is seen and as it is today. */
export function SharedChart({
  chartParams,
  search,
  children,
}: {
  chartParams: ChartParams
  /** The query the server rendered for, `?` included or empty. */
  search: string
  children: (pair: SharedPair) => ReactNode
}) {
  const { params } = useLiveChart(chartParams, search, false)
  const today = new URLSearchParams(params)
  today.delete('as-of')
  const asSeen = useQuery(chartQuery(chartParams, params))
  const latest = useQuery(chartQuery(chartParams, today))
  const { id } = chartParams
  const pair = useMemo(() => {
    if (!asSeen.data || !latest.data) return null
    const name = { kind: 'chart', id } as const
    const pinned = describeShared(asSeen.data, name)
    return {
      pinned,
      live: asSeen.data === latest.data ? pinned : describeShared(latest.data, name),
    }
  }, [asSeen.data, latest.data, id])
  const failed = asSeen.isError || latest.isError
  const isLong = useLongWait(!pair && !failed)
  if (pair) return children(pair)
  if (!failed)
    return (
      <p className="share-wait" role="status">
        {isLong && 'Loading the figures'}
      </p>
    )
  return (
    <div className="share-wait" role="alert">
      <p>Could not load the figures. The page is unchanged.</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          void asSeen.refetch()
          void latest.refetch()
        }}
      >
        Try again
      </button>
    </div>
  )
}
