/** A document that cannot be read as a release; the message is one sentence for the person who gave it. */
export class IngestError extends Error {
  override name = 'IngestError'
}
