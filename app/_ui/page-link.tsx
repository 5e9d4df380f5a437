import { Icon } from '#app/_ui/icon.tsx'

/** Where a line may break last: before the page, or before the last word. */
function findLastBreak(text: string): number {
  const beforePage = text.lastIndexOf(', ')
  return (beforePage < 0 ? text.lastIndexOf(' ') : beforePage + 1) + 1
}

/** A link to the page of a document that printed a value: `p. 6`, opened beside this page. */
export function PageLink({ href, text }: { href: string; text: string }) {
  const at = findLastBreak(text)
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text.slice(0, at)}
      <span className="unbroken">
        {text.slice(at)}
        <span className="external">
          <Icon name="external" size={12} />
        </span>
      </span>
    </a>
  )
}
