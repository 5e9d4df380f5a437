import type { ReactNode } from 'react'

/** A word with a single letter before or after its hyphen, such as `E-commerce` or `20-F`. */
export const HYPHENED = /(\b(?:[a-z]-\w+|\w+-[a-z])\b)/i

/** A text whose lines do not end within words such as `E-commerce` and `20-F`; other content as it is. */
export function keepWords(text: ReactNode): ReactNode {
  if (typeof text !== 'string' || !HYPHENED.test(text)) return text
  return text.split(HYPHENED).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="unbroken">
        {part}
      </span>
    ),
  )
}

/** Each text as a paragraph of such words. */
export function keepParagraphs(texts: readonly string[]): ReactNode {
  return texts.map((text) => <p key={text}>{keepWords(text)}</p>)
}
