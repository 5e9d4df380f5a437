import { PageLink } from '#app/_parts/page-link.tsx'
import type { PrintWords } from '#lib/series/print-words'

/**
 * The page of a document that has a value, and the copy that was read instead, each with its link.
 * Where a copy is, a table of several lines leaves out on a phone: the value tells it when opened.
 */
export function PlaceLinks({ text, url, copy }: PrintWords) {
  return (
    <>
      {url ? <PageLink href={url} text={text} /> : text}
      {copy && (
        <span className="copied">
          , {copy.url ? <PageLink href={copy.url} text={copy.text} isCopy /> : copy.text}
          <span className="place-word"> ({copy.remark})</span>
        </span>
      )}
    </>
  )
}
