import writeExcelFile from 'write-excel-file/node'
import type { Canvas } from '#lib/canvas/read-canvas'
import { drawCanvasSheet } from '#lib/exports/canvas/canvas-sheet'
import { addSheetBars } from '#lib/exports/canvas/sheet-bars'
import { tabulateCanvasFigures } from '#lib/exports/canvas/tabulate-figures'
import { tabulateCanvasSeries } from '#lib/exports/canvas/tabulate-series'
import { fitPages } from '#lib/exports/fit-pages'
import { FACE, makeSheet } from '#lib/exports/xlsx'
import { settleZipTimes } from '#lib/exports/zip-times'

/**
 * The canvas as a workbook: the nine blocks to edit, every figure of the texts with its
 * verdict, and every quarter behind the bars with its page.
 */
export async function writeCanvasXlsx(canvas: Canvas): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, bars } = drawCanvasSheet(canvas)
  const sheets = [
    sheet,
    makeSheet('Figures', tabulateCanvasFigures(canvas)),
    makeSheet('Series', tabulateCanvasSeries(canvas)),
  ]
  const features = [addSheetBars(canvas, bars), fitPages(1)]
  const written = await writeExcelFile(sheets, { features, fontFamily: FACE }).toBuffer()
  return settleZipTimes(Uint8Array.from(written))
}
