import { LayoutChoice } from '#app/_explore/layout-choice.tsx'
import { CopyTable } from '#app/_controls/copy-table.tsx'
import { ChartRows } from '#app/_ui/chart-table.tsx'
import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import type { Chart } from '#lib/chart'
import { tabulateCharts } from '#lib/chart-table'
import type { ParamValues } from '#lib/params'
import { tabulateWide } from '#lib/wide-table'

/** All figures of the picked metrics in one table, long or wide. */
export function PickedTable({
  charts,
  layout,
  search,
}: {
  charts: readonly [Chart, ...Chart[]]
  layout: ParamValues['layout']
  search: string
}) {
  const wide = layout === 'wide'
  const table = (
    <ChartRows
      caption="Figures of the metrics shown"
      table={wide ? tabulateWide(charts) : tabulateCharts(charts)}
    />
  )
  return (
    <FigureFrame
      id="figures"
      span={wide ? 3 : 2}
      title="Figures"
      subtitle={
        wide
          ? 'Metrics down, periods across; exact, in the unit as published'
          : 'Newest first; exact, in the unit as published'
      }
      aside={<LayoutChoice search={search} />}
      actions={<CopyTable inside="figures" />}
    >
      {wide ? (
        <div className="wide-table" role="region" aria-label="Figures, wide" tabIndex={0}>
          {table}
        </div>
      ) : (
        table
      )}
    </FigureFrame>
  )
}
