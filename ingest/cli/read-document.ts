import { readPdf } from '#ingest/cli/read-pdf'
import type { IngestedDocument, Page } from '#ingest/document/document'
import { readBars } from '#ingest/document/join-cells'
import { decodeText, readHtml } from '#ingest/document/read-html'
import { splitPages } from '#ingest/document/split-pages'
import { IngestError } from '#ingest/exit-codes'
import { readRelease } from '#ingest/read-release'
import type { ReleaseReading } from '#ingest/reading'

/** Letters and digits that a document has at least, if it is text and not pictures of text. */
const LEAST_TEXT = 200

/** A document as it came. */
export interface RawDocument {
  bytes: Uint8Array
  kind: IngestedDocument['kind']
}

/** A document as text, and what it says. */
export interface ReadDocument {
  document: Omit<IngestedDocument, 'url'>
  pages: Page[]
  reading: ReleaseReading
}

async function readPages({ bytes, kind }: RawDocument, tell: (step: string) => void) {
  if (kind === 'pdf') {
    const pages = await readPdf(bytes, (number, of) => {
      if (number % 10 === 0 || number === of) tell(`page ${number} of ${of}`)
    })
    return { pages, marked: true }
  }
  const text = decodeText(bytes)
  return splitPages(kind === 'html' ? readHtml(text) : readBars(text))
}

/**
 * Reads a document of any kind into pages, and these into facts. Throws an `IngestError` where it
 * is not a release. `tell` is told of long steps.
 */
export async function readDocument(
  raw: RawDocument,
  tell: (step: string) => void,
): Promise<ReadDocument> {
  const { kind } = raw
  const { pages, marked } = await readPages(raw, tell)
  const length = pages.reduce(
    (sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length,
    0,
  )
  if (length < LEAST_TEXT)
    throw new IngestError(
      kind === 'pdf'
        ? 'The PDF holds only images of pages. Find the version with text, or give its text.'
        : 'The document has almost no text.',
    )
  tell('finding the figures')
  const reading = readRelease(pages)
  return { document: { kind, pages: marked ? pages.length : null }, pages, reading }
}
