'use client'

import {
  memo,
  Suspense,
  useDeferredValue,
  useEffect,
  type ComponentType,
  type ReactNode,
} from 'react'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { useLiveWords } from '#app/_figure/use-live-chart.ts'
import { whenIdle } from '#app/_parts/when-idle.ts'
import type { Chart } from '#lib/charts/chart'
import type { ChartParams } from '#lib/charts/chart-search'

// Each is asked for when the page has painted: the first view of another query needs it at once.
const LOADERS = {
  table: () => import('#app/_figure/live-table.tsx').then(({ LiveTable }) => LiveTable),
  companion: () => import('#app/_figure/companion.tsx').then(({ Companion }) => Companion),
  lines: () => import('#app/_parts/line-list.tsx').then(({ LineList }) => LineList),
  restated: () => import('#app/_parts/restated-list.tsx').then(({ RestatedList }) => RestatedList),
} as const

/** What did not come ahead is asked for again when it is needed, and missed then. */
const whenNeeded = () => {}

type View = ComponentType<{ chart: Chart }>

/** Rendered again only for another chart: a table of several years takes a while. */
const lazyView = (load: () => Promise<View>) => lazyPart(async () => memo(await load()))

const VIEWS = {
  table: lazyView(LOADERS.table),
  companion: lazyView(LOADERS.companion),
  lines: lazyView(LOADERS.lines),
  restated: lazyView(LOADERS.restated),
} as const

/**
 * What is told of a chart beside its drawing, following the page's query; `children` is the
 * server's. The drawing comes first: this is rendered after it has been painted.
 */
export function LiveView({
  chartParams,
  view,
  className,
  children,
}: {
  chartParams: ChartParams
  view: keyof typeof VIEWS
  className?: string
  children: ReactNode
}) {
  const { chart, differs, waiting } = useLiveWords(chartParams)
  const wanted = differs ? chart : null
  const deferred = useDeferredValue(wanted)
  useEffect(() => whenIdle(() => void LOADERS[view]().catch(whenNeeded)), [view])
  const View = VIEWS[view]
  return (
    <div className={className} aria-busy={waiting || deferred !== wanted}>
      {deferred ? (
        <PartBoundary>
          <Suspense fallback={children}>
            <View chart={deferred} />
          </Suspense>
        </PartBoundary>
      ) : (
        children
      )}
    </div>
  )
}
