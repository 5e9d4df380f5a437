'use client'

import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Changes } from '#app/_address/change-search.ts'
import type { UrlQuery } from '#app/_address/use-url-query.ts'
import { KeptParams } from '#app/_parts/kept-params.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { nameRange, type DeckView } from '#lib/period/deck-window'
import type { TypedRange } from '#lib/period/read-typed-range'

/** What the reader typed; `shownAt` is the address it led to, null until it is asked for. */
interface Typed {
  text: string
  shownAt: string | null
  /** The reading that is taken, of two. */
  taken: number
  /** True once a text that cannot be read was asked for: not while it is being typed. */
  refused: boolean
}

/** What reads a text; it loads when the input gets the focus. */
const load = () => import('#lib/period/read-typed-range')
type Reader = Awaited<ReturnType<typeof load>>

const changesOf = ({ from, to, last }: TypedRange): Changes => ({
  from,
  to,
  last: last === null ? null : String(last),
})

/**
 * The periods shown, as a text that can be typed over: any way people write them is understood, it
 * says how it was read, and Enter shows them. Without scripts, or if what reads it does not load, the
 * server reads the form.
 */
export function TypedPeriods({
  view,
  periods,
  url,
}: {
  view: DeckView
  /** The periods that are shown, in words. */
  periods: string
  url: UrlQuery
}) {
  const note = useId()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [reader, setReader] = useState<Reader | null>(null)
  const holds = typed !== null && (typed.shownAt === null || typed.shownAt === url.search)
  const text = holds ? typed.text : periods
  const read = (code: Reader | null) =>
    holds && text.trim() !== '' ? code?.readTypedRange(text, view) : undefined
  const takeFrom = (from: readonly TypedRange[]) => from[holds ? typed.taken : 0] ?? from[0]
  const reading = read(reader)
  const ranges: readonly TypedRange[] = reading?.ranges ?? []
  const taken = takeFrom(ranges)
  const others = ranges.filter((range) => range !== taken)
  const refused = holds && typed.refused && reading?.fault != null

  function show(range: TypedRange, among: readonly TypedRange[]) {
    url.set(changesOf(range))
    const ambiguous = among.length > 1
    const shownAt = location.search
    setTyped(ambiguous ? { text, shownAt, taken: among.indexOf(range), refused: false } : null)
  }
  function ask(code: Reader) {
    setReader(code)
    const among = read(code)?.ranges ?? []
    const range = takeFrom(among)
    if (range) show(range, among)
    else if (holds) setTyped({ text, shownAt: null, taken: 0, refused: true })
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (reader) ask(reader)
    else void load().then(ask, () => form.submit()) // the server reads it, too
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !holds) return
    event.preventDefault() // on a phone it would close the sheet
    setTyped(null)
  }
  const kept = [...url.params].filter(([name]) => !['from', 'to', 'last'].includes(name))

  return (
    <form method="get" className="typed-periods" onSubmit={submit}>
      <KeptParams params={kept} />
      <input
        type="text"
        name="periods"
        aria-label="Periods, as you would write them"
        aria-describedby={note}
        aria-invalid={refused || undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={text}
        onFocus={({ currentTarget }) => {
          currentTarget.select()
          void load().then(setReader, () => {})
        }}
        onChange={({ currentTarget }) =>
          setTyped({ text: currentTarget.value, shownAt: null, taken: 0, refused: false })
        }
        onKeyDown={press}
      />
      <p id={note} className={refused ? 'typed-note refused' : 'typed-note'} aria-live="polite">
        {taken ? (
          <>
            read as {nameRange(taken, view)}
            {others.map((range) => (
              <span key={JSON.stringify(range)}>
                ; or{' '}
                <a
                  className="link"
                  href={url.hrefOf(changesOf(range))}
                  onClick={(event) => onPlainClick(event, () => show(range, ranges))}
                >
                  {nameRange(range, view, 'both')}
                </a>
              </span>
            ))}
          </>
        ) : refused ? (
          reading?.fault
        ) : holds && reader ? (
          `Try ${reader.TYPED_FORMS}.`
        ) : null}
      </p>
    </form>
  )
}
