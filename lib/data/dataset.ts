import type { Correction, StoredStatement, StoredStructure } from '#lib/data/data-files'
import {
  DataError,
  type DatedDocument,
  type Fact,
  type Filing,
  type Release,
  type Source,
} from '#lib/data/fact'
import type { FilingFile } from '#lib/data/filing'
import { groupBy } from '#lib/data/group-by'
import type { FileFact, ReleaseFile } from '#lib/data/release'
import { memoize } from '#lib/memo/memo'
import type { LineId } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { quarterIndex, type Period } from '#lib/period/period'

const keyOf = (document: string, line: string, period: string) => `${document} ${line} ${period}`

/** The id of the document whose fact a correction is of. */
export function documentOf({ release, filing }: Correction): string {
  return release ?? filing ?? ''
}

/**
 * Holds the corrections to the data: each names a fact, follows its document, starts from what the
 * one before left, and the last of them left what is stored. Throws a `DataError` naming the row.
 */
function checkCorrections(corrections: readonly Correction[], facts: readonly Fact[]): void {
  const stored = new Map(
    facts.map((fact) => [keyOf(fact.document.id, fact.line, fact.period), fact]),
  )
  const left = new Map<string, { value: number; row: number }>()
  const stop = (row: number, message: string): never => {
    throw new DataError(`corrections.json:${row + 2}: ${message}`) // the rows follow a line with [
  }
  for (const [row, correction] of corrections.entries()) {
    const { date, line, period, old, new: made } = correction
    const id = documentOf(correction)
    const kind = correction.release === null ? 'filing' : 'release'
    const key = keyOf(id, line, period)
    const fact = stored.get(key) ?? stop(row, `no ${kind} file has ${key}`)
    if (date <= fact.document.published) stop(row, `${date} is not after the ${kind} of ${id}`)
    if (old === made) stop(row, `${key} was ${old} and is ${made}`)
    const before = left.get(key)
    if (before && before.value !== old)
      stop(row, `${key} was ${before.value} by then, and not ${old}`)
    left.set(key, { value: made, row })
  }
  for (const [key, { value, row }] of left)
    if (stored.get(key)?.value !== value)
      stop(row, `${key} is stored as ${stored.get(key)?.value}, and not as ${value}`)
}

const factsByPeriod = memoize('data/dataset/factsByPeriod', (dataset: Dataset, line: string) =>
  groupBy<Fact, Period>(dataset.factsByLine.get(line) ?? [], ({ period }) => period),
)

/** What documents up to a vintage said of a period in one line, oldest first. */
export function listFacts(dataset: Dataset, line: LineId, period: Period, asOf: string): Fact[] {
  const facts = factsByPeriod(dataset, line).get(period) ?? []
  return facts.filter((fact) => fact.document.published <= asOf)
}

/** Facts by their line, in the order they come. */
export function groupByLine(facts: readonly Fact[]): Map<LineId, Fact[]> {
  return groupBy(facts, ({ line }) => line)
}

export type { StoredStatement } from '#lib/data/data-files'

/** The data folder, parsed file by file. */
export interface DataFiles {
  releases: readonly ReleaseFile[]
  /** None where left out. */
  filings?: readonly FilingFile[]
  sources: readonly Source[]
  structures: readonly StoredStructure[]
  plan: readonly StoredStatement[]
  corrections: readonly Correction[]
}

/** Everything the company said, in the shape the rest of `lib` asks for. Never changed. */
export interface Dataset {
  /** Oldest first. */
  releases: readonly Release[]
  /** Oldest first. */
  filings: readonly Filing[]
  /** Releases and filings, oldest first; on one day the release comes first. */
  documents: readonly DatedDocument[]
  /** The days on which anything came to be known, oldest first. */
  vintages: readonly string[]
  sources: readonly Source[]
  /** Oldest first; segments in the order the company prints them. */
  structures: readonly StoredStructure[]
  /** Facts of each line, oldest document first. */
  factsByLine: ReadonlyMap<LineId, readonly Fact[]>
  /** All facts, oldest document first, in the order of their files. */
  facts: readonly Fact[]
  plan: readonly StoredStatement[]
  corrections: readonly Correction[]
}

/** A file of facts with the document that they are of. */
interface FactFile {
  fileName: string
  document: DatedDocument
  facts: readonly FileFact[]
}

const byDay = <T extends { published: string }>(a: T, b: T) =>
  a.published.localeCompare(b.published)

/**
 * Joins the parsed files: facts get their document, source and quality. Throws a `DataError` naming
 * file and line for what no file can know alone: two releases of one date or quarter, an unknown
 * source, a structure not in force, a correction that left something else than what is stored.
 */
