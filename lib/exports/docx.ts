import type { ExportFormat, FormatOptions } from '#lib/exports/export-format'
import { describeOfficeFigure, markFigure } from '#lib/exports/office/office-figure'
import type { DocumentOptions } from '#lib/exports/office/write-docx'
import type { Figure } from '#lib/figures/figure'

/** A figure and what a document of it alone says of itself. */
export function describeDocument(figure: Figure, options: FormatOptions, extension: string) {
  const described = describeOfficeFigure(figure, options.publicUrl)
  const { title, alt } = described.chart
  const words = { title, description: alt, marks: markFigure(figure, options, extension) }
  const written: DocumentOptions = { words, table: options.table === 'show' }
  return { described, written }
}

/** A native chart in Word; what writes it is loaded when the first is asked for. */
export const DOCX: ExportFormat = {
  extension: 'docx',
  label: 'Word',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: ['style', 'table'],
  download: true,
  oneUnit: true,
  exportFigure: async (figure, options) => {
    const { writeDocx } = await import('#lib/exports/office/write-docx')
    const { described, written } = describeDocument(figure, options, 'docx')
    return writeDocx([described], written)
  },
}
