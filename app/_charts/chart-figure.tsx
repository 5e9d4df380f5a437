'use client'

import '#app/_charts/chart.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { drawingQueryOptions } from '#app/_charts/chart-query.ts'
import { describeWait } from '#app/_charts/describe-wait.ts'
import { useDrawingModule } from '#app/_charts/drawing-module.ts'
import { useDrawingWidth, type DrawingWidth } from '#app/_charts/use-drawing-width.ts'
import { useLate } from '#app/_charts/use-late.ts'
import { useLiveChart, type LiveChart } from '#app/_charts/use-live-chart.ts'
import { FrameMessage } from '#app/_ui/frame-message.tsx'
import { ChartFailure } from '#app/_charts/chart-query.ts'
import type { ChartTakes } from '#lib/chart-search'

export interface ChartFigureProps {
  takes: ChartTakes
  /** The page's query that the server rendered, with or without `?`. */
  initialSearch: string
  /** The widths the server drew, of which the style sheet shows one. */
  widths: readonly DrawingWidth[]
  /** The chart in words, as the server computed it. */
  alt: string
  /** The server's drawings. */
  children: ReactNode
}

function readTheme(): 'light' | 'dark' {
  const set = document.documentElement.dataset.theme
  if (set === 'light' || set === 'dark') return set
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** The server's drawing of the view asked for, while the browser cannot draw it itself. */
function ServerDrawing({
  takes,
  params,
  width,
  children,
}: {
  takes: ChartTakes
  params: URLSearchParams
  width: DrawingWidth
  children: ReactNode
}) {
  const { data } = useQuery(drawingQueryOptions(takes, params, { width, theme: readTheme() }))
  // Our own drawer's SVG, which escapes every text in it.
  return data ? <div className="drawing" dangerouslySetInnerHTML={{ __html: data }} /> : children
}

function ChartMessage({ live, late }: { live: LiveChart; late: boolean }) {
  const { failure, params, retry } = live
  if (failure) {
    const why = failure instanceof ChartFailure ? failure.message : 'The server did not answer.'
    return (
      <FrameMessage
        title="Could not load the new range"
        text={`${why} The figures on this page are unchanged.`}
        way={
          <button type="button" className="chart-retry" onClick={retry}>
            Try again
          </button>
        }
      />
    )
  }
  if (!late) return null
  const text = 'The last view stays until the new one is here.'
  return <FrameMessage title={describeWait(params)} text={text} />
}

/**
 * A chart that begins as the server's drawing. When the page has painted, the browser's own takes
 * its place at the same size, for reading by pointer and keyboard; when the page's query asks for
 * another view, that is fetched and drawn, and the last one stays until it is here.
 */
export function ChartFigure({ takes, initialSearch, widths, alt, children }: ChartFigureProps) {
  const drawing = useDrawingModule()
  const width = useDrawingWidth(widths)
  const live = useLiveChart(takes, initialSearch, drawing !== null)
  const late = useLate(live.waiting)
  const { chart, differs, params, waiting } = live
  return (
    <div className="chart-figure" aria-busy={waiting}>
      {drawing && chart ? (
        <drawing.RechartsFigure chart={chart} width={width} />
      ) : differs && !drawing ? (
        <ServerDrawing takes={takes} params={params} width={width}>
          {children}
        </ServerDrawing>
      ) : (
        <div role="img" aria-label={alt}>
          {children}
        </div>
      )}
      <ChartMessage live={live} late={late} />
    </div>
  )
}
