import type { Resource } from '#lib/api/answer'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import type { CsvColumn, CsvRow } from '#lib/exports/csv-table'
import { refuseFaults } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import type { PinChange } from '#lib/pins/change'
import { compareRequest, readChanges } from '#lib/pins/read-changes'
import { describePinChanges, isWarning } from '#lib/pins/words'

const COLUMNS: readonly CsvColumn[] = [
  { key: 'kind', kind: 'text' },
  { key: 'part', kind: 'text' },
  { key: 'metric', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'period', kind: 'text' },
  { key: 'transform', kind: 'text' },
  { key: 'unit', kind: 'text' },
  { key: 'then', kind: 'number' },
  { key: 'then_structure', kind: 'text' },
  { key: 'now', kind: 'number' },
  { key: 'now_structure', kind: 'text' },
  { key: 'difference', kind: 'number' },
  { key: 'release', kind: 'text' },
  { key: 'vintage', kind: 'text' },
  { key: 'document', kind: 'text' },
  { key: 'page', kind: 'number' },
  { key: 'url', kind: 'text' },
]

function flatten({ then, now, by, ...change }: PinChange): CsvRow {
  const { kind, part, metric, label, period, transform, unit, difference } = change
  return {
    ...{ kind, part, metric, label, period, transform, unit, difference },
    then: then.value,
    then_structure: then.structure,
    now: now?.value ?? null,
    now_structure: now?.structure ?? null,
    release: by?.release ?? null,
    vintage: by?.vintage ?? null,
    document: by?.document ?? null,
    page: by?.page ?? null,
    url: by?.url ?? null,
  }
}

/** `/api/v1/changes.{json,csv}?chart=&since=`: what became of a figure since a pin. */
export const answerChanges: Resource = (asked, { dataset }) => {
  const { extension } = parseResourceName(asked.segment)
  const request = readChanges(asked.params, dataset, 'strict')
  refuseFaults(request.unknown, request.faults)
  const found = compareRequest(dataset, request)
  if (!found || !request.view) throw new Error('a request without faults can be compared')
  const { chart, since, to, ...rest } = found
  if (extension === 'csv')
    return answerCsv(`${chart.id}-changes`, COLUMNS, found.changes.map(flatten))
  const { kind, id } = request.view
  return answerJson({
    figure: { kind, id, title: chart.title },
    query: chart.query,
    since,
    asOf: to,
    summary: describePinChanges(found),
    warning: isWarning(found),
    ...rest,
  })
}
