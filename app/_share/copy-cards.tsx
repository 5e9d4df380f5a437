import { Icon } from '#app/_parts/icon.tsx'
import { DESTINATIONS, type Destination } from '#lib/copy-for/destinations'

/** A card for every place that a figure can be copied for. */
export function CopyCards({
  done,
  waits,
  copy,
}: {
  /** Name of what was copied last; null for none. */
  done: string | null
  /** Name of what waits for its picture; null for none. */
  waits: string | null
  copy: (destination: Destination) => void
}) {
  return (
    <>
      <h3>Copy for</h3>
      <ul className="copy-cards">
        {DESTINATIONS.map((destination) => {
          const { name, hint } = destination
          const copied = done === name
          const words = waits === name ? 'Fetching the picture' : hint
          return (
            <li key={name}>
              <button
                type="button"
                className={copied ? 'done' : ''}
                onClick={() => copy(destination)}
              >
                {name} <span>{copied ? 'Copied, ready to paste' : words}</span>
                {copied && <Icon name="check" />}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
