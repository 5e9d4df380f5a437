import { isFailed, type CheckResult, type Subject } from '#ingest/check/check'
import { checkReading } from '#ingest/check/checks'
import { compareEarlier, indexEarlier, type Comparison } from '#ingest/check/compare-earlier'
import { listMissingLines } from '#ingest/check/missing-lines'
import { EXIT, type ExitCode } from '#ingest/exit-codes'
import { mergeRelease, type Merge } from '#ingest/merge/merge-release'
import type { ReleaseReading } from '#ingest/reading'
import type { IngestRequest } from '#ingest/request'
import { resolveHeader } from '#ingest/resolve-header'
import type { ReleaseFile } from '#lib/data/release'

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
  const own = reading.facts.filter(({ period }) => period === header.id)
  const missing = listMissingLines(dataset, header, new Set(own.map(({ line }) => line)))
  const subject: Subject = {
    release: header.id,
    pages,
    reading,
    dataset,
    comparison,
    rows: merge.rows,
    given: (line, period) => values.get(`${line} ${period}`) ?? null,
    earlier,
    missing: missing.lines,
  }
  const checks = checkReading(subject, { ...stored?.accepted, ...request.accept })
  const accepted = Object.fromEntries(
    checks.flatMap(({ name, accepted: why }) => (why === null ? [] : [[name, why]])),
  )
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
