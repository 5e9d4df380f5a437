import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { LiveChartText, type ChartPart } from '#app/_figure/live-chart-text.tsx'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import { FigureActions } from '#app/_panel/figure-actions.tsx'
import { ChartDrawings, type DrawingWidth } from '#app/_parts/chart-drawings.tsx'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartParamsOf } from '#lib/charts/chart-params'
import { chartPagePath } from '#lib/charts/chart-search'
import type { ChartRow } from '#lib/charts/charts'

/**
 * A chart as a figure with its drawing, which the browser takes over: one of the dashboard's or,
 * `alone`, that of the chart's own page, which has its title, its actions and its restated values.
 */
export function ChartPanel({
  row,
  chart,
  search,
  span,
  widths,
  alone = false,
  strip,
}: {
  row: ChartRow
  chart: Chart
  /** The page's query, `?` included or empty. */
  search: string
  span: 1 | 2 | 3
  widths: readonly DrawingWidth[]
  alone?: boolean
  /** What has become of it since the date the page is seen from. */
  strip?: ReactNode
}) {
  const chartParams = chartParamsOf(row)
  const onPage = { chartParams, initialSearch: search }
  const live = (part: ChartPart, served: ReactNode) => (
    <LiveChartText {...onPage} part={part} opens={!alone}>
      {served}
    </LiveChartText>
  )
  const { length: count } = chart.restated
  const href = `${chartPagePath(chartParams, new URLSearchParams(search))}#restated`
  return (
    <FigureFrame
      id={alone ? 'drawing' : row.id}
      span={span}
      title={alone ? undefined : chart.title}
      subtitle={live('subtitle', chart.subtitle)}
      notes={live(
        'notes',
        chart.notes.map((note) => <p key={note}>{note}</p>),
      )}
      source={live('source', chart.source)}
      aside={live(
        'restated',
        alone ? (
          <RestatedChip count={count} href="#restated" />
        ) : (
          <RestatedOpener {...onPage} count={count} href={href} />
        ),
      )}
      strip={strip}
      actions={
        !alone && <FigureActions title={row.title} chartParams={chartParams} search={search} />
      }
    >
      <ChartFigure {...onPage} widths={widths} alt={chart.alt} below={span === 1}>
        <ChartDrawings chart={chart} widths={widths} />
      </ChartFigure>
    </FigureFrame>
  )
}
