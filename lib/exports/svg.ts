import { describeCredits } from '#lib/drawing/describe-credits'
import { drawPicture } from '#lib/drawing/draw-picture'
import { nameFile, writeFaces } from '#lib/exports/embed-faces'
import type { ExportFormat } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'

/** Pixels; drawings in pages are as wide. */
const USUAL_WIDTH = 720

export const SVG: ExportFormat = {
  extension: 'svg',
  label: 'SVG',
  contentType: 'image/svg+xml; charset=utf-8',
  params: ['theme', 'width', 'style'],
  download: false,
  oneUnit: true,
  exportFigure: (figure, { theme, width, publicUrl }) => {
    const chart = figure.toChart()
    const credits = describeCredits(chart, addressOfPicture(figure, publicUrl))
    const size = { width: width ?? USUAL_WIDTH, height: null, compact: true }
    const own = { name: nameFile([theme, size.width, credits.facts]), writeFaces }
    return drawPicture(chart, credits, { theme, ...size, own }).svg
  },
}
