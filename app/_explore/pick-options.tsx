import { useEffect, useRef } from 'react'
import { Icon } from '#app/_parts/icon.tsx'
import { findAlias } from '#lib/words/find-by-name'
import type { PickChoice } from '#lib/charts/list-picks'

/** `CNY million`, or until when a metric was printed. */
function describe({ unit, until }: PickChoice): string {
  return until ? `to ${until}` : unit
}

function PickOption({
  id,
  choice,
  text,
  active,
  picked,
  off,
  onTake,
}: {
  id: string
  choice: PickChoice
  text: string
  active: boolean
  picked: boolean
  off: boolean
  onTake: () => void
}) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const alias = findAlias(text, choice)
  return (
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={picked}
      aria-disabled={off}
      className={active ? 'active' : undefined}
      onClick={onTake}
    >
      <span className="pick-check">{picked && <Icon name="check" size={12} />}</span>
      <span className="pick-name">
        {choice.label}
        {alias !== null && <span className="note"> {alias}</span>}
      </span>
      <span className="note">{describe(choice)}</span>
    </li>
  )
}

/** The list under the input: what answers the text, what is shown already, what has ended. */
export function PickOptions({
  id,
  matches,
  text,
  active,
  picked,
  full,
  onTake,
}: {
  id: string
  matches: readonly PickChoice[]
  text: string
  active: number
  picked: readonly string[]
  /** True where no more can be picked. */
  full: boolean
  onTake: (choice: PickChoice) => void
}) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label="Metrics"
      className="pick-options"
      tabIndex={-1} // browsers let Tab stop at what scrolls; here the arrows of the input do it
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the input
    >
      {matches.map((choice, at) => (
        <PickOption
          key={choice.id}
          id={`${id}-${at}`}
          choice={choice}
          text={text}
          active={at === active}
          picked={picked.includes(choice.id)}
          off={full && !picked.includes(choice.id)}
          onTake={() => onTake(choice)}
        />
      ))}
    </ul>
  )
}
