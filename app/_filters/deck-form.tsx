import { labelPeriod } from '#lib/period/period'
import type { DeckView, DeckWindow } from '#lib/period/deck-window'

/** The deck with no script: two lists and a button, which keep the rest of the query. */
export function DeckForm({
  view,
  window,
  search,
}: {
  view: DeckView
  window: DeckWindow
  search: string
}) {
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => name !== 'from' && name !== 'to' && name !== 'last',
  )
  const ends = { from: 'From', to: 'to' } as const
  return (
    <form method="get" className="deck-form">
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {ends[end]}{' '}
          <select name={end} defaultValue={view.quarters[window[end]]}>
            {view.quarters.map((quarter) => (
              <option key={quarter} value={quarter}>
                {labelPeriod(quarter, view.labels)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button">Show</button>
    </form>
  )
}
