import type { IngestedDocument, Page } from '#ingest/document/document'
import type { ReleaseReading } from '#ingest/reading'
import type { Dataset } from '#lib/data/dataset'
import type { ReleaseFile } from '#lib/data/release'
import type { Quarter } from '#lib/period/period'

/** A document that was read, and what was told beside it. */
export interface IngestRequest {
  document: IngestedDocument
  pages: readonly Page[]
  reading: ReleaseReading
  /** The quarter it is said to report; null where nothing was said. */
  release: Quarter | null
  /** The day it is said to have been published; null where nothing was said. */
  published: string | null
  /** Why checks that fail may stand, by the name of the check. */
  accept: Readonly<Record<string, string>>
  /** Everything stored, with the files it was read from. */
  dataset: Dataset
  files: readonly ReleaseFile[]
  /** `YYYY-MM-DD`. */
  today: string
}
