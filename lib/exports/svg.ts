import { toChartModel } from '#lib/chart-model'
import { drawSvg } from '#lib/draw-svg'
import type { ExportFormat } from '#lib/exports/figure'
import { layoutChart } from '#lib/layout/layout-chart'

export const SVG: ExportFormat = {
  extension: 'svg',
  label: 'SVG',
  contentType: 'image/svg+xml; charset=utf-8',
  params: ['theme', 'width'],
  download: false,
  lasting: true,
  oneUnit: true,
  exportFigure: (figure, { theme, width }) =>
    drawSvg(layoutChart(toChartModel(figure.toChart()), Number(width)), { theme }),
}
