import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { LiveChartText, type ChartPart } from '#app/_figure/live-chart-text.tsx'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import type { ChoiceWords } from '#app/_filters/filter-reach.ts'
import { ReachLine } from '#app/_filters/reach-line.tsx'
import { FigureActions } from '#app/_panel/figure-actions.tsx'
import { ChartDrawings, type DrawingWidth } from '#app/_parts/chart-drawings.tsx'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { keepParagraphs, keepWords } from '#app/_parts/keep-words.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import type { ChartRow } from '#lib/charts/charts'

/**
 * The widths that a figure is drawn at, by the modules it takes. The one between a phone and a tablet
 * comes last: what most windows show is not to wait for it.
 */
const WIDTHS: Readonly<Record<1 | 2 | 3, readonly DrawingWidth[]>> = {
  1: [360, 480],
  2: [360, 720, 480],
  3: [360, 720, 1080, 480],
}

/**
 * A chart as a figure with its drawing, which the browser takes over: one of the dashboard's or,
 * `alone`, that of the chart's own page, which has its title, its actions and its restated values.
 */
export function ChartPanel({
  row,
  chart,
  page,
  span,
  alone = false,
  strip,
  unreached,
  actions,
}: {
  row: ChartRow
  chart: Chart
  /** The page's query. */
  page: URLSearchParams
  span: 1 | 2 | 3
  alone?: boolean
  /** How it has changed since the date that the page is seen from. */
  strip?: ReactNode
  /** The page's choices that the chart does not follow, where the page has some. */
  unreached?: ChoiceWords
  /** What can be done with it on its own page. */
  actions?: ReactNode
}) {
  const chartParams = chartParamsOf(row)
  const widths = WIDTHS[span]
  const live = (part: ChartPart, served: ReactNode) => (
    <LiveChartText chartParams={chartParams} part={part} opens={!alone}>
      {served}
    </LiveChartText>
  )
  const { length: count } = chart.restated
  const href = `${chartPagePath(chartParams, page)}#restated`
  return (
    <FigureFrame
      id={alone ? 'drawing' : row.id}
      span={span}
      title={alone ? undefined : live('title', chart.title)}
      subtitle={
        <>
          {live('subtitle', chart.subtitle)}
          {unreached && <ReachLine chartParams={chartParams} words={unreached} />}
        </>
      }
      notes={live('notes', keepParagraphs(chart.notes))}
      source={
        <>
          {live('source', keepWords(chart.source))} ·{' '}
          <a className="link unbroken" href="/about#reading">
            How to read it
          </a>
        </>
      }
      aside={live(
        'restated',
        alone ? (
          <RestatedChip count={count} href="#restated" />
        ) : (
          <RestatedOpener chartParams={chartParams} count={count} href={href} />
        ),
      )}
      strip={strip}
      actions={alone ? actions : <FigureActions title={row.title} chartParams={chartParams} />}
    >
      <ChartFigure chartParams={chartParams} widths={widths} alt={chart.alt}>
        <ChartDrawings chart={chart} widths={widths} />
      </ChartFigure>
    </FigureFrame>
  )
}
