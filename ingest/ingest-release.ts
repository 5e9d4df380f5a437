import { isFailed, type CheckResult, type Subject } from '#ingest/check/check'
import { checkReading } from '#ingest/check/checks'
import {
  compareEarlier,
  indexEarlier,
  type Comparison,
  listMissingLines,
} from '#ingest/check/compare-earlier'
import type { IngestedDocument, Page } from '#ingest/document/document'
import { EXIT, type ExitCode, IngestError } from '#ingest/exit-codes'
import { mergeRelease, type Merge } from '#ingest/merge/merge-release'
import type { ReleaseReading } from '#ingest/reading'
import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import type { ReleaseFile } from '#lib/data/release'
import { type Quarter, periodEnd, quarterIndex } from '#lib/period/period'

/** The one value of several that say the same thing; where two differ, a sentence says so. */
function agree<T>(
  what: string,
  said: readonly { by: string; value: T | null | undefined }[],
): T | null {
  const known = said.flatMap(({ by, value }) => (value == null ? [] : [{ by, value }]))
  const [first] = known
  const other = known.find(({ value }) => value !== first?.value)
  if (first && other)
    throw new IngestError(
      `The ${what} is ${String(first.value)} by ${first.by}, and ${String(other.value)} by ${other.by}.`,
    )
  return first?.value ?? null
}

/**
 * The header of the release's file, from the document, the command and the file there is. Throws an
 * `IngestError` where they disagree, or none of them says it; only the address may be empty, until
 * the file is written.
 */
function resolveHeader(
  { reading, document, release, published, dataset }: IngestRequest,
  stored: ReleaseFile | null,
): Omit<Release, 'pages'> {
  const id = agree('quarter', [
    { by: 'the document', value: reading.release },
    { by: 'the command', value: release },
  ])
  if (id === null)
    throw new IngestError('No quarter was found in the document. Give it with --release FY2027-Q2.')
  const date = agree('publication date', [
    { by: 'the document', value: reading.published },
    { by: 'the command', value: published },
    { by: 'the stored file', value: stored?.release.published },
  ])
  if (date === null)
    throw new IngestError(
      'No publication date was found in the document. Give it with --published 2026-11-24.',
    )
  if (date <= periodEnd(id))
    throw new IngestError(
      `${id} ends on ${periodEnd(id)}, so it cannot have been published on ${date}.`,
    )
  const title = reading.title ?? stored?.release.title
  if (title === undefined)
    throw new IngestError('No title of a results announcement was found in the document.')
  const structure = dataset.structures.findLast(
    ({ inForceFrom }) => quarterIndex(inForceFrom) <= quarterIndex(id),
  )
  if (!structure) throw new IngestError(`${id} is before the first segment structure.`)
  return {
    kind: 'release',
    id,
    published: date,
    periodEnd: periodEnd(id),
    title,
    url: document.url ?? stored?.release.url ?? '',
    structure: structure.id,
  }
}

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
