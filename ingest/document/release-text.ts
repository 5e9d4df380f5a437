import type { Page } from '#ingest/document/document'
import { mendText } from '#ingest/document/mend-text'

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
