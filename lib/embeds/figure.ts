import type { Chart } from '#lib/charts/chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { drawSvg } from '#lib/drawing/draw-svg'
import { DRAWING_WIDTHS, measureDrawings } from '#lib/embeds/embed-size'
import { layoutChart } from '#lib/drawing/layout/layout-chart'

/** Both drawings of a chart, of which the style shows the one that fits the frame. */
export function drawEmbedFigure(chart: Chart, pinned: boolean): string {
  const model = toChartModel(chart)
  const heights = measureDrawings(chart, pinned)
  const draw = (kind: 'wide' | 'narrow', prefix: string) =>
    drawSvg(layoutChart(model, DRAWING_WIDTHS[kind], heights[kind]), { prefix, labelled: true })
  const [wide, narrow] = [draw('wide', 'w'), draw('narrow', 'n')]
  return `<div class="figure wide">${wide}</div>\n<div class="figure narrow">${narrow}</div>`
}
