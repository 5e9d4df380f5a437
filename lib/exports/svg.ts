import { describeCredits } from '#lib/drawing/describe-credits'
import { drawPicture } from '#lib/drawing/draw-picture'
import { checkStyle } from '#lib/exports/check-style'
import { nameFile, writeFaces } from '#lib/exports/embed-faces'
import type { ExportFormat } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'

/** Pixels; drawings in pages are as wide. */
const USUAL_WIDTH = 720

export const SVG: ExportFormat = {
  extension: 'svg',
  label: 'SVG',
  contentType: 'image/svg+xml; charset=utf-8',
  params: ['theme', 'width', 'caption', 'style'],
  download: false,
  oneUnit: true,
  exportFigure: (figure, { theme, width, style, caption, publicUrl }) => {
    checkStyle({ style, caption })
    const chart = figure.toChart()
    const credits = describeCredits(chart, addressOfPicture(figure, publicUrl))
    const size = { width: width ?? USUAL_WIDTH, height: null, compact: true }
    const version = style === '1' ? [] : [style, caption]
    const own = { name: nameFile([theme, size.width, credits.facts, ...version]), writeFaces }
    const picture = drawPicture(chart, credits, { theme, style, caption, ...size, own })
    if (!picture) throw new Error('a picture of no height is as high as its parts need')
    return picture.svg
  },
}
