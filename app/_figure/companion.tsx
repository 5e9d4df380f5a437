import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { GrowthReading } from '#app/_figure/growth-reading.tsx'
import { MixReading } from '#app/_figure/mix-reading.tsx'
import { PlanReading } from '#app/_figure/plan-reading.tsx'
import type { Chart } from '#lib/charts/chart'

function headOf({ mark, mix }: Chart): { title: string; subtitle: string } {
  if (mark === 'plan') return { title: 'Where the plan stands', subtitle: 'CNY billion' }
  if (mark === 'lines')
    return { title: 'Growth in figures', subtitle: '% on the year before, newest first' }
  if (!mix) return { title: 'Mix', subtitle: 'No period in this range' }
  return {
    title: `Mix in ${mix.label}`,
    subtitle: `${mix.structure} structure; share before eliminations`,
  }
}

function Body({ chart }: { chart: Chart }) {
  if (chart.mark === 'plan') return <PlanReading chart={chart} />
  return chart.mark === 'stack' ? <MixReading chart={chart} /> : <GrowthReading chart={chart} />
}

/** The column of figures that a chart is read by. */
export function Companion({ chart }: { chart: Chart }) {
  return (
    <FigureFrame id={`${chart.id}-figures`} span="companion" {...headOf(chart)}>
      <Body chart={chart} />
    </FigureFrame>
  )
}
