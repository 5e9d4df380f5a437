import { ChartRows, YoursRows } from '#app/_parts/chart-table.tsx'
import type { Chart } from '#lib/charts/chart'
import { tabulateCharts, tabulateWide } from '#lib/charts/chart-table'

const CAPTION = 'Figures of the metrics shown'

export interface PickedRowsProps {
  charts: readonly [Chart, ...Chart[]]
  /** Metrics down and periods across, instead of a row for each value. */
  wide: boolean
}

/** All figures of the picked metrics in one table. */
export function PickedRows({ charts, wide }: PickedRowsProps) {
  if (!wide)
    return (
      <>
        <ChartRows caption={CAPTION} table={tabulateCharts(charts)} />
        <YoursRows charts={charts} />
      </>
    )
  return (
    <div className="wide-table" role="region" aria-label="Figures, wide" tabIndex={0}>
      <ChartRows caption={CAPTION} table={tabulateWide(charts)} />
      <YoursRows charts={charts} />
    </div>
  )
}
