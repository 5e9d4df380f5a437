'use client'

import { useActionState } from 'react'
import { ClaimList } from '#app/_claims/claim-row.tsx'
import type { CheckState } from '#app/_claims/check-state.ts'
import { checkText } from '#app/_claims/check-text.ts'
import { FigureFields } from '#app/_claims/figure-fields.tsx'

const LONGEST = 200_000

/** `3 figures judged, 1 could not be read`. */
function sayCounts(judged: number, unread: number): string {
  const figures = judged === 1 ? '1 figure' : `${judged} figures`
  return unread === 0 ? `${figures} judged` : `${figures} judged, ${unread} could not be read`
}

function Unread({ unread }: Pick<CheckState, 'unread'>) {
  if (unread.length === 0) return null
  return (
    <section aria-labelledby="unread" className="check-unread">
      <h2 id="unread">Could not read</h2>
      <ul>
        {unread.map(({ at, written, says, why }, index) => (
          <li key={`${at} ${index}`}>
            <b>{written}</b>, line {at}. {why} <span className="claim-place">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * A reader's own text, what was understood of it, and what became of each figure. A form that posts
 * to the page itself, so it works without a script.
 */
export function CheckForm({
  empty,
  names,
}: {
  empty: CheckState
  /** Names of metrics to choose from. */
  names: readonly string[]
}) {
  const [state, act, waiting] = useActionState(checkText, empty)
  const { claims, fields, unread, left } = state
  return (
    <form action={act} className="check-form">
      <label htmlFor="check-text">Your text, in English</label>
      <textarea
        id="check-text"
        name="text"
        rows={claims ? 6 : 12}
        maxLength={LONGEST}
        defaultValue={state.text}
        key={`text ${state.text.length}`}
        placeholder="Cloud revenue was RMB 39.8 billion in the quarter ended September 30, 2025, up 34% year-over-year."
      />
      <div className="check-acts">
        <label htmlFor="check-dated">
          Written on
          <input id="check-dated" type="date" name="dated" defaultValue={state.dated} />
        </label>
        <button className="button primary" name="act" value="read">
          Judge the text
        </button>
        <p className="note" role="status">
          {waiting ? 'Reading' : claims ? sayCounts(claims.length, unread.length) : ''}
        </p>
      </div>
      {left && (
        <p className="problem" role="alert">
          {left}
        </p>
      )}
      {claims && claims.length > 0 && (
        <section aria-labelledby="judged" className="claims">
          <h2 id="judged" className="hidden-text">
            Judged figures
          </h2>
          <ClaimList claims={claims} />
        </section>
      )}
      <Unread unread={unread} />
      {fields.length > 0 && (
        <section aria-labelledby="understood">
          <h2 id="understood">What was understood</h2>
          <p className="note">Correct what is wrong or missing, then judge again.</p>
          <datalist id="metric-names">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <FigureFields fields={fields} key={JSON.stringify(fields)} />
          <button className="button" name="act" value="again">
            Judge again
          </button>
        </section>
      )}
    </form>
  )
}
