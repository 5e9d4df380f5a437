import { Icon } from '#app/_ui/icon.tsx'

/** A link to the page of a document that printed a value: `p. 6`, opened beside this page. */
export function PageLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
      <span className="external">
        <Icon name="external" size={12} />
      </span>
    </a>
  )
}
