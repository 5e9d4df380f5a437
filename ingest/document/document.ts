import type { Source } from '#lib/data/fact'
import type { Quarter } from '#lib/period/period'

/** One page of a release as text, numbered from 1 as in the company's PDF. */
export interface Page {
  number: number
  text: string
}

/**
 * The row of `sources.json` that a document other than the company's PDF is cited by: the 6-K's
 * exhibit. Null for the release's own document.
 */
export function nameDocument(
  document: IngestedDocument,
  release: Quarter,
  title: string,
  published: string,
): Source | null {
  if (document.kind !== 'html') return null
  const id = `6k-${release.toLowerCase()}`
  const { url } = document
  return { id, quality: 'primary', title: `Form 6-K, exhibit: ${title}`, url, published }
}

/** Documents over this size are not read: a release is half a megabyte. */
export const MAX_BYTES = 32_000_000

/**
 * The document a reading was made from. `pdf`: pages are those of the company's PDF and can be
 * cited. `text`: they are, if the text carries marks of them. `html`: the 6-K's exhibit, another
 * document than the PDF, with pages of its own.
 */
export interface IngestedDocument {
  kind: 'pdf' | 'html' | 'text'
  /** Null where the text has no marks of pages. */
  pages: number | null
  /** Where anybody can get it; null where that is not known. */
  url: string | null
}

/** Whether a page of the document is a page of the company's PDF. */
export function isCitedByPage(document: IngestedDocument): boolean {
  return document.kind !== 'html' && document.pages !== null
}
