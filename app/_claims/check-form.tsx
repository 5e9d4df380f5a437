'use client'

import { useActionState, useRef, useState, type DragEvent } from 'react'
import type { CheckState } from '#app/_claims/check-state.ts'
import { checkText } from '#app/_claims/check-text.ts'
import { CheckedFigures } from '#app/_claims/checked-figures.tsx'
import { MarkedText } from '#app/_claims/marked-text.tsx'
import { FILE_TYPES, readDropped } from '#app/_claims/read-dropped.ts'
import { FileButton } from '#app/_parts/file-button.tsx'

const LONGEST = 200_000
const OPEN: readonly string[] = ['unread', 'unmatched']

/** `3 figures, 1 without a verdict`. */
function sayCounts(figures: NonNullable<CheckState['figures']>): string {
  const open = figures.filter(({ verdict }) => OPEN.includes(verdict)).length
  const all = figures.length === 1 ? '1 figure' : `${figures.length} figures`
  return open === 0 ? all : `${all}, ${open} without a verdict`
}

/** Where the date in the field comes from. */
const FROM = {
  asked: 'Figures without a period are read as of this date.',
  written: 'This date is written in the text. Change it if the text is of another day.',
  period:
    'Guessed: the text has no date, so this is the day of the release of the newest period it names. Change it if the text is of another day.',
  nowhere:
    'The text does not show its date: figures without a period are compared with the newest release. Give a date if the text is older.',
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
  const [state, act, waiting] = useActionState(checkText, empty, '/claims/check')
  const [fault, setFault] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const { figures, left, text, day } = state
  const [opening, setOpening] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    setFault(null)
    setOpening(file.name)
    try {
      const read = await readDropped(file, LONGEST)
      if (area.current) area.current.value = read.slice(0, LONGEST)
      if (read.length > LONGEST)
        setFault(`Only the first 200,000 characters of ${file.name} were taken.`)
      area.current?.focus()
    } catch (error) {
      setFault(error instanceof Error ? error.message : `${file.name} cannot be read.`)
    } finally {
      setOpening(null)
    }
  }
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  const problem = fault ?? left
  return (
    <form
      action={act}
      className="check-form"
      onDrop={drop}
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
        placeholder="Paste an article, a note or a table, or drop a .docx, .pdf, .md or .html file here."
      />
      <input
        type="hidden"
        name="checked"
        value={figures ? text.length : ''}
        key={`checked ${text.length}`}
      />
      <input
        type="hidden"
        name="guessed"
        value={day.from === 'asked' ? '' : (day.date ?? '')}
        key={`guessed ${day.date}`}
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
        <FileButton types={FILE_TYPES} take={(file) => void take(file)} />
        <p className="note" role="status">
          {opening ? `Opening ${opening}` : waiting ? 'Reading' : figures ? sayCounts(figures) : ''}
        </p>
      </div>
      <p className="note" id="check-day">
        {figures ? FROM[day.from] : 'Leave the date empty to have it read from the text.'}
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
