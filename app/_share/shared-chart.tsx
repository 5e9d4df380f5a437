import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useLate } from '#app/_parts/use-late.ts'
import { chartQuery, useLiveChart } from '#app/_figure/use-live-chart.ts'
import type { SharedPair } from '#app/_share/share-source.ts'
import { describeShared } from '#lib/copy-for/shared-figure'
import type { ChartTakes } from '#lib/charts/chart-search'

/** A chart of the page, as filtered there, as it is seen and as it is today. */
export function SharedChart({
  takes,
  search,
  children,
}: {
  takes: ChartTakes
  /** The query the server rendered for, `?` included or empty. */
  search: string
  children: (pair: SharedPair) => ReactNode
}) {
  const { params } = useLiveChart(takes, search, false)
  const today = new URLSearchParams(params)
  today.delete('as-of')
  const seen = useQuery(chartQuery(takes, params))
  const latest = useQuery(chartQuery(takes, today))
  const { id } = takes
  const pair = useMemo(() => {
    if (!seen.data || !latest.data) return null
    const name = { kind: 'chart', id } as const
    const pinned = describeShared(seen.data, name)
    return { pinned, live: seen.data === latest.data ? pinned : describeShared(latest.data, name) }
  }, [seen.data, latest.data, id])
  const failed = seen.isError || latest.isError
  const late = useLate(!pair && !failed)
  if (pair) return children(pair)
  if (!failed)
    return (
      <p className="share-wait" role="status">
        {late && 'Loading the figures'}
      </p>
    )
  return (
    <div className="share-wait" role="alert">
      <p>Could not load the figures. The page is unchanged.</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          void seen.refetch()
          void latest.refetch()
        }}
      >
        Try again
      </button>
    </div>
  )
}
