'use client'

import { useActionState, useRef, useState, type DragEvent } from 'react'
import type { CheckState } from '#app/_claims/check-state.ts'
import { checkText } from '#app/_claims/check-text.ts'
import { CheckedFigures } from '#app/_claims/checked-figures.tsx'
import { MarkedText } from '#app/_claims/marked-text.tsx'
import { readDropped } from '#app/_claims/read-dropped.ts'

const LONGEST = 200_000
const OPEN: readonly string[] = ['unread', 'unmatched']

/** `3 figures, 1 without a verdict`. */
function sayCounts(figures: NonNullable<CheckState['figures']>): string {
  const open = figures.filter(({ verdict }) => OPEN.includes(verdict)).length
  const all = figures.length === 1 ? '1 figure' : `${figures.length} figures`
  return open === 0 ? all : `${all}, ${open} without a verdict`
}

const FROM = {
  asked: '',
  written: 'as the text says',
  period: 'the release of the newest period it names',
  nowhere: '',
} as const

/**
 * A reader's own text, its figures marked where they stand, and what became of each. A form that
 * posts to the page itself, so it works without a script.
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
  const [fault, setFault] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const { figures, left, text, day } = state
  const drop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    try {
      const read = await readDropped(file)
      if (area.current) area.current.value = read.slice(0, LONGEST)
      setFault(null)
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The file cannot be read.')
    }
  }
  const problem = fault ?? left
  return (
    <form
      action={act}
      className="check-form"
      onDrop={(event) => void drop(event)}
      onDragOver={(event) => event.preventDefault()}
    >
      <label htmlFor="check-text">Your text, in English</label>
      <textarea
        id="check-text"
        name="text"
        ref={area}
        rows={figures ? 6 : 12}
        maxLength={LONGEST}
        defaultValue={text}
        key={`text ${text.length}`}
        placeholder="Paste an article, a note or a table, or drop a .docx, .md or .html file here."
      />
      <input
        type="hidden"
        name="checked"
        value={figures ? text.length : ''}
        key={`checked ${text.length}`}
      />
      <div className="check-acts">
        <label htmlFor="check-dated">
          Written on
          <input
            id="check-dated"
            type="date"
            name="dated"
            defaultValue={state.dated}
            key={`dated ${state.dated}`}
            aria-describedby="check-day"
          />
        </label>
        <button className="button primary" name="act" value="read">
          Check
        </button>
        <p className="note" role="status">
          {waiting ? 'Reading' : figures ? sayCounts(figures) : ''}
        </p>
      </div>
      <p className="note" id="check-day">
        {figures &&
          day.date &&
          FROM[day.from] &&
          `Read as a text of ${day.date}, ${FROM[day.from]}.`}
        {figures && !day.date && 'No day is known: what names no period means the newest release.'}
      </p>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {figures && figures.length > 0 && (
        <>
          <section aria-labelledby="marked">
            <h2 id="marked">Your text</h2>
            <MarkedText text={text} figures={figures} />
          </section>
          <section aria-label="Figures by verdict" className="claims">
            <datalist id="metric-names">
              {names.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <CheckedFigures
              figures={figures}
              key={JSON.stringify(figures.map(({ said }) => said))}
            />
          </section>
        </>
      )}
    </form>
  )
}
