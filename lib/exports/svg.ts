import { drawFigure } from '#lib/draw-figure'
import type { ExportFormat, Figure } from '#lib/exports/figure'
import { type ParamValues } from '#lib/params'
import { QUERY_NAMES } from '#lib/query-names'
import { writeParams } from '#lib/read-params'

/** Where the figure can be looked up as it was known: a chart's page, or the data of series. */
function addressOf({ id, kind, asOf, query, params }: Figure, publicUrl: string): string {
  const asked: Partial<ParamValues> = kind === 'chart' ? { 'as-of': asOf } : {}
  for (const name of QUERY_NAMES)
    if (params.includes(name)) Object.assign(asked, { [name]: query[name] })
  const search = writeParams(asked).toString()
  const page = kind === 'chart' ? `/charts/${id}` : `/api/v1/series/${id}@${asOf}.json`
  return `${publicUrl}${page}${search ? `?${search}` : ''}`
}

export const SVG: ExportFormat = {
  extension: 'svg',
  label: 'SVG',
  contentType: 'image/svg+xml; charset=utf-8',
  params: ['theme', 'width', 'style'],
  download: false,
  lasting: true,
  oneUnit: true,
  exportFigure: (figure, { theme, width, publicUrl }) => {
    const address = addressOf(figure, publicUrl)
    return drawFigure(figure.toChart(), { theme, width: Number(width), address })
  },
}
