import { useId } from 'react'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import { describePinPromise } from '#lib/pins/words'

const UPDATES = 'Shows the latest figures each time it is opened. Numbers in it can change.'

/** Whether what is copied updates or never changes, each in its words. */
export function PinCards({
  figure,
  pinned,
  choose,
}: {
  /** The figure as it is seen on the page. */
  figure: SharedFigure
  pinned: boolean
  choose: (pinned: boolean) => void
}) {
  const name = useId()
  const cards = [
    { value: false, label: 'Updates with new releases', words: UPDATES },
    {
      value: true,
      label: 'Never changes',
      words: describePinPromise(figure.asOf, figure.provisional),
    },
  ]
  return (
    <div className="pin-cards" role="radiogroup" aria-label="Update behavior">
      {cards.map(({ value, label, words }) => (
        <label key={label} className="pin-card">
          <input
            type="radio"
            name={name}
            checked={pinned === value}
            aria-labelledby={`${name}${value}`}
            aria-describedby={`${name}${value}-words`}
            onChange={() => choose(value)}
          />
          <b id={`${name}${value}`}>{label}</b>
          <span id={`${name}${value}-words`}>{words}</span>
        </label>
      ))}
    </div>
  )
}
