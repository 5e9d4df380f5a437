import { formatDate } from '#lib/words/format'

/** Two dates to choose from lists, with no script: the rest of the query is kept. */
export function VintageForm({
  vintages,
  since,
  to,
  search,
}: {
  /** Oldest first. */
  vintages: readonly string[]
  since: string | null
  to: string
  search: URLSearchParams
}) {
  const kept = [...search].filter(([name]) => name !== 'since' && name !== 'as-of')
  const ends = [
    { name: 'since', label: 'Known on', value: since ?? vintages.at(-2) },
    { name: 'as-of', label: 'compared with', value: to },
  ]
  return (
    <form method="get" action="/changes" className="vintage-form">
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {ends.map(({ name, label, value }) => (
        <label key={name}>
          {label}{' '}
          <select name={name} defaultValue={value} key={value}>
            {vintages.toReversed().map((vintage) => (
              <option key={vintage} value={vintage}>
                {formatDate(vintage)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button">Compare</button>
    </form>
  )
}
