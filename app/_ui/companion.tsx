import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import { GrowthReading } from '#app/_ui/growth-reading.tsx'
import { MixReading } from '#app/_ui/mix-reading.tsx'
import { PlanReading } from '#app/_ui/plan-reading.tsx'
import type { Chart } from '#lib/chart'
import type { ChartRow } from '#lib/charts'

function titleOf({ mark, mix }: Chart): { title: string; subtitle: string } {
  if (mark === 'plan') return { title: 'Where the plan stands', subtitle: 'CNY billion' }
  if (mark === 'stack')
    return {
      title: mix ? `Mix in ${mix.label}` : 'Mix',
      subtitle: `${mix?.structure ?? 'No'} structure; share before eliminations`,
    }
  return { title: 'Growth in figures', subtitle: '% on the year before, newest first' }
}

/** The figures that a chart is read by, in the column beside it. */
export function CompanionBody({ chart }: { chart: Chart }) {
  if (chart.mark === 'plan') return <PlanReading chart={chart} />
  return chart.mark === 'stack' ? <MixReading chart={chart} /> : <GrowthReading chart={chart} />
}

/** The column of figures beside a chart. */
export function Companion({ row, chart }: { row: ChartRow; chart: Chart; search: string }) {
  return (
    <FigureFrame id={`${row.id}-figures`} span="companion" {...titleOf(chart)}>
      <CompanionBody chart={chart} />
    </FigureFrame>
  )
}
