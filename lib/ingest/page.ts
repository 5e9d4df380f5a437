/** A page of a release as text, numbered as in the document. */
export interface Page {
  /** From 1. */
  number: number
  text: string
}
