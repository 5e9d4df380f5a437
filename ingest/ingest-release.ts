import type { Dataset } from '#lib/data/dataset'
import { isFailed, type CheckResult, type Subject } from '#ingest/check/check'
import { checkReading } from '#ingest/check/checks'
import { compareEarlier, indexEarlier, type Comparison } from '#ingest/check/compare-earlier'
import type { IngestedDocument } from '#ingest/document/document'
import { EXIT, type ExitCode } from '#ingest/exit-codes'
import { mergeRelease, type Merge } from '#ingest/merge/merge-release'
import { listMissingLines } from '#ingest/check/missing-lines'
import type { Page } from '#ingest/document/page'
import type { ReleaseReading } from '#ingest/reading'
import { resolveHeader } from '#ingest/resolve-header'
import type { Quarter } from '#lib/period/period'
import type { ReleaseFile } from '#lib/data/release'

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

/** What a document says against what is known, and what writing it would change. */
export interface IngestResult {
  request: IngestRequest
  stored: ReleaseFile | null
  merge: Merge
  comparison: Comparison
  checks: readonly CheckResult[]
  missing: ReturnType<typeof listMissingLines>
  exit: ExitCode
}

function decideExit(
  checks: readonly CheckResult[],
  { unknown, doubts }: ReleaseReading,
  missing: readonly string[],
): ExitCode {
  if (checks.some(isFailed)) return EXIT.failed
  return unknown.length + doubts.length + missing.length > 0 ? EXIT.open : EXIT.clean
}

/**
 * Compares and checks a reading, and says what its release file would be. Writes nothing. Throws an
 * `IngestError` where the document is not the release it was said to be.
 */
export function ingestRelease(request: IngestRequest): IngestResult {
  const { reading, dataset, files, document, pages, today } = request
  const stored = files.find(({ release }) => release.id === (request.release ?? reading.release))
  const header = resolveHeader(request, stored ?? null)
  const merge = mergeRelease({ reading, document, header, stored: stored ?? null, dataset, today })

  const earlier = indexEarlier(dataset, header.published)
  const comparison = compareEarlier(reading.facts, earlier)
  const values = new Map(
    reading.facts.map(({ line, period, value }) => [`${line} ${period}`, value]),
  )
  const subject: Subject = {
    release: header.id,
    pages,
    reading,
    dataset,
    comparison,
    rows: merge.rows,
    given: (line, period) => values.get(`${line} ${period}`) ?? null,
    earlier,
  }
  const checks = checkReading(subject, { ...stored?.accepted, ...request.accept })
  const accepted = Object.fromEntries(
    checks.flatMap(({ name, accepted: why }) => (why === null ? [] : [[name, why]])),
  )
  const own = reading.facts.filter(({ period }) => period === header.id)
  const missing = listMissingLines(dataset, header, new Set(own.map(({ line }) => line)))
  return {
    request,
    stored: stored ?? null,
    merge: { ...merge, file: { ...merge.file, accepted } },
    comparison,
    checks,
    missing,
    exit: decideExit(checks, reading, missing.lines),
  }
}
