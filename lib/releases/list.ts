import type { Dataset } from '#lib/data/dataset'
import type { Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { fiscalYearOf, labelPeriod, type FiscalYear, type Quarter } from '#lib/period/period'
import { listRestatedBy } from '#lib/releases/changes'
import { factsOfRelease } from '#lib/releases/facts'
import type { ResultsReading } from '#lib/releases/results'
import { readResultRow, type ResultRow } from '#lib/releases/rows'
import { joinNames } from '#lib/words/format'

/** Which structure a release used, and what stood in its place before. */
export function describeLines({ structure: change, lines, previous }: ResultsReading): string {
  const { structure, before, segments, segmentsBefore } = change
  if (!previous) return `The first release in the data, on the ${structure} structure.`
  if (before)
    return `The ${structure} structure is new with this release: ${joinNames(segments)}. The ${before} structure had ${joinNames(segmentsBefore)}.`
  const none = lines.length === 0 ? ' No line of revenue ended or began.' : ''
  return `The ${structure} structure, as in the release before: ${joinNames(segments)}.${none}`
}

/** Which periods a release was the first to give on a newer line, and how many came out the same. */
export function describeRecast({ recast }: ResultsReading): string {
  if (recast.length === 0) return 'No earlier period was first given on a newer line.'
  const periods = [...new Set(recast.map(({ periodLabel }) => periodLabel))]
  const same = recast.filter(({ difference }) => difference === 0).length
  const rest = same > 0 ? ` ${same} more came out the same.` : ''
  return `${joinNames(periods)}, first given here on a newer line; CNY million.${rest}`
}

/** What a release changed within a line. */
export function describeRestated({ restated }: ResultsReading): string {
  return restated.length === 0
    ? 'No value was changed within its own line.'
    : 'Values changed within their own line; CNY million.'
}

/** A release in the list of them all, its figures as it gave them. */
export interface ReleaseLine {
  id: Quarter
  label: string
  published: string
  structure: Structure
  /** True on the first release of a structure after another. */
  newStructure: boolean
  revenue: ResultRow | null
  cloud: ResultRow | null
  restated: number
  facts: number
  provisional: number
}

/** Releases by fiscal year, both newest first. */
export function listReleaseYears(
  dataset: Dataset,
): { year: FiscalYear; releases: ReleaseLine[] }[] {
  const years = new Map<FiscalYear, ReleaseLine[]>()
  dataset.releases.forEach((release, index) => {
    const read = (id: string) => {
      const metric = findMetric(id)
      return metric ? readResultRow(dataset, release, metric, null) : null
    }
    const facts = factsOfRelease(dataset, release)
    const before = dataset.releases[index - 1]
    const line: ReleaseLine = {
      id: release.id,
      label: labelPeriod(release.id, 'release'),
      published: release.published,
      structure: release.structure,
      newStructure: before !== undefined && before.structure !== release.structure,
      revenue: read('revenue'),
      cloud: read('cloud'),
      restated: listRestatedBy(dataset, release).length,
      facts: facts.length,
      provisional: facts.filter(({ quality }) => quality !== 'primary').length,
    }
    const year = fiscalYearOf(release.id)
    years.set(year, [line, ...(years.get(year) ?? [])])
  })
  return [...years].reverse().map(([year, releases]) => ({ year, releases }))
}
