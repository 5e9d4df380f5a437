import { mendText } from '#ingest/document/mend-text'
import type { Source } from '#lib/data/fact'
import type { Quarter } from '#lib/period/period'

/** A release as one text, so that sentences and tables may run over the end of a page. */
export interface ReleaseText {
  text: string
  /** The page on which a character of the text stands. */
  pageAt: (index: number) => number
}

/** Joins the pages; the page numbers printed at their heads are left out. */
export function joinPages(pages: readonly Page[]): ReleaseText {
  const starts: { at: number; page: number }[] = []
  let text = ''
  for (const page of pages) {
    starts.push({ at: text.length, page: page.number })
    text += `${dropPageNumber(mendText(page.text).trim(), page.number)} `
  }
  const pageAt = (index: number): number =>
    starts.findLast((start) => start.at <= index)?.page ?? starts[0]?.page ?? 1
  return { text, pageAt }
}

function dropPageNumber(text: string, number: number): string {
  const head = new RegExp(`^(?:CONFIDENTIAL )?${number}(?= |$)`)
  const foot = new RegExp(` ${number}$`)
  return head.test(text) ? text.replace(head, '').trim() : text.replace(foot, '')
}

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
