import { Icon } from '#app/_parts/icon.tsx'

const WORD = ' release'

/** Where a line may break last: after the last comma, or before the last word. */
function findLastBreak(text: string): number {
  const beforePage = text.lastIndexOf(', ')
  return (beforePage < 0 ? text.lastIndexOf(' ') : beforePage + 1) + 1
}

/** `Sep Q 2025 release, `; the word, which a table of several lines leaves out on a phone, apart. */
function DocumentName({ text }: { text: string }) {
  const at = text.indexOf(WORD)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <span className="place-word">{WORD}</span>
      {text.slice(at + WORD.length)}
    </>
  )
}

/** A link to the page of a document that printed a value: `p. 6`, opened beside this page. */
export function PageLink({ href, text }: { href: string; text: string }) {
  const at = findLastBreak(text)
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <DocumentName text={text.slice(0, at)} />
      <span className="unbroken">
        {text.slice(at)}
        <span className="external">
          <Icon name="external" size={12} />
        </span>
      </span>
    </a>
  )
}
