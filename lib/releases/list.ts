import type { Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import type { Structure } from '#lib/metrics/metric'
import { fiscalYearOf, labelPeriod, type FiscalYear, type Quarter } from '#lib/period/period'
import { listRestatedBy } from '#lib/releases/changes'
import { factsOfRelease } from '#lib/releases/facts'
import { readResultRow, type ResultRow } from '#lib/releases/results-row'

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
