'use client'

import { useId, useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react'
import '#app/_panel/yours.css'
import { changeSearch } from '#app/_address/change-search.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import type { EstimableMetric, YoursScope } from '#app/_panel/yours-scope.ts'
import { Modal } from '#app/_parts/modal.tsx'
import {
  FREQUENCIES,
  LABELS,
  labelPeriod,
  periodAt,
  periodIndex,
  quarterAt,
  quarterIndex,
  yearOf,
  type Frequency,
  type Labels,
  type Period,
  type Quarter,
} from '#lib/period/period'
import { readText } from '#lib/query/grammar'
import { PARAMS } from '#lib/query/params'
import { readEstimate, readNote } from '#lib/query/yours'
import { NOTE_CAP, YOURS_CAPS } from '#lib/query/yours-names'
import { formatExact } from '#lib/words/format'

/** How many periods before the newest are offered, and how many quarters after it, as the server takes. */
const [BEFORE, AHEAD] = [40, 12]
/** The longest query that the server reads, in characters. */
const LONGEST = 7000

type Kind = 'estimate' | 'note'

/** The last complete period of a frequency, and how many after it lie within three years. */
function newestOf(newest: Quarter, frequency: Frequency): { period: Period; ahead: number } {
  if (frequency === 'quarter' || frequency === 'ttm') return { period: newest, ahead: AHEAD }
  const year = yearOf(newest)
  const quarter = Number(newest.slice(-1))
  if (frequency === 'fiscal-year')
    return quarter === 4 ? { period: `FY${year}`, ahead: 3 } : { period: `FY${year - 1}`, ahead: 3 }
  return quarter >= 3
    ? { period: `CY${year - 1}`, ahead: 3 }
    : { period: `CY${year - 2}`, ahead: 3 }
}

/** The periods that can be chosen, the latest first. */
function listPeriods(newest: Quarter, frequency: Frequency): Period[] {
  const { period, ahead } = newestOf(newest, frequency)
  const last = periodIndex(period) + ahead
  const isYear = frequency === 'fiscal-year' || frequency === 'calendar-year'
  const count = ahead + 1 + (isYear ? BEFORE / 4 : BEFORE)
  return Array.from({ length: count }, (_, at) => periodAt(period, last - at))
}

/** A period as the page names it, and as addresses do. */
function namePeriod(period: Period, labels: Labels): string {
  const [own, fiscal] = [labelPeriod(period, labels), labelPeriod(period, 'fiscal')]
  return own === fiscal ? own : `${own} · ${fiscal}`
}

/** `52,000` as people type it, as an address has it. */
const plainNumber = (text: string) => text.replace(/[\s,_]/g, '').replace('\u2212', '-')

function isAllowed(kind: Kind, text: string): boolean {
  return readText(PARAMS[kind].grammar, text) !== undefined
}

/** What an estimate or a note of the address says; as it stands where it cannot be read. */
function sayItem(kind: Kind, text: string, metrics: readonly EstimableMetric[], labels: Labels) {
  if (!isAllowed(kind, text)) return text
  if (kind === 'note') {
    const note = readNote(text)
    return `${labelPeriod(note.period, labels)}: ${note.text}`
  }
  const { metric, period, value } = readEstimate(text)
  const known = metrics.find(({ id }) => id === metric)
  const unit = known?.unit ?? ''
  const amount = `${formatExact(value, unit)} ${unit === 'percent' ? '%' : unit}`.trim()
  return `${known?.label ?? metric}, ${labelPeriod(period, labels)}: ${amount}`
}

function PeriodField({
  periods,
  labels,
  value,
  choose,
}: {
  periods: readonly Period[]
  labels: Labels
  value: string
  choose: (period: string) => void
}) {
  return (
    <label>
      <span className="control-label">Period</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {periods.map((period) => (
          <option key={period} value={period}>
            {namePeriod(period, labels)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A form that adds one thing, with what is wrong with it beside its button. */
function AddForm({
  title,
  error,
  errorId,
  add,
  children,
}: {
  title: string
  error: string | null
  errorId: string
  add: () => void
  children: ReactNode
}) {
  function submit(event: FormEvent) {
    event.preventDefault()
    add()
  }
  return (
    <form className="yours-form" aria-label={title} onSubmit={submit} noValidate>
      <h3>{title}</h3>
      <div className="yours-fields">
        {children}
        <button className="button">Add</button>
      </div>
      <p id={errorId} className="yours-error" role="alert">
        {error}
      </p>
    </form>
  )
}

interface AdderProps {
  scope: YoursScope
  periods: readonly Period[]
  labels: Labels
  /** Adds a text to the address; answers what is wrong with it, or null. */
  add: (text: string) => string | null
}

/** What both forms hold: a period, a text, and what was wrong with the last. */
function useField(first: string) {
  const [period, setPeriod] = useState(first)
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  function finish(fault: string | null) {
    setError(fault)
    if (fault === null) setText('')
  }
  return { period, setPeriod, text, setText, error, finish }
}

function EstimateAdder({ scope, periods, labels, add }: AdderProps) {
  const { metrics, newest } = scope
  const [first] = metrics
  const next = quarterAt(quarterIndex(newest) + 1)
  const field = useField(periods.find((period) => period === next) ?? periods[0] ?? '')
  const [id, setId] = useState(first?.id ?? '')
  const error = useId()
  const input = useRef<HTMLInputElement>(null)
  const unit = metrics.find((metric) => metric.id === id)?.unit ?? ''
  const name = unit === 'percent' ? '%' : unit
  function submit() {
    const text = `${id}:${field.period}:${plainNumber(field.text)}`
    if (!isAllowed('estimate', text))
      field.finish(`Give a number in ${name}, such as 52000, with up to four decimals.`)
    else field.finish(add(text))
    input.current?.focus()
  }
  return (
    <AddForm title="Estimate" error={field.error} errorId={error} add={submit}>
      {metrics.length > 1 && (
        <label>
          <span className="control-label">Metric</span>
          <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
            {metrics.map((metric) => (
              <option key={metric.id} value={metric.id}>
                {metric.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <PeriodField
        periods={periods}
        labels={labels}
        value={field.period}
        choose={field.setPeriod}
      />
      <label>
        <span className="control-label">{`Value, ${name}`}</span>
        <TextInput
          input={input}
          text={field.text}
          setText={field.setText}
          isWrong={field.error !== null}
          error={error}
          length={20}
          mode="decimal"
        />
      </label>
    </AddForm>
  )
}

function NoteAdder({ scope, periods, labels, add }: AdderProps) {
  const field = useField(periods.find((period) => period === scope.newest) ?? periods[3] ?? '')
  const error = useId()
  const input = useRef<HTMLInputElement>(null)
  function submit() {
    const text = `${field.period}:${field.text.trim()}`
    if (!isAllowed('note', text)) field.finish(`Write one line of up to ${NOTE_CAP} characters.`)
    else field.finish(add(text))
    input.current?.focus()
  }
  return (
    <AddForm title="Note" error={field.error} errorId={error} add={submit}>
      <PeriodField
        periods={periods}
        labels={labels}
        value={field.period}
        choose={field.setPeriod}
      />
      <label className="yours-text">
        <span className="control-label">Text</span>
        <TextInput
          input={input}
          text={field.text}
          setText={field.setText}
          isWrong={field.error !== null}
          error={error}
          length={NOTE_CAP}
          mode="text"
        />
      </label>
    </AddForm>
  )
}

function TextInput({
  input,
  text,
  setText,
  isWrong,
  error,
  length,
  mode,
}: {
  input: RefObject<HTMLInputElement | null>
  text: string
  setText: (text: string) => void
  isWrong: boolean
  /** Id of what says what is wrong. */
  error: string
  length: number
  mode: 'decimal' | 'text'
}) {
  return (
    <input
      ref={input}
      type="text"
      inputMode={mode}
      maxLength={length}
      autoComplete="off"
      value={text}
      aria-describedby={error}
      aria-invalid={isWrong || undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  )
}

const find = <Value extends string>(values: readonly Value[], text: string | null) =>
  values.find((value) => value === text)

/** The dialog in which a reader adds estimates and notes to a page's figures; the address has them. */
export function YoursDialog({ scope, close }: { scope: YoursScope; close: () => void }) {
  const url = useUrlQuery()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const labels = find(LABELS, url.params.get('labels')) ?? PARAMS.labels.default
  const frequency = find(FREQUENCIES, url.params.get('frequency')) ?? scope.frequency
  const periods = listPeriods(scope.newest, frequency)
  const own = (['estimate', 'note'] as const).flatMap((kind) =>
    url.params.getAll(kind).map((text, at) => ({ kind, text, at })),
  )
  function add(kind: Kind, text: string): string | null {
    const before = url.params.getAll(kind)
    const key = text.slice(0, text.lastIndexOf(':') + 1)
    if (before.length >= YOURS_CAPS[kind])
      return `There are ${YOURS_CAPS[kind]} already; remove one.`
    if (kind === 'estimate' && before.some((other) => other.startsWith(key)))
      return 'There is an estimate for this period already; remove it first.'
    const changes = { [kind]: [...before, text] }
    if (changeSearch(location.search, changes).length > LONGEST)
      return 'The address cannot hold more; remove something or write less.'
    url.set(changes)
    setSaid(kind === 'estimate' ? 'Estimate added.' : 'Note added.')
    return null
  }
  function remove(kind: Kind, at: number) {
    url.set({ [kind]: url.params.getAll(kind).filter((_, index) => index !== at) })
    setSaid(kind === 'estimate' ? 'Estimate removed.' : 'Note removed.')
    list.current?.focus()
  }
  const adder = (kind: Kind) => ({ scope, periods, labels, add: (text: string) => add(kind, text) })
  return (
    <Modal className="yours" title="Estimates and notes of yours" close={close}>
      <p className="yours-lead">
        They stand in the address of this page alone: whoever opens it sees them, named “(yours)”,
        in pictures, embeds and files too.
      </p>
      {own.length > 0 && (
        <ul ref={list} className="yours-list" tabIndex={-1} aria-label="Added">
          {own.map(({ kind, text, at }) => {
            const words = sayItem(kind, text, scope.metrics, labels)
            const name = kind === 'estimate' ? 'Estimate (yours)' : `Note (yours) ${at + 1}`
            return (
              <li key={`${kind} ${at} ${text}`}>
                <span>
                  <b>{name}</b> {words}
                </span>
                <button
                  type="button"
                  className="action"
                  aria-label={`Remove ${name}, ${words}`}
                  onClick={() => remove(kind, at)}
                >
                  Remove
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {scope.metrics.length > 0 && <EstimateAdder key={`e ${frequency}`} {...adder('estimate')} />}
      <NoteAdder key={`n ${frequency}`} {...adder('note')} />
      <p role="status" className="yours-said">
        {said}
      </p>
    </Modal>
  )
}
