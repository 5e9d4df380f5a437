import type { ExportFormat } from '#lib/exports/export-format'
import { describeDocument } from '#lib/exports/office/office-figure'
import type { WriteFigures } from '#lib/exports/office/write-docx'

/** Figures as slides; loaded as Word's are. */
const writeFigures: WriteFigures = async (figures, options) =>
  (await import('#lib/exports/office/write-pptx')).writePptx(figures, options)

/** Native charts on slides, their citations as speaker notes. */
export const PPTX = {
  extension: 'pptx',
  label: 'PowerPoint',
  contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  params: ['style', 'table', 'amounts'],
  download: true,
  oneUnit: true,
  writeFigures,
  exportFigure: (figure, options) => {
    const { described, written } = describeDocument(figure, options, 'pptx')
    return writeFigures([described], written)
  },
} as const satisfies ExportFormat & { writeFigures: WriteFigures }
