import { IngestError } from '#ingest/exit-codes'
import type { IngestRequest } from '#ingest/request'
import type { Release } from '#lib/data/fact'
import type { ReleaseFile } from '#lib/data/release'
import { periodEnd, quarterIndex } from '#lib/period/period'

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
export function resolveHeader(
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
    id,
    published: date,
    periodEnd: periodEnd(id),
    title,
    url: document.url ?? stored?.release.url ?? '',
    structure: structure.id,
  }
}
