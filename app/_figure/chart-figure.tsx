'use client'

import '#app/_figure/chart.css'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { describeWait } from '#app/_figure/describe-wait.ts'
import { loadDrawingModule, useDrawingModule } from '#app/_figure/drawing-module.ts'
import type { Press } from '#app/_figure/press.ts'
import { useDrawingWidth } from '#app/_figure/use-drawing-width.ts'
import { useNear } from '#app/_figure/use-near.ts'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { onTouch } from '#app/_parts/touched.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { useLongWait } from '#app/_parts/use-long-wait.ts'
import { useLiveChart, usePreparedChart } from '#app/_figure/use-live-chart.ts'
import type { DrawingWidth } from '#app/_parts/chart-drawings.tsx'
import { EmptyChart, isEmpty } from '#app/_parts/empty-chart.tsx'
import { FrameMessage } from '#app/_parts/frame-message.tsx'
import { describeFailure } from '#app/_address/answer-query.ts'
import type { ChartParams } from '#lib/charts/chart-search'

const loadStillPoint = () => import('#app/_figure/still-point.tsx')
onTouch('.chart-figure', () => void loadStillPoint().catch(() => {})) // missed where it is drawn
const StillPoint = lazyPart(() => loadStillPoint().then((code) => code.StillPoint))

interface ChartFigureProps {
  chartParams: ChartParams
  /** The widths the server drew; the style sheet shows one of them. */
  widths: readonly DrawingWidth[]
  /** The chart in words, as the server computed it. */
  alt: string
  /** The server's drawings. */
  children: ReactNode
}

function FailureMessage({ why, retry }: { why: string; retry: () => void }) {
  const way = (
    <button type="button" className="chart-retry" onClick={retry}>
      Try again
    </button>
  )
  const text = `${why} The figures on this page are unchanged.`
  return <FrameMessage title="Could not load the new range" text={text} way={way} />
}

/**
 * A chart that begins as the server's drawing. When a reader comes near, the browser's own takes its
 * place at the same size, for reading by pointer and keyboard; a press before that opens where the
 * values come from over the server's drawing. When the page's query asks for another view, that is
 * fetched and drawn, and the last one stays until it is here.
 */
export function ChartFigure({ chartParams, widths, alt, children }: ChartFigureProps) {
  const place = useRef<HTMLDivElement>(null)
  const nearness = useNear(place)
  const [reached, setReached] = useState(false)
  if (nearness !== 'far' && !reached) setReached(true)
  const [press, setPress] = useState<Press | null>(null)
  const { module, failed } = useDrawingModule(reached && !press)
  const width = useDrawingWidth(widths)
  const isFar = nearness === 'far'
  const [eager, asked] = [reached && module !== null, press !== null]
  const live = useLiveChart(chartParams, { eager, asked, isFar })
  const { chart, differs, params, failure } = live
  if (differs && press) setPress(null) // what was pressed is no longer what is asked for
  usePreparedChart(chartParams, isFar)
  useEffect(() => {
    if (differs) loadDrawingModule() // now, and not when the browser is idle
  }, [differs])
  const undrawn = differs && !module
  const waiting = (live.waiting || undrawn) && !failure && !failed
  const isLong = useLongWait(waiting)
  const answers = useHydrated() ? 'now' : 'later'
  return (
    <div ref={place} className="chart-figure" aria-busy={waiting} data-answers={answers}>
      {chart && isEmpty(chart) ? (
        <EmptyChart />
      ) : module && chart && !press ? (
        <module.RechartsFigure chart={chart} width={width} nearness={nearness} />
      ) : (
        <div className="readable-place">
          <div
            role="img"
            aria-label={alt}
            onClick={({ clientX, clientY, currentTarget }) =>
              setPress({ clientX, clientY, place: currentTarget })
            }
          >
            {children}
          </div>
          {press && chart && (
            <PartBoundary>
              <Suspense>
                <StillPoint
                  chart={chart}
                  width={width}
                  press={press}
                  drawing={place}
                  close={() => setPress(null)}
                />
              </Suspense>
            </PartBoundary>
          )}
        </div>
      )}
      {failure && <FailureMessage why={describeFailure(failure)} retry={live.retry} />}
      {undrawn && failed && (
        <FailureMessage why="Part of this page did not load." retry={loadDrawingModule} />
      )}
      {isLong && (
        <FrameMessage
          title={describeWait(params)}
          text="Showing the previous view while this one loads."
        />
      )}
    </div>
  )
}
