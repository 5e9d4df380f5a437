import type { ExportFormat } from '#lib/exports/export-format'
import { describeDocument } from '#lib/exports/office/office-figure'
import type { WriteFigures } from '#lib/exports/office/write-docx'

/** Figures as a Word document; what writes it is loaded when the first is asked for. */
const writeFigures: WriteFigures = async (figures, options) =>
  (await import('#lib/exports/office/write-docx')).writeDocx(figures, options)

/** Native charts in Word. */
export const DOCX = {
  extension: 'docx',
  label: 'Word',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  params: ['style', 'table', 'amounts'],
  download: true,
  oneUnit: true,
  writeFigures,
  exportFigure: (figure, options) => {
    const { described, written } = describeDocument(figure, options, 'docx')
    return writeFigures([described], written)
  },
} as const satisfies ExportFormat & { writeFigures: WriteFigures }
