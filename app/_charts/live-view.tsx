'use client'

import { lazy, Suspense, type ReactNode } from 'react'
import { useLiveChart } from '#app/_charts/use-live-chart.ts'
import type { ChartTakes } from '#lib/chart-search'

// Each is asked for with the first view that the server did not render.
const VIEWS = {
  table: lazy(() =>
    import('#app/_ui/chart-table.tsx').then(({ ChartTable }) => ({ default: ChartTable })),
  ),
  companion: lazy(() =>
    import('#app/_ui/companion.tsx').then(({ Companion }) => ({ default: Companion })),
  ),
  lines: lazy(() =>
    import('#app/_ui/line-list.tsx').then(({ LineList }) => ({ default: LineList })),
  ),
  restated: lazy(() =>
    import('#app/_ui/restated-list.tsx').then(({ RestatedList }) => ({ default: RestatedList })),
  ),
} as const

/** What is told of a chart beside its drawing, following the page's query; `children` is the server's. */
export function LiveView({
  takes,
  initialSearch,
  view,
  className,
  children,
}: {
  takes: ChartTakes
  initialSearch: string
  view: keyof typeof VIEWS
  className?: string
  children: ReactNode
}) {
  const { chart, differs, waiting } = useLiveChart(takes, initialSearch, false)
  const View = VIEWS[view]
  return (
    <div className={className} aria-busy={waiting}>
      {differs && chart ? (
        <Suspense fallback={children}>
          <View chart={chart} />
        </Suspense>
      ) : (
        children
      )}
    </div>
  )
}
