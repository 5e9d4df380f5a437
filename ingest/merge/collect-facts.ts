import type { Dataset } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { isCitedByPage, type IngestedDocument } from '#ingest/document/document'
import type { ReadFact, ReleaseReading } from '#ingest/reading'
import type { LineId } from '#lib/metrics/metric'
import { fiscalYearOf, isHalfYear, quartersOf, type Quarter } from '#lib/period/period'
import type { FileFact } from '#lib/data/release'

const keyOf = ({ line, period }: ReadFact) => `${line} ${period}`

/**
 * The note that a line carries wherever it is printed: one that its newest release sets, and that
 * stands on more than one fact read in a document of the company or a copy. Null where there is
 * none, for a note on one figure says something of that figure.
 */
function findStandingNote(facts: readonly Fact[]): string | null {
  const newest = facts.at(-1)?.release.id
  const printed = facts.filter(({ quality }) => quality !== 'secondary')
  const repeated = (note: string) => printed.filter((fact) => fact.note === note).length > 1
  const notes = facts.filter(({ release }) => release.id === newest).map(({ note }) => note)
  const [first = null] = notes
  return first !== null && notes.every((note) => note === first) && repeated(first) ? first : null
}

/** Half-years are kept only where the quarters are not known: otherwise they follow from these. */
function isWanted({ line, period }: ReadFact, read: readonly ReadFact[], earlier: readonly Fact[]) {
  if (!isHalfYear(period)) return true
  const halves = quartersOf(fiscalYearOf(period)).slice(0, 2)
  const isKnown = (quarter: Quarter) =>
    [...read, ...earlier].some((fact) => fact.line === line && fact.period === quarter)
  return !halves.every(isKnown)
}

/**
 * The facts of a reading as a release file holds them, with page or source of their document;
 * what was read twice counts once.
 * `dataset` is what is known of all releases; `sourceId` is null for the release's own document.
 */
export function collectFacts(
  reading: ReleaseReading,
  release: Quarter,
  document: IngestedDocument,
  sourceId: string | null,
  dataset: Dataset,
): FileFact[] {
  const paged = isCitedByPage(document)
  const notes = new Map<LineId, string | null>()
  const noteOf = (line: LineId) => {
    const known = (dataset.factsByLine.get(line) ?? []).filter((fact) => fact.release.id <= release)
    if (!notes.has(line)) notes.set(line, findStandingNote(known))
    return notes.get(line) ?? null
  }
  const first = new Map(reading.facts.toReversed().map((fact) => [keyOf(fact), fact]))
  const wanted = reading.facts.filter(
    (fact) =>
      first.get(keyOf(fact)) === fact &&
      isWanted(fact, reading.facts, dataset.factsByLine.get(fact.line) ?? []),
  )
  return wanted.map((fact) => {
    const rated = fact.printedYoy !== null
    const yoyPage = fact.yoyPage === undefined ? fact.page : fact.yoyPage
    return {
      at: 0, // no line yet: the file is still to be written
      line: fact.line,
      period: fact.period,
      value: fact.value,
      page: paged && fact.value !== 0 ? fact.page : null,
      printedYoy: fact.printedYoy,
      yoyPage: rated && paged ? yoyPage : null,
      sourceId,
      yoySourceId: rated ? sourceId : null,
      derived: null,
      unconfirmed: false,
      note: noteOf(fact.line),
    }
  })
}
