import { hasPdfEnd, PDF_OPTIONS } from '#lib/words/pdf-text'

/** The most pages of a PDF that are read; the longest release has 50. */
const MOST_PAGES = 200

/**
 * A PDF, opened. Its reader is loaded when the first one is given: nothing else needs it. Throws an
 * Error that says why it cannot be opened: locked, damaged, cut short or too long.
 */
export async function openPdf(bytes: Uint8Array, name: string) {
  if (!hasPdfEnd(bytes))
    throw new Error(`${name} is incomplete: its end is missing. Download it again.`)
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(bytes, PDF_OPTIONS).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Error(
      isLocked
        ? `${name} is protected by a password. Save it without one, or paste its text.`
        : `${name} is damaged and cannot be opened. Download it again, or paste its text.`,
      { cause: error },
    )
  })
  if (pdf.numPages <= MOST_PAGES) return pdf
  const pages = pdf.numPages
  await pdf.loadingTask.destroy()
  throw new Error(
    `${name} has ${pages} pages; at most ${MOST_PAGES} are read. Paste the part you mean.`,
  )
}
