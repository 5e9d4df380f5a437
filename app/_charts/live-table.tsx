'use client'

import { lazy, Suspense, type ReactNode } from 'react'
import { useLiveChart } from '#app/_charts/use-live-chart.ts'
import type { ChartTakes } from '#lib/chart-search'

// Asked for with the first view that the server did not render.
const ChartTable = lazy(() =>
  import('#app/_ui/chart-table.tsx').then((module) => ({ default: module.ChartTable })),
)

/** A chart's table that follows the page's query; `children` is the server's, for `initialSearch`. */
export function LiveTable({
  takes,
  initialSearch,
  children,
}: {
  takes: ChartTakes
  initialSearch: string
  children: ReactNode
}) {
  const { chart, differs, waiting } = useLiveChart(takes, initialSearch, false)
  return (
    <div aria-busy={waiting}>
      {differs && chart ? (
        <Suspense fallback={children}>
          <ChartTable chart={chart} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  )
}
