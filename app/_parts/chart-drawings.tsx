import { EmptyChart, isEmpty } from '#app/_parts/empty-chart.tsx'
import type { Chart } from '#lib/charts/chart'
import { drawSvg } from '#lib/drawing/draw-svg'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'

/**
 * One chart drawn at one to three widths; the style sheet shows the one that fits. The
 * SVG is our own drawer's, which escapes every text in it.
 */
function Drawing({ svgs }: { svgs: readonly { width: 360 | 720 | 1080; svg: string }[] }) {
  return (
    <div className="drawing">
      {svgs.map(({ width, svg }) => (
        <div key={width} data-width={width} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
    </div>
  )
}

export type DrawingWidth = 360 | 720 | 1080

/** The server's drawings of a chart, one for each width. */
export function ChartDrawings({
  chart,
  widths,
}: {
  chart: Chart
  widths: readonly DrawingWidth[]
}) {
  if (isEmpty(chart)) return <EmptyChart />
  const model = toChartModel(chart)
  const svgs = widths.map((width) => {
    const prefix = `${chart.id}-${width}`
    return { width, svg: drawSvg(layoutChart(model, width), { prefix, labelled: false }) }
  })
  return <Drawing svgs={svgs} />
}
