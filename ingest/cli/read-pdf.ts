import { getDocumentProxy } from 'unpdf'
import type { Page } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'
import { hasPdfEnd, joinPdfItems, PDF_OPTIONS } from '#lib/words/pdf-text'

/** Pages of the longest document that is read; the longest release has 50. */
const MOST_PAGES = 300

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  if (!hasPdfEnd(bytes))
    throw new IngestError('The PDF is incomplete: its end is missing. Download it again.')
  try {
    return await getDocumentProxy(bytes, PDF_OPTIONS)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      throw new IngestError('The PDF is protected by a password. Save it without one.')
    throw new IngestError('The PDF is damaged and cannot be opened. Download it again.')
  }
}

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return { number, text: joinPdfItems(items) }
}

/**
 * The text of a PDF page by page, in the order in which it was written. Throws an `IngestError` for
 * a file that is cut short, broken, locked or too long. `onPage` is told each page that is done.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (number: number, of: number) => void,
): Promise<Page[]> {
  const pdf = await openPdf(bytes)
  if (pdf.numPages > MOST_PAGES)
    throw new IngestError(`The PDF has ${pdf.numPages} pages; the longest release has 50.`)
  const pages: Page[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      pages.push(await readPage(pdf, number))
    } catch {
      throw new IngestError(`The PDF is damaged: page ${number} cannot be read. Download it again.`)
    }
    onPage(number, pdf.numPages)
  }
  return pages
}
