import { IngestError } from '#ingest/exit-codes'

const MEGA = 1_000_000

/** What is said of a document that is too large. */
export function refuseSize(most: number): IngestError {
  return new IngestError(
    `The document is larger than ${most / MEGA} MB; a release has half a megabyte.`,
  )
}

/** All bytes of a stream, but no more than `most`: beyond that an `IngestError` ends it. */
export async function gatherBytes(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw refuseSize(most)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
