import { COLUMN_IDS, type OverviewRequest } from '#app/_overview/read-overview-page.ts'
import { COLUMN_WORDS } from '#app/_overview/write-table.ts'
import { FAMILIES } from '#lib/metrics/families'

const LONGEST = 80

/**
 * Which rows and columns the table shows: a form that works without scripts, where it asks for the page
 * again; with them the table follows at once.
 */
export function OverviewForm({ request }: { request: OverviewRequest }) {
  const { choice, columns, params } = request
  const family = choice.family?.join(',') ?? ''
  const kept = [...params].filter(([name]) => !['q', 'family', 'columns'].includes(name))
  const isOne = family === '' || FAMILIES.some(({ id }) => id === family)
  const shown = COLUMN_IDS.filter((id) => id !== 'change' || !params.has('transform'))
  return (
    <form method="get" action="/table" role="search" className="overview-form">
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <label>
        <span className="control-label">Name or alias</span>
        <input type="search" name="q" defaultValue={choice.q ?? ''} maxLength={LONGEST} />
      </label>
      <label>
        <span className="control-label">Family</span>
        <select name="family" defaultValue={family}>
          <option value="">All families</option>
          {!isOne && <option value={family}>Several families</option>}
          {FAMILIES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="control-label">Columns</legend>
        <input type="hidden" name="columns" value="none" />
        {shown.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              name="columns"
              value={id}
              defaultChecked={columns.includes(id)}
            />
            {COLUMN_WORDS[id]}
          </label>
        ))}
      </fieldset>
      <noscript>
        <button className="button">Show</button>
      </noscript>
    </form>
  )
}
