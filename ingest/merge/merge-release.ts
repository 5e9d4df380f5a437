import { isCitedByPage, type IngestedDocument, nameDocument } from '#ingest/document/document'
import { mergeRows, type MergedRow, insertFacts, orderFacts } from '#ingest/merge/merge-rows'
import type { ReleaseReading, ReadFact } from '#ingest/reading'
import type { Correction } from '#lib/data/data-files'
import type { Dataset } from '#lib/data/dataset'
import type { Release, Source, Fact } from '#lib/data/fact'
import type { FileFact, ReleaseFile } from '#lib/data/release'
import type { LineId } from '#lib/metrics/metric'
import {
  fiscalYearOf,
  isHalfYear,
  lastQuarterOf,
  quartersOf,
  type Quarter,
} from '#lib/period/period'

const keyOf = ({ line, period }: ReadFact) => `${line} ${period}`

/**
 * The note that a line carries wherever it is printed: one that its newest release sets, and that
 * stands on more than one fact read in a document of the company or a copy. Null where there is
 * none, for a note on one figure says something of that figure.
 */
function findStandingNote(facts: readonly Fact[]): string | null {
  const newest = facts.at(-1)?.document.id
  const printed = facts.filter(({ quality }) => quality !== 'secondary')
  const repeated = (note: string) => printed.filter((fact) => fact.note === note).length > 1
  const notes = facts.filter(({ document }) => document.id === newest).map(({ note }) => note)
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
function collectFacts(
  reading: ReleaseReading,
  release: Quarter,
  document: IngestedDocument,
  sourceId: string | null,
  dataset: Dataset,
): FileFact[] {
  const paged = isCitedByPage(document)
  const notes = new Map<LineId, string | null>()
  const noteOf = (line: LineId) => {
    const facts = dataset.factsByLine.get(line) ?? []
    const known = facts.filter(({ document }) => lastQuarterOf(document.id) <= release)
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
      copies: 1,
      derived: null,
      unconfirmed: false,
      note: noteOf(fact.line),
    }
  })
}

/** What writing a reading would change. */
export interface Merge {
  file: ReleaseFile
  rows: readonly MergedRow[]
  /** Stored facts that were not found in the document. */
  untouched: readonly FileFact[]
  corrections: readonly Correction[]
  /** The document's row for `sources.json`, where it is cited and not there yet. */
  newSource: Source | null
}

/** What a merge starts from. */
interface MergeInput {
  reading: ReleaseReading
  document: IngestedDocument
  /** What the header is to say, from the document and what was told beside it. */
  header: Omit<Release, 'pages'>
  stored: ReleaseFile | null
  dataset: Dataset
  /** The day the data changes, `YYYY-MM-DD`. */
  today: string
}

function mergeHeader({ header, document, stored }: MergeInput): Release {
  const pages = isCitedByPage(document) ? document.pages : null
  if (!stored) return { ...header, pages }
  if (stored.release.pages !== null) return stored.release
  return { ...header, url: document.kind === 'html' ? stored.release.url : header.url, pages }
}

/** Values that pins showed, or lacked, and that the document replaces. */
function listCorrections({ header, stored, today }: MergeInput, rows: readonly MergedRow[]) {
  if (!stored || today <= header.published) return []
  return rows.flatMap(({ fate, kept, stored: before }): Correction[] => {
    const wasShown = before !== null && before.value !== null && !before.unconfirmed
    const changed = fate === 'new' || fate === 'replaced' || (fate === 'sourced' && !wasShown)
    if (!changed || kept.value === null) return []
    const old = wasShown ? before.value : null
    const { line, period } = kept
    return [{ date: today, release: header.id, line, period, old, new: kept.value, why: 'filed' }]
  })
}

/** The lines of the release before it of the same structure, in the order of its file. */
function listModelLines({ dataset, header }: MergeInput): string[] {
  const before = dataset.releases.filter(({ published }) => published < header.published)
  const model = before.findLast(({ structure }) => structure === header.structure) ?? before.at(-1)
  return dataset.facts.filter(({ document }) => document === model).map(({ line }) => line)
}

/**
 * Lays a reading over what is stored of its release: a new file, or the stored one with rows added,
 * and replaced where the document is better. Nothing is written.
 */
export function mergeRelease(input: MergeInput): Merge {
  const { reading, document, header, stored, dataset } = input
  const source = nameDocument(document, header.id, header.title, header.published)
  const sources = new Map(dataset.sources.map((known) => [known.id, known]))
  const isKnown = source !== null && sources.has(source.id)
  if (source) sources.set(source.id, source)
  const read = collectFacts(reading, header.id, document, source?.id ?? null, dataset)
  const rows = mergeRows(read, stored?.facts ?? [], sources)
  const isCited = rows.some(({ kept }) => kept.sourceId === source?.id)

  const added = rows.filter(({ fate }) => fate === 'new').map(({ kept }) => kept)
  const byStored = new Map(rows.map((row) => [row.stored, row.kept]))
  const remaining = (stored?.facts ?? []).map((fact) => byStored.get(fact) ?? fact)
  const facts = stored
    ? insertFacts(remaining, orderFacts(added, listModelLines(input)))
    : orderFacts(added, listModelLines(input))
  const name = `releases/${header.published}-${header.id.toLowerCase()}.json`
  return {
    file: {
      fileName: stored?.fileName ?? name,
      release: mergeHeader(input),
      accepted: stored?.accepted ?? {},
      facts,
    },
    rows,
    untouched: (stored?.facts ?? []).filter((fact) => !byStored.has(fact)),
    corrections: listCorrections(input, rows),
    newSource: isCited && !isKnown ? source : null,
  }
}
