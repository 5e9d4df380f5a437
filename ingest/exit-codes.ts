/** A document that cannot be read as a results announcement; the message says why, for a person. */
export class IngestError extends Error {
  override name = 'IngestError'
}

/** What the command's exit code says; 1 is left to faults of the program itself. */
export const EXIT = {
  /** Read, every check held, nothing left open. */
  clean: 0,
  /** The command was called wrongly. */
  usage: 2,
  /** The document could not be read as this release. */
  unreadable: 3,
  /** A check failed that was not accepted: nothing was written. */
  failed: 4,
  /** Every check held, but rows were not understood, values doubted or lines not found. */
  open: 5,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
