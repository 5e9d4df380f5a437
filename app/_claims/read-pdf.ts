import { openPdf } from '#lib/files/open-pdf'
import { joinPdfItems } from '#lib/words/pdf-text'

/**
 * The text of a PDF, its pages parted by a blank line, up to a number of characters. Throws an Error
 * that says why there is none: locked, damaged, too long, or pictures of text alone.
 */
export async function readPdf(file: File, longest: number): Promise<string> {
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()), file.name)
  try {
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
