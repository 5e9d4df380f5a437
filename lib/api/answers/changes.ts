import type { Resource } from '#lib/api/answer'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { refuseFaults } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import type { PinChange } from '#lib/pins/change'
import { compareRequest, readChanges } from '#lib/pins/read-changes'
import { describePinChanges, isWarning } from '#lib/pins/words'

const COLUMNS: readonly CsvColumn[] = [
  ...textColumns('kind', 'part', 'metric', 'label', 'period', 'transform', 'unit'),
  ...numberColumns('then'),
  ...textColumns('then_structure'),
  ...numberColumns('now'),
  ...textColumns('now_structure'),
  ...numberColumns('difference'),
  ...textColumns('release', 'vintage', 'document'),
  ...numberColumns('page'),
  ...textColumns('url'),
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
    ...flattenCopy(by?.copy),
  }
}

function tabulateChanges(id: string, changes: readonly PinChange[]) {
  const rows = changes.map(flatten)
  return answerCsv(`${id}-changes`, addCopyColumns(COLUMNS, rows), rows)
}

/** `/api/v1/changes.{json,csv}?chart=&since=`: what became of a figure since a pin. */
export const answerChanges: Resource = (asked, { dataset }) => {
  const { extension } = parseResourceName(asked.segment)
  const request = readChanges(asked.params, dataset)
  refuseFaults(request.unknown, request.faults)
  const comparison = compareRequest(dataset, request)
  if (!comparison || !request.view) throw new Error('a request without faults can be compared')
  const { chart, since, to, ...rest } = comparison
  if (extension === 'csv') return tabulateChanges(chart.id, comparison.changes)
  const { kind, id } = request.view
  return answerJson({
    figure: { kind, id, title: chart.title },
    query: chart.query,
    since,
    asOf: to,
    summary: describePinChanges(comparison),
    warning: isWarning(comparison),
    ...rest,
  })
}
