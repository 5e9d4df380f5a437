import { useEffect, useRef } from 'react'
import { findAlias } from '#lib/words/find-by-name'
import type { Place } from '#lib/site/find-places'

function FindOption({
  id,
  place,
  text,
  active,
  onTake,
}: {
  id: string
  place: Place
  text: string
  active: boolean
  onTake: () => void
}) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const alias = findAlias(text, place)
  return (
    <li ref={item} id={id} role="option" aria-selected={active} onClick={onTake}>
      <span>
        {place.label}
        {alias !== null && <span className="note"> {alias}</span>}
      </span>
      <span className="note">{place.kind}</span>
    </li>
  )
}

/** What answers the text, each with what it is. */
export function FindOptions({
  id,
  matches,
  text,
  active,
  onTake,
}: {
  id: string
  matches: readonly Place[]
  text: string
  active: number
  onTake: (place: Place) => void
}) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="Places"
      tabIndex={-1} // browsers let Tab stop at what scrolls; here the arrows of the input do it
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the input
    >
      {matches.map((place, at) => (
        <FindOption
          key={place.href}
          id={`${id}-${at}`}
          place={place}
          text={text}
          active={at === active}
          onTake={() => onTake(place)}
        />
      ))}
    </ul>
  )
}
