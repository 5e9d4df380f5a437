import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { LiveChartText, type ChartPart } from '#app/_figure/live-chart-text.tsx'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import { FigureActions } from '#app/_panel/figure-actions.tsx'
import { ChartDrawings, type DrawingWidth } from '#app/_parts/chart-drawings.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import type { ChartRow } from '#lib/charts/charts'

export interface ChartPanelProps {
  row: ChartRow
  chart: Chart
  /** The page's query, `?` included or empty. */
  search: string
  span: 1 | 2 | 3
  widths: readonly DrawingWidth[]
}

/** A chart of the dashboard: a figure with its drawing, which the browser takes over. */
export function ChartPanel({ row, chart, search, span, widths }: ChartPanelProps) {
  const chartParams = chartParamsOf(row)
  const live = (part: ChartPart, served: ReactNode) => (
    <LiveChartText chartParams={chartParams} initialSearch={search} part={part} opens>
      {served}
    </LiveChartText>
  )
  const { length: count } = chart.restated
  const href = `${chartPagePath(chartParams, new URLSearchParams(search))}#restated`
  const chip = (
    <RestatedOpener chartParams={chartParams} initialSearch={search} count={count} href={href} />
  )
  return (
    <FigureFrame
      id={row.id}
      span={span}
      title={chart.title}
      subtitle={live('subtitle', chart.subtitle)}
      notes={live(
        'notes',
        chart.notes.map((note) => <p key={note}>{note}</p>),
      )}
      source={live('source', chart.source)}
      aside={live('restated', chip)}
      actions={<FigureActions title={row.title} chartParams={chartParams} search={search} />}
    >
      <ChartFigure
        chartParams={chartParams}
        initialSearch={search}
        widths={widths}
        alt={chart.alt}
        below={span === 1}
      >
        <ChartDrawings chart={chart} widths={widths} />
      </ChartFigure>
    </FigureFrame>
  )
}
