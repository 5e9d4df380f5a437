import { MixReading } from '#app/_figure/mix-reading.tsx'
import { PlanReading } from '#app/_figure/plan-reading.tsx'
import { DataTable, type Cell, type Row } from '#app/_parts/data-table.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import type { Chart } from '#lib/charts/chart'
import type { Observation } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import { formatRate } from '#lib/words/format'

const SHOWN = 9

function tellCell(observation: Observation | undefined): Cell {
  if (observation?.value != null)
    return { text: formatRate(observation.value), quality: observation.quality }
  if (observation?.reason === 'line-ended') return { text: 'ended', faint: true }
  return {
    text: <abbr title={sayReason(observation?.reason ?? 'not-collected')}>–</abbr>,
    faint: true,
  }
}

/** The newest rates of a growth chart as figures, newest first. */
export function GrowthReading({ chart }: { chart: Chart }) {
  const longest = chart.series.map(({ observations }) => observations)
  const [first = []] = [...longest].sort((a, b) => b.length - a.length)
  const periods = first.slice(-SHOWN).reverse()
  const columns = [
    { key: 'period', label: chart.query.frequency === 'quarter' ? 'Quarter' : 'Period' },
    ...chart.series.map(({ metric, shortLabel, color }) => ({
      key: metric,
      label: shortLabel,
      number: true,
      color,
    })),
  ]
  const rows = periods.map(({ period, label }, index): Row => {
    const cells: Record<string, Cell> = { period: { text: label } }
    for (const { metric, observations } of chart.series)
      cells[metric] = tellCell(observations.find((observation) => observation.period === period))
    return { key: period, kind: index === 0 ? 'newest' : undefined, cells }
  })
  return <DataTable caption="Growth on the year before, percent" columns={columns} rows={rows} />
}

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
