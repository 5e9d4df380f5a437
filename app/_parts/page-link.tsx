import { Icon } from '#app/_parts/icon.tsx'

const WORD = ' release'

/** Where a line may break last: after the last comma, or before the last word. */
function findLastBreak(text: string): number {
  const beforePage = text.lastIndexOf(', ')
  return (beforePage < 0 ? text.lastIndexOf(' ') : beforePage + 1) + 1
}

/** `, p. 6,`: no line ends between `p.` and its number. */
function WithPage({ text }: { text: string }) {
  const [before, page, after] = text.split(/(p\. \d+,?)/)
  if (page === undefined) return text
  return (
    <>
      {before}
      <span className="unbroken">{page}</span>
      {after}
    </>
  )
}

/** `Sep Q 2025 release, `; the word, which a table of several lines leaves out on a phone, apart. */
function DocumentName({ text, word }: { text: string; word: string }) {
  const at = text.indexOf(word)
  if (at < 0) return <WithPage text={text} />
  return (
    <>
      {text.slice(0, at)}
      <span className="place-word">{word}</span>
      <WithPage text={text.slice(at + word.length)} />
    </>
  )
}

/** A link to the page of a document that printed a value: `p. 6`, opened beside this page. */
export function PageLink({
  href,
  text,
  isCopy = false,
}: {
  href: string
  text: string
  /** Of a copy, the first word alone is left on a phone: `copied in a public note`. */
  isCopy?: boolean
}) {
  const at = findLastBreak(text)
  const end = text.slice(at)
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <DocumentName
        text={text.slice(0, at)}
        word={isCopy ? text.slice(text.indexOf(' '), at) : WORD}
      />
      <span className="unbroken">
        {isCopy ? <span className="place-word">{end}</span> : end}
        <span className="external">
          <Icon name="external" size={12} />
        </span>
      </span>
    </a>
  )
}
