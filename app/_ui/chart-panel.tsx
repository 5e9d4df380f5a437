import type { ReactNode } from 'react'
import { ChartFigure } from '#app/_charts/chart-figure.tsx'
import { ActionLink } from '#app/_ui/action-link.tsx'
import { ChartDrawings, type DrawingWidth } from '#app/_ui/chart-drawings.tsx'
import { RestatedChip } from '#app/_ui/chip.tsx'
import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import type { Chart } from '#lib/chart'
import type { ChartRow } from '#lib/charts'

export interface ChartPanelProps {
  row: ChartRow
  chart: Chart
  /** The page's query, `?` included or empty. */
  search: string
  span: 1 | 2 | 3
  widths: readonly DrawingWidth[]
  aside?: ReactNode
}

/** What the browser holds of a chart's row. */
export function takesOf({ id, params, transforms }: ChartRow) {
  return { id, params, transforms }
}

/** A chart of the dashboard: a figure with its drawing, which the browser takes over. */
export function ChartPanel({ row, chart, search, span, widths, aside }: ChartPanelProps) {
  const page = `/charts/${row.id}${search}`
  return (
    <FigureFrame
      id={row.id}
      span={span}
      title={chart.title}
      subtitle={chart.subtitle}
      notes={chart.notes}
      source={chart.source}
      aside={aside ?? <RestatedChip count={chart.restated.length} href={`${page}#restated`} />}
      actions={
        <>
          <ActionLink icon="share" href={`${page}#share`} text="Share" />
          <ActionLink icon="download" href={`${page}#download`} text="Download" />
          <ActionLink icon="table" href={`${page}#figures`} text="Table" />
        </>
      }
    >
      <ChartFigure takes={takesOf(row)} initialSearch={search} widths={widths} alt={chart.alt}>
        <ChartDrawings chart={chart} widths={widths} />
      </ChartFigure>
    </FigureFrame>
  )
}
