import type { Asked, Context, Resource } from '#lib/api/answer'
import { answerCsv, answerJson, readFileRequest } from '#lib/api/answers/table'
import { RELEASE_COLUMNS } from '#lib/api/release-columns'
import { latestVintage } from '#lib/data/dataset'
import type { CsvColumn, CsvRow } from '#lib/exports/csv-table'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { describeRelease } from '#lib/releases/describe-release'
import { type Restatement, listRestatements } from '#lib/series/restatements'

/** `/api/v1/releases/{FY2026-Q2}.{json,csv}`: what one release printed. */
export const answerRelease: Resource = (asked, { dataset }) => {
  const request = readFileRequest(asked, ['json', 'csv'], [])
  const release = dataset.releases.find(({ id }) => id === request.id)
  const missing = release ? [] : [unknownOf('release', request.id, dataset.releases)]
  refuseFaults([...missing, ...request.unknown], request.faults)
  if (!release) throw new Error('an unknown release was not refused')
  const described = describeRelease(dataset, release)
  if (request.extension === 'json') return answerJson(described)
  const rows = described.facts.map(({ periodEnd, printedYoy, ...fact }) => {
    return { ...fact, period_end: periodEnd, printed_yoy: printedYoy }
  })
  return answerCsv(release.id, RELEASE_COLUMNS, rows)
}

const COLUMNS: readonly CsvColumn[] = [
  { key: 'metric', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'period', kind: 'text' },
  { key: 'structure', kind: 'text' },
  { key: 'unit', kind: 'text' },
  { key: 'before', kind: 'number' },
  { key: 'before_release', kind: 'text' },
  { key: 'before_vintage', kind: 'text' },
  { key: 'before_page', kind: 'number' },
  { key: 'before_url', kind: 'text' },
  { key: 'after', kind: 'number' },
  { key: 'after_release', kind: 'text' },
  { key: 'after_vintage', kind: 'text' },
  { key: 'after_page', kind: 'number' },
  { key: 'after_url', kind: 'text' },
  { key: 'difference', kind: 'number' },
]

function flatten({ before, after, ...rest }: Restatement): CsvRow {
  const { metric, label, period, structure, unit, difference } = rest
  return {
    ...{ metric, label, period, structure, unit, difference },
    before: before.value,
    before_release: before.release,
    before_vintage: before.vintage,
    before_page: before.page,
    before_url: before.url,
    after: after.value,
    after_release: after.release,
    after_vintage: after.vintage,
    after_page: after.page,
    after_url: after.url,
  }
}

/** `/api/v1/restatements.{json,csv}?metric=`: what changed after first print, newest first. */
export const answerRestatements: Resource = (asked: Asked, { dataset }: Context) => {
  const { extension, values, unknown, faults } = readFileRequest(asked, ['json', 'csv'], ['metric'])
  const { metric = null } = values
  const missing =
    metric === null || findMetric(metric) ? [] : [unknownOf('metric', metric, METRICS)]
  refuseFaults(unknown, [...faults, ...missing.map(({ fault }) => fault)])
  const asOf = latestVintage(dataset)
  const restatements = listRestatements(dataset, asOf, metric ?? undefined)
  return extension === 'json'
    ? answerJson({ asOf, metric, restatements })
    : answerCsv('restatements', COLUMNS, restatements.map(flatten))
}
