import type { Correction, StoredStatement, StoredStructure } from '#lib/data/data-files'
import { DataError, type Fact, type Release, type Source } from '#lib/data/fact'
import { groupBy } from '#lib/data/group-by'
import type { FileFact, ReleaseFile } from '#lib/data/release'
import { memoize } from '#lib/memo/memo'
import type { LineId } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { quarterIndex, type Period } from '#lib/period/period'

const keyOf = (release: string, line: string, period: string) => `${release} ${line} ${period}`

/**
 * Holds the corrections to the data: each names a fact, follows its release, starts from what the
 * one before left, and the last of them left what is stored. Throws a `DataError` naming the row.
 */
function checkCorrections(corrections: readonly Correction[], facts: readonly Fact[]): void {
  const stored = new Map(
    facts.map((fact) => [keyOf(fact.release.id, fact.line, fact.period), fact]),
  )
  const left = new Map<string, { value: number; row: number }>()
  const stop = (row: number, message: string): never => {
    throw new DataError(`corrections.json:${row + 2}: ${message}`) // the rows follow a line with [
  }
  for (const [row, { date, release, line, period, old, new: made }] of corrections.entries()) {
    const key = keyOf(release, line, period)
    const fact = stored.get(key) ?? stop(row, `no release file has ${key}`)
    if (date <= fact.release.published) stop(row, `${date} is not after the release of ${release}`)
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

const factsByPeriod = memoize((dataset: Dataset, line: string) =>
  groupBy<Fact, Period>(dataset.factsByLine.get(line) ?? [], ({ period }) => period),
)

/** What releases up to a vintage said of a period in one line, oldest first. */
export function listFacts(dataset: Dataset, line: LineId, period: Period, asOf: string): Fact[] {
  const facts = factsByPeriod(dataset, line).get(period) ?? []
  return facts.filter((fact) => fact.release.published <= asOf)
}

/** Facts by their line, in the order they come. */
export function groupByLine(facts: readonly Fact[]): Map<LineId, Fact[]> {
  return groupBy(facts, ({ line }) => line)
}

export type { StoredStatement } from '#lib/data/data-files'

/** The data folder, parsed file by file. */
export interface DataFiles {
  releases: readonly ReleaseFile[]
  sources: readonly Source[]
  structures: readonly StoredStructure[]
  plan: readonly StoredStatement[]
  corrections: readonly Correction[]
}

/** Everything the company said, in the shape the rest of `lib` asks for. Never changed. */
export interface Dataset {
  /** Oldest first. */
  releases: readonly Release[]
  sources: readonly Source[]
  /** Oldest first; segments in the order the company prints them. */
  structures: readonly StoredStructure[]
  /** Facts of each line, oldest release first. */
  factsByLine: ReadonlyMap<LineId, readonly Fact[]>
  /** All facts, oldest release first, in the order of their files. */
  facts: readonly Fact[]
  plan: readonly StoredStatement[]
  corrections: readonly Correction[]
}

/**
 * Joins the parsed files: facts get their release, source and quality. Throws a `DataError` naming
 * file and line for what no file can know alone: two releases of one date or quarter, an unknown
 * source, a structure not in force, a correction that left something else than what is stored.
 */
export function normalizeDataset(files: DataFiles): Dataset {
  const structures = [...files.structures].sort(
    (a, b) => quarterIndex(a.inForceFrom) - quarterIndex(b.inForceFrom),
  )
  checkSegments(structures)
  const ordered = [...files.releases].sort((a, b) =>
    a.release.published < b.release.published ? -1 : 1,
  )
  checkReleases(ordered, structures)
  const sources = new Map(files.sources.map((source) => [source.id, source]))
  const facts = ordered.flatMap((file) => file.facts.map((row) => joinFact(row, file, sources)))
  checkCorrections(files.corrections, facts)
  return {
    releases: ordered.map((file) => file.release),
    sources: files.sources,
    structures,
    factsByLine: groupByLine(facts),
    facts,
    plan: files.plan,
    corrections: files.corrections,
  }
}

/** The date of the newest release. Throws where there is none. */
export function latestVintage(dataset: Dataset): string {
  const newest = dataset.releases.at(-1)
  if (!newest) throw new DataError('there are no releases')
  return newest.published
}

function joinFact(
  row: FileFact,
  { release, fileName }: ReleaseFile,
  sources: ReadonlyMap<string, Source>,
): Fact {
  const { at, sourceId, yoySourceId, ...rest } = row
  const find = (id: string | null): Source | null => {
    if (id === null) return null
    const source = sources.get(id)
    if (!source) throw new DataError(`${fileName}:${at}: source "${id}" is not in sources.json`)
    return source
  }
  const source = find(sourceId)
  const quality = source?.quality ?? 'primary'
  return { ...rest, release, source, yoySource: find(yoySourceId), quality }
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
