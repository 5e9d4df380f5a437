/** One page of a release as text, numbered from 1 as in the company's PDF. */
export interface Page {
  number: number
  text: string
}
