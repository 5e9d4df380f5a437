import { hasPdfEnd, joinPdfItems, PDF_OPTIONS } from '#lib/words/pdf-text'

/** Pages of the longest file that is read; the longest release has 50. */
const MOST_PAGES = 200

/** The reader of PDFs is loaded when the first one is given: no other page and no other file needs it. */
async function open(bytes: Uint8Array, name: string) {
  const { getDocumentProxy } = await import('unpdf')
  try {
    return await getDocumentProxy(bytes, PDF_OPTIONS)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Error(
      isLocked
        ? `${name} is protected by a password. Save it without one, or paste its text.`
        : `${name} is damaged and cannot be opened. Download it again, or paste its text.`,
      { cause: error },
    )
  }
}

/**
 * The text of a PDF, its pages parted by a blank line, up to a number of characters. Throws an Error
 * that says why there is none: locked, damaged, too long, or pictures of text alone.
 */
export async function readPdf(file: File, longest: number): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!hasPdfEnd(bytes))
    throw new Error(`${file.name} is incomplete: its end is missing. Download it again.`)
  const pdf = await open(bytes, file.name)
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Error(
        `${file.name} has ${pdf.numPages} pages; at most ${MOST_PAGES} are read. Paste the part you mean.`,
      )
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages && length < longest; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = joinPdfItems(items).trim()
      if (text !== '') pages.push(text)
      length += text.length
      page.cleanup()
    }
    if (pages.length === 0)
      throw new Error(
        `${file.name} has no text, only pictures of it. Copy the text out with another program and paste it.`,
      )
    return pages.join('\n\n')
  } finally {
    await pdf.loadingTask.destroy()
  }
}
