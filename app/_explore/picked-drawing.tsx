'use client'

import '#app/_figure/chart.css'
import { useMemo, type ReactNode } from 'react'
import { useDrawingModule } from '#app/_figure/drawing-module.ts'
import { useDrawingWidth } from '#app/_figure/use-drawing-width.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import type { Chart } from '#lib/charts/chart'
import { PARAMS, VIEWS } from '#lib/query/params'
import { pickMark } from '#lib/charts/picked-mark'

const WIDTHS = [360, 720, 1080, 480] as const

/**
 * A drawing of picked metrics that begins as the server's, `children`. When the page has painted,
 * the browser's own takes its place at the same size, for reading by pointer and keyboard.
 */
export function PickedDrawing({ chart: served, children }: { chart: Chart; children: ReactNode }) {
  const { module } = useDrawingModule(true)
  const width = useDrawingWidth(WIDTHS)
  const { params } = useUrlQuery()
  const view = VIEWS.find((id) => id === params.get('view')) ?? PARAMS.view.default
  // The same figures drawn in another way: there is nothing to wait for.
  const own = served.query.axis === 'log' // which small multiples do not have
  const mark = own ? served.mark : pickMark(served.series.length, view, served.mark)
  const chart = useMemo(
    () => ({ ...served, mark, query: { ...served.query, view } }),
    [served, mark, view],
  )
  return (
    <div className="chart-figure" data-answers={module ? 'now' : 'later'}>
      {module ? (
        <module.RechartsFigure
          key={`${chart.id} ${chart.mark} ${view}`}
          chart={chart}
          width={width}
        />
      ) : (
        <div role="img" aria-label={chart.alt}>
          {children}
        </div>
      )}
    </div>
  )
}
