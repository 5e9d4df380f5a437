'use client'

import '#app/_charts/chart.css'
import type { ReactNode } from 'react'
import { useDrawingModule } from '#app/_charts/drawing-module.ts'
import { useDrawingWidth, type DrawingWidth } from '#app/_charts/use-drawing-width.ts'
import type { Chart } from '#lib/chart'

/**
 * A drawing of picked metrics that begins as the server's, `children`. When the page has painted,
 * the browser's own takes its place at the same size, for reading by pointer and keyboard.
 */
export function PickedDrawing({
  chart,
  widths,
  children,
}: {
  chart: Chart
  widths: readonly DrawingWidth[]
  children: ReactNode
}) {
  const { module } = useDrawingModule()
  const width = useDrawingWidth(widths)
  return (
    <div className="chart-figure">
      {module ? (
        <module.RechartsFigure key={`${chart.id} ${chart.mark}`} chart={chart} width={width} />
      ) : (
        <div role="img" aria-label={chart.alt}>
          {children}
        </div>
      )}
    </div>
  )
}
