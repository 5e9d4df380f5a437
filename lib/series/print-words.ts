import { formatExact } from '#lib/words/format'
import { findDerivedLine } from '#lib/metrics/derived'
import { FORMULAS } from '#lib/metrics/formulas'
import { findUnit } from '#lib/metrics/metrics'
import { sayCopy, writeCopy, type CopyWords } from '#lib/series/copy-words'
import type { Observation, Print } from '#lib/series/observation'
import { isFiscalYear, labelPeriod, type Quarter } from '#lib/period/period'

/** Where a value stands, an address that opens there, and the copy that was read instead. */
export interface PrintWords {
  /** The company's document: `Jun Q 2026 release`; `computed`. */
  text: string
  url: string | null
  copy?: CopyWords
}

type PrintPlace = Pick<
  Observation,
  'release' | 'document' | 'source' | 'quality' | 'page' | 'url' | 'copy'
>

/** A document by the beginning of its title: `Form 20-F`. */
export function nameDocument(title: string): string {
  return title.split(/ for | \(|,/)[0] ?? title
}

/** The document of a copied value: a release by its quarter, another by its name. */
function nameOriginal(release: Quarter | null, title: string): string {
  if (release === null || title.startsWith('Form ')) return nameDocument(title)
  return `${labelPeriod(release, 'release')} release`
}

/** `Sep Q 2025 release, p. 6`; `Jun Q 2026 release` with its copy; another document by its name. */
export function describePlace(place: PrintPlace): PrintWords {
  const { release, document, source, quality, page, url, copy } = place
  const title = document ?? ''
  if (copy) return { text: nameOriginal(release, title), url, copy: sayCopy(copy) }
  if (source !== null) return { text: nameDocument(title), url }
  if (release === null || quality === null) return { text: title, url }
  const at = page === null ? '' : `, p. ${page}`
  return { text: `${labelPeriod(release, 'release')} release${at}`, url }
}

/** A place in one line: `Jun Q 2026 release, copied in a public note (one copy only)`. */
export function writePlace({ text, copy }: PrintWords): string {
  return copy ? `${text}, ${writeCopy(copy)}` : text
}

/** A place with the copy that the fewest confirm among those of a value's inputs: it is as sure as that. */
function weakenCopy(own: Print, inputs: readonly Print[]): Print {
  const copies = own.copy ? inputs.flatMap(({ copy }) => copy ?? []) : []
  const weakest = copies.toSorted((a, b) => a.count - b.count)[0]
  return weakest ? { ...own, copy: weakest } : own
}

function describeInputs(inputs: readonly Print[]): PrintWords {
  const [own] = inputs
  // What was itself computed stands in no document, whatever the other inputs stand in.
  if (!own || own.document === 'computed') return { text: 'computed', url: null }
  const read = inputs.filter(({ document }) => document !== 'computed').map(describePlace)
  const first = describePlace(weakenCopy(own, inputs))
  const more = new Set(read.map(writePlace)).size - 1
  return more === 0 ? first : { ...first, text: `${first.text}, and ${more} more` }
}

/** A print's value with the decimals of its line's unit; empty where it has none. */
export function writePrint({ value, line }: Pick<Print, 'value' | 'line'>): string {
  return value === null ? '' : formatExact(value, findUnit(line))
}

/** The document an observation was read in; for a computed one, that of its first input. */
export function describeSourceOf(observation: Observation): PrintWords {
  const { value, document, inputs } = observation
  if (value === null) return { text: '', url: null }
  return document === null ? describeInputs(inputs) : describePlace(observation)
}

/**
 * `restated from 25,123`, `recast from 80,115`; empty where the first print says the same. First
 * prints are in yuan, so a value in dollars is told which it changed from.
 */
export function describeChange(
  { first, status, value, unit }: Pick<Observation, 'first' | 'status' | 'value' | 'unit'>,
  write: (value: number) => string,
): string {
  if (status === 'derived' || first?.value == null || first.value === value) return ''
  if (!unit.startsWith('USD million at')) return `${status} from ${write(first.value)}`
  return status === 'restated' ? `restated from CNY ${write(first.value)} million` : status
}

/** How a value was computed: `43,284 on 31,742`, `5,628 / 48,437`, `the year less three quarters`. */
export function describeComputation(
  { period, inputs, line, note }: Pick<Observation, 'period' | 'inputs' | 'line' | 'note'>,
  isRate: boolean,
): string {
  const [first, second] = inputs
  if (note) return note
  if (isRate && first && second) {
    const between = findUnit(first.line) === 'percent' ? 'less' : 'on'
    return `${writePrint(first)} ${between} ${writePrint(second)}`
  }
  if (!first) return 'computed'
  const derived = line && findDerivedLine(line)
  // An index of such a line has two of its values as inputs, and none of its parts.
  if (derived && first.line === derived.parts[0])
    return FORMULAS[derived.formula].write(inputs.map(writePrint))
  // An input of its own period is no quarter of it: of a share, an index, a balance.
  if (first.period === period) return 'computed'
  if (inputs.length === 1) return 'as at its end'
  return isFiscalYear(first.period) ? 'the year less three quarters' : 'the sum of four quarters'
}
