import { open } from 'node:fs/promises'
import { fetchDocument } from '#ingest/cli/fetch-document'
import { gatherBytes, refuseSize } from '#ingest/cli/gather-bytes'
import { MAX_BYTES } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'

/** The bytes of a document, and its address where it was fetched. */
export interface TakenInput {
  bytes: Uint8Array
  url: string | null
}

async function takeFile(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new IngestError(
      error.code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be opened.`,
    )
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new IngestError(`${path} is a folder.`)
    if (stat.size > MAX_BYTES) throw refuseSize(MAX_BYTES)
    return await gatherBytes(file.createReadStream(), MAX_BYTES)
  } finally {
    await file.close().catch(() => undefined) // a stream that ended has closed it
  }
}

/**
 * Takes a document from a file, from standard input (`-`) or from an address. Throws an
 * `IngestError` where there is none, or too much of it.
 */
export async function takeInput(
  from: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<TakenInput> {
  if (from === '-') return { bytes: await gatherBytes(stdin, MAX_BYTES), url: null }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(from)) return fetchDocument(from)
  return { bytes: await takeFile(from), url: null }
}
