import { changeSearch } from '#app/_address/url-search.ts'
import { nameRange } from '#lib/period/deck-window'
import { listHeldQuarters } from '#app/_page/held-quarters.ts'
import type { PageNote, PageRequest } from '#app/_page/read-page.ts'
import type { Dataset } from '#lib/data/dataset'
import type { Fault } from '#lib/query/read-params'
import { readTypedRange, type TypedRange } from '#lib/period/read-typed-range'

/** How periods typed into a page's form were read. */
export interface TypedOnPage {
  /** What they ask for; null where they could not be read. */
  range: TypedRange | null
  faults: Fault[]
  /** That there is another reading, and the way to it. */
  notes: PageNote[]
}

/** Reads the text of a page's form as the deck in the browser does. */
export function readTypedOnPage(
  text: string,
  { values, asOf }: Pick<PageRequest, 'values' | 'asOf'>,
  dataset: Dataset,
): TypedOnPage {
  const { labels = 'release', frequency = 'quarter' } = values
  const quarters = listHeldQuarters(dataset, asOf).map(({ quarter }) => quarter)
  const view = { labels, frequency, quarters, newest: quarters.length }
  const { ranges, fault } = readTypedRange(text, view)
  const [range, other] = ranges
  if (!range) {
    const faults = [{ parameter: 'periods', detail: fault ?? '', allowed: [] }]
    return { range: null, faults, notes: [] }
  }
  if (!other) return { range, faults: [], notes: [] }
  const { from, to, last } = other
  const rest = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : String(value)]),
  )
  const changes = { ...rest, from, to, last: last === null ? null : String(last) }
  const note: PageNote = {
    text: `“${text.trim()}” is read as ${nameRange(range, view)}. It may also mean`,
    link: { label: nameRange(other, view, 'both'), href: changeSearch('', changes) },
  }
  return { range, faults: [], notes: [note] }
}