export function normalizeDataset(files: DataFiles): Dataset {
  const structures = [...files.structures].sort(
    (a, b) => quarterIndex(a.inForceFrom) - quarterIndex(b.inForceFrom),
  )
  checkSegments(structures)
  const releases = files.releases.toSorted((a, b) => byDay(a.release, b.release))
  checkReleases(releases, structures)
  const sources = new Map(files.sources.map((source) => [source.id, source]))
  const filings = (files.filings ?? []).map((file) => nameFiling(file, sources))
  checkFilings(filings)
  const announced = releases.map(({ release, ...file }): FactFile => {
    return { ...file, document: release }
  })
  const ordered = [...announced, ...filings].sort((a, b) => byDay(a.document, b.document))
  const facts = ordered.flatMap((file) => file.facts.map((row) => joinFact(row, file, sources)))
  checkCorrections(files.corrections, facts)
  const documents = ordered.map(({ document }) => document)
  return {
    releases: releases.map(({ release }) => release),
    filings: documents.filter((document) => document.kind !== 'release'),
    documents,
    vintages: [...new Set(documents.map(({ published }) => published))],
    sources: files.sources,
    structures,
    factsByLine: groupByLine(facts),
    facts,
    plan: files.plan,
    corrections: files.corrections,
  }
}

/** The date of the newest document. Throws where there is no release. */
export function latestVintage(dataset: Dataset): string {
  const newest = dataset.vintages.at(-1)
  if (newest === undefined || dataset.releases.length === 0)
    throw new DataError('there are no releases')
  return newest
}

/** A filing with the title and the address of its source. */
function nameFiling(
  { fileName, filing, sourceId, facts }: FilingFile,
  sources: ReadonlyMap<string, Source>,
): FactFile {
  const source = sources.get(sourceId)
  if (!source) throw new DataError(`${fileName}: source "${sourceId}" is not in sources.json`)
  if (source.published !== filing.published)
    throw new DataError(
      `${fileName}: sources.json has ${source.published} as the day of ${sourceId}`,
    )
  const { title, url } = source
  return { fileName, document: { ...filing, title, url }, facts }
}

function joinFact(
  row: FileFact,
  { document, fileName }: FactFile,
  sources: ReadonlyMap<string, Source>,
): Fact {
  const { at, sourceId } = row
  const find = (id: string | null): Source | null => {
    if (id === null) return null
    const source = sources.get(id)
    if (!source) throw new DataError(`${fileName}:${at}: source "${id}" is not in sources.json`)
    return source
  }
  const source = find(sourceId)
  const quality = source?.quality ?? 'primary'
  const own = quality === 'primary'
  // Key by key: what is left over of a row would take ten times as long, of thousands of facts.
  return {
    line: row.line,
    period: row.period,
    value: row.value,
    printedYoy: row.printedYoy,
    yoyPage: row.yoyPage,
    yoySource: find(row.yoySourceId),
    document,
    page: row.page,
    source,
    original: own ? null : (find(source?.of ?? null) ?? document),
    copies: own ? 0 : row.copies,
    quality,
    derived: row.derived,
    unconfirmed: row.unconfirmed,
    note: row.note,
  }
}

function checkFilings(files: readonly FactFile[]): void {
  files.forEach(({ fileName, document }, index) => {
    const same = files.slice(0, index).find((other) => other.document.id === document.id)
    if (same) throw new DataError(`${fileName}: ${same.fileName} is of ${document.id} too`)
  })
}

function checkSegments(structures: readonly StoredStructure[]): void {
  for (const { id, segments } of structures)
    for (const segment of segments)
      if (!findMetric(segment)?.segmentOf.includes(id))
        throw new DataError(`structures.json: ${segment} is not a segment of the ${id} structure`)
}

function checkReleases(
  files: readonly ReleaseFile[],
  structures: readonly StoredStructure[],
): void {
  files.forEach(({ fileName, release }, index) => {
    const before = files[index - 1]
    if (before?.release.published === release.published)
      throw new DataError(`${fileName}:3: ${before.fileName} has the same date`)
    if (before && quarterIndex(before.release.id) >= quarterIndex(release.id))
      throw new DataError(
        `${fileName}:2: ${before.fileName}, of an earlier date, is not an earlier quarter`,
      )
    const inForce = structures.findLast(
      (structure) => quarterIndex(structure.inForceFrom) <= quarterIndex(release.id),
    )
    if (inForce?.id !== release.structure)
      throw new DataError(`${fileName}:8: the structure in force is ${inForce?.id}`)
  })
}
