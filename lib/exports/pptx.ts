import { describeDocument } from '#lib/exports/docx'
import type { ExportFormat } from '#lib/exports/export-format'

/** A native chart on a slide, its citation as the speaker's note; loaded as Word's is. */
export const PPTX: ExportFormat = {
  extension: 'pptx',
  label: 'PowerPoint',
  contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  params: ['style', 'table'],
  download: true,
  oneUnit: true,
  exportFigure: async (figure, options) => {
    const { writePptx } = await import('#lib/exports/office/write-pptx')
    const { described, written } = describeDocument(figure, options, 'pptx')
    return writePptx([described], written)
  },
}
