'use client'

import {
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { arrangeTable, readTableChoice } from '#app/_overview/arrange-table.ts'
import { enterTable, moveTo, readPoint, type TablePoint } from '#app/_overview/table-cells.ts'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { onPlainClick } from '#app/_parts/plain-click.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { nextSort } from '#lib/overview/order'

const loadPoint = () => import('#app/_overview/overview-point.tsx')
/** A failure here is not shown: the code is asked for again when a value is opened. */
const loadAhead = () => void loadPoint().catch(() => {})
const OverviewPoint = lazyPart(() => loadPoint().then((code) => code.OverviewPoint))

/** What the form says, as an address does; null leaves a parameter out. */
function readForm(form: HTMLFormElement) {
  const fields = new FormData(form)
  const text = (name: string) => fields.getAll(name).map(String).filter(Boolean).join(',')
  const all = form.querySelectorAll('[name=columns][type=checkbox]').length
  const columns = text('columns').split(',').slice(1) // the first is none, for forms without scripts
  return {
    q: text('q').trim() || null,
    family: text('family') || null,
    columns: columns.length === all ? null : columns.join(',') || 'none',
  }
}

/** Puts the fields as an address has them, but for the one that the reader types in. */
function fillForm(form: HTMLFormElement, params: URLSearchParams) {
  const columns = params.get('columns')?.split(',')
  for (const field of form.elements) {
    if (field === document.activeElement) continue
    if (field instanceof HTMLSelectElement) field.value = params.get(field.name) ?? ''
    if (!(field instanceof HTMLInputElement)) continue
    if (field.type === 'search') field.value = params.get(field.name) ?? ''
    if (field.type === 'checkbox') field.checked = !columns || columns.includes(field.value)
  }
}

/**
 * The hands of the table of all metrics: the form filters rows and chooses columns, heads sort, arrows
 * go from value to value, and a press or Enter opens where a value comes from. Rows and cells are the
 * server's HTML; all their events are heard here. What is chosen stands in the address.
 */
export function OverviewHands({ form, children }: { form: ReactNode; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const url = useUrlQuery()
  const served = useServedSearch()
  const answers = useHydrated() ? 'now' : 'later'
  const [opened, setOpened] = useState<{ point: TablePoint; of: string } | null>(null)
  const point = opened?.of === served ? opened.point : null // cells of another table are gone

  useLayoutEffect(() => {
    const table = root.current?.querySelector<HTMLTableElement>('.overview-table')
    if (!table) return
    const choice = readTableChoice(url.params)
    const count = arrangeTable(table, choice)
    const isFiltered = choice.q !== null || choice.family !== null
    if (status.current) status.current.textContent = isFiltered ? `${count} shown` : ''
    const fields = root.current?.querySelector('form')
    if (fields) fillForm(fields, url.params)
  }, [url.params, served])

  function change(event: ChangeEvent<HTMLElement> | { target: EventTarget }) {
    const { target } = event
    const fields = target instanceof Element ? target.closest('form') : null
    if (fields) url.set(readForm(fields), { replace: true })
  }

  function open(cell: HTMLTableCellElement | null) {
    const next = cell && place.current ? readPoint(cell, place.current) : null
    setOpened(next && { point: next, of: served })
  }

  function press(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null
    const head = target?.closest<HTMLElement>('thead [data-p]')
    if (head && target?.closest('a')) {
      const { params } = url
      const current = { sort: params.get('sort'), order: params.get('order') }
      onPlainClick(event, () => url.set(nextSort(head.dataset['p'] ?? '', current)))
    } else if (!target?.closest('a')) {
      const cell = target?.closest<HTMLTableCellElement>('tbody td:not([data-column])')
      if (cell) {
        enterTable(cell)
        open(cell)
      }
    }
  }

  function key(event: KeyboardEvent) {
    const { target } = event
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const cell = target instanceof HTMLTableCellElement ? target : null
    if (cell && event.key === 'Enter') open(cell)
    else if (!(cell ? moveTo(cell, event.key) : startAt(event))) return
    event.preventDefault()
  }

  /** From the box that scrolls, Enter leads to the first value that is in sight. */
  function startAt({ key: name, target }: KeyboardEvent): boolean {
    if (name !== 'Enter' || !(target instanceof Element) || !target.matches('.overview-scroll'))
      return false
    const first = target.querySelector<HTMLTableCellElement>(
      'tbody:not([hidden]) tr:not([hidden]) td:last-child',
    )
    if (first) enterTable(first)
    return first !== null
  }

  function close(toCell: boolean) {
    if (toCell && point) enterTable(point.cell)
    setOpened(null)
  }

  return (
    <div ref={root} className="overview">
      <div
        onInput={change}
        onChange={change}
        onSubmit={(event) => {
          event.preventDefault()
          change(event)
        }}
      >
        {form}
        <p ref={status} className="note overview-kept" role="status" />
      </div>
      <div ref={place} className="overview-place">
        <div data-answers={answers} onClick={press} onKeyDown={key} onPointerDown={loadAhead}>
          {children}
        </div>
        {point && (
          <PartBoundary>
            <Suspense>
              <OverviewPoint {...{ point, place, open, close }} params={url.params} />
            </Suspense>
          </PartBoundary>
        )}
      </div>
    </div>
  )
}
