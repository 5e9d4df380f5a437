/** A document that cannot be read as a results announcement; the message says why, for a person. */
export class IngestError extends Error {
  override name = 'IngestError'
}
