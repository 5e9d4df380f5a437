import { type Dataset, listFacts } from '#lib/data/dataset'
import { announcedQuarter, type DatedDocument } from '#lib/data/fact'
import type { LineId, Metric } from '#lib/metrics/metric'
import type { Period, Quarter } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { cellsOf } from '#lib/series/cells'
import { addValues, isUsable, type Cells } from '#lib/series/line'
import type { Observation, Print } from '#lib/series/observation'
import { printOfCell, printOfFact } from '#lib/series/prints'
import { querySeries } from '#lib/series/series'
import { windowObservations } from '#lib/series/window'

/**
 * What a document's value for a period is to those before it. first: the first known; again: its
 * line's value once more; restated: its line's value changed; recast: given in a line that did not
 * have the period before.
 */
export type PrintKind = 'first' | 'again' | 'restated' | 'recast'

/** What one document gave for one period. */
export interface MatrixCell {
  print: Print
  kind: PrintKind
  /** From the value it takes the place of, in the metric's unit; null for `first` and `again`. */
  difference: number | null
  /** Not printed: it follows from what the document printed. */
  derived: boolean
}

export interface MatrixColumn {
  /** The document: a release by its quarter, a filing by its year or half-year. */
  id: string
  /** Null for a filing, which `title` then names. */
  release: Quarter | null
  title: string
  published: string
  /** True where a newer line begins than any column before has. */
  newLine: boolean
}

export interface MatrixRow {
  /** The value shown as of the vintage, and its status. */
  observation: Observation
  /** One a column; null where the document says nothing of the period. */
  cells: (MatrixCell | null)[]
}

export interface VintageMatrix {
  /** Oldest document first; only those that give any of the rows. */
  columns: MatrixColumn[]
  /** Newest period first. */
  rows: MatrixRow[]
}

export interface MatrixView extends Pick<Query, 'from' | 'to' | 'last'> {
  asOf: string
  frequency: 'quarter' | 'fiscal-year'
}

type Given = Pick<MatrixCell, 'print' | 'derived'>

/** A document, and what each line of the metric holds once it is known: what may follow from it. */
interface Giver {
  document: DatedDocument
  /** Newest line first; none for the second of two documents of one day, of which the first gives it. */
  followed: readonly Cells[]
}

/** What a document gives for a period: a print of the newest line that has one, else what follows. */
function findGiven(
  dataset: Dataset,
  metric: Metric,
  period: Period,
  { document, followed }: Giver,
): Given | null {
  const { published } = document
  for (const line of metric.lines) {
    const fact = listFacts(dataset, line, period, published).find(
      (printed) => printed.document === document && isUsable(printed),
    )
    if (fact) return { print: printOfFact(fact), derived: fact.derived !== null }
  }
  for (const cells of followed) {
    const cell = cells.get(period)
    if (cell && cell.fact === null && cell.vintage === published)
      return { print: printOfCell(cell), derived: true }
  }
  return null
}

/** Each value of a period, oldest first, held against those before it. */
function judge(given: readonly (Given | null)[]): (MatrixCell | null)[] {
  const known = new Map<LineId, number>()
  let newest: number | null = null
  return given.map((entry) => {
    const value = entry?.print.value
    if (!entry || value == null) return null
    const before = known.get(entry.print.line) ?? newest
    const inLine = known.has(entry.print.line)
    known.set(entry.print.line, value)
    newest = value
    if (before === null) return { ...entry, kind: 'first', difference: null }
    if (inLine && before === value) return { ...entry, kind: 'again', difference: null }
    const difference = addValues([value, -before])
    return { ...entry, kind: inLine ? 'restated' : 'recast', difference }
  })
}

/** Marks the columns at which a newer line begins; the first column begins none. */
function describeColumns(
  metric: Metric,
  documents: readonly DatedDocument[],
  rows: readonly MatrixRow[],
): MatrixColumn[] {
  let newest = metric.lines.length
  return documents.map((document, index) => {
    const places = rows.flatMap(({ cells }) => {
      const print = cells[index]?.print
      return print ? [metric.lines.indexOf(print.line)] : []
    })
    const line = Math.min(newest, ...places)
    const newLine = index > 0 && line < newest
    newest = line
    const { id, title, published } = document
    return { id, release: announcedQuarter(document), title, published, newLine }
  })
}

/**
 * Every vintage of every period of a metric, as known on `asOf`: what each document printed for it,
 * and what follows from that. Periods without a value have no row; unconfirmed facts no cell.
 */
export function buildVintageMatrix(
  dataset: Dataset,
  metric: Metric,
  { asOf, frequency, ...window }: MatrixView,
): VintageMatrix {
  const all = querySeries(dataset, [metric.id], resolveDefaults({ frequency }), asOf)
  const known = all.flatMap(({ observations }) =>
    observations.filter(({ value }) => value !== null),
  )
  const documents = dataset.documents.filter(({ published }) => published <= asOf)
  const givers = documents.map((document, index): Giver => {
    const { published } = document
    if (documents[index - 1]?.published === published) return { document, followed: [] }
    const follow = (line: LineId) => cellsOf(dataset, line, frequency, published)
    return { document, followed: metric.lines.map(follow) }
  })
  const whole = windowObservations(known, window)
    .toReversed()
    .map((observation): MatrixRow => {
      const { period } = observation
      const given = givers.map((giver) => findGiven(dataset, metric, period, giver))
      return { observation, cells: judge(given) }
    })
  const giving = documents.map((_, index) => whole.some(({ cells }) => cells[index] != null))
  const kept = <T>(list: readonly T[]) => list.filter((_, index) => giving[index])
  const rows = whole.map(({ observation, cells }) => ({ observation, cells: kept(cells) }))
  return { columns: describeColumns(metric, kept(documents), rows), rows }
}

/** How many cells are of a kind. */
export function countCells({ rows }: VintageMatrix, kind: PrintKind): number {
  return rows.flatMap(({ cells }) => cells).filter((cell) => cell?.kind === kind).length
}
