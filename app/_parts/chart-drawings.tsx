import { EmptyChart, isEmpty } from '#app/_parts/empty-chart.tsx'
import type { Chart } from '#lib/charts/chart'
import { drawSvg } from '#lib/drawing/draw-svg'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'

export type DrawingWidth = 360 | 480 | 720 | 1080

/**
 * The server's drawings of a chart at several widths; the style sheet shows the one that fits.
 * The SVG is our own drawer's, which escapes every text in it.
 */
export function ChartDrawings({
  chart,
  widths = [360, 720, 1080, 480],
}: {
  chart: Chart
  widths?: readonly DrawingWidth[]
}) {
  if (isEmpty(chart)) return <EmptyChart />
  const model = toChartModel(chart)
  return (
    <div className="drawing">
      {widths.map((width) => {
        const prefix = `${chart.id}-${width}`
        const svg = drawSvg(layoutChart(model, width), { prefix, labelled: false })
        return <div key={width} data-width={width} dangerouslySetInnerHTML={{ __html: svg }} />
      })}
    </div>
  )
}
