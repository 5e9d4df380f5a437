import type { Asked, Context, Resource } from '#lib/api/answer'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import { RELEASE_COLUMNS } from '#lib/api/describe-dataset'
import { latestVintage } from '#lib/data/dataset'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import type { Tabulated } from '#lib/exports/csv-table'
import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { XLSX } from '#lib/exports/xlsx'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import type { ParamName } from '#lib/query/params'
import { readParams } from '#lib/query/read-params'
import { describeRelease } from '#lib/releases/describe-release'
import type { Print } from '#lib/series/observation'
import { type Restatement, listRestatements } from '#lib/series/restatements'

const FORMATS = [{ id: 'json' }, { id: 'csv' }]
const RELEASE_FORMATS = [...FORMATS, { id: 'xlsx' }]

/** Reads an address of a file that takes no pin, with all that is wrong so far. */
function readFileRequest<Name extends ParamName>(
  asked: Asked,
  takes: readonly Name[],
  formats: readonly { id: string }[] = FORMATS,
) {
  const { id, pins, extension } = parseResourceName(asked.segment)
  const isKnown = formats.some((format) => format.id === extension)
  const unknown = isKnown ? [] : [unknownOf('format', extension, formats, 'all')]
  const { values, faults } = readParams(asked.params, takes)
  if (pins.length > 0) {
    const detail = 'This address takes no pin; series and charts do.'
    faults.push({ parameter: 'pin', detail, allowed: [] })
  }
  return { id, extension, values, unknown, faults }
}

/** The facts of a release as a table, in the columns of its CSV file. */
function tabulateFacts({ facts }: ReturnType<typeof describeRelease>): Tabulated {
  const rows = facts.map(({ periodEnd, printedYoy, copy, ...own }) => {
    const dates = { period_end: periodEnd, printed_yoy: printedYoy }
    return { ...own, ...dates, ...flattenCopy(copy) }
  })
  return { columns: addCopyColumns(RELEASE_COLUMNS, rows), rows }
}

/** `/api/v1/releases/{FY2026-Q2}.{json,csv,xlsx}`: what one release printed. */
export const answerRelease: Resource = async (asked, { dataset, publicUrl }) => {
  const request = readFileRequest(asked, [], RELEASE_FORMATS)
  const release = dataset.releases.find(({ id }) => id === request.id)
  const missing = release ? [] : [unknownOf('release', request.id, dataset.releases)]
  refuseFaults([...missing, ...request.unknown], request.faults)
  if (!release) throw new Error('an unknown release was not refused')
  const described = describeRelease(dataset, release)
  if (request.extension === 'json') return answerJson(described)
  const table = tabulateFacts(described)
  if (request.extension === 'csv') return answerCsv(release.id, table.columns, table.rows)
  const { writeReleaseBook } = await import('#lib/exports/release-book')
  const body = await writeReleaseBook(described.release, table, publicUrl)
  return { body, contentType: XLSX.contentType, filename: `${release.id}.xlsx` }
}

const COLUMNS: readonly CsvColumn[] = [
  ...textColumns('metric', 'label', 'period', 'structure', 'unit'),
  ...numberColumns('before'),
  ...textColumns('before_release', 'before_vintage'),
  ...numberColumns('before_page'),
  ...textColumns('before_url'),
  ...numberColumns('after'),
  ...textColumns('after_release', 'after_vintage'),
  ...numberColumns('after_page'),
  ...textColumns('after_url'),
  ...numberColumns('difference'),
]

function flattenPrint(prefix: string, { value, release, vintage, page, url, copy }: Print): CsvRow {
  return {
    [prefix]: value,
    [`${prefix}_release`]: release,
    [`${prefix}_vintage`]: vintage,
    [`${prefix}_page`]: page,
    [`${prefix}_url`]: url,
    ...flattenCopy(copy, `${prefix}_`),
  }
}

function flatten({ before, after, ...restatement }: Restatement): CsvRow {
  const { metric, label, period, structure, unit, difference } = restatement
  const what = { metric, label, period, structure, unit, difference }
  return { ...what, ...flattenPrint('before', before), ...flattenPrint('after', after) }
}

/** `/api/v1/restatements.{json,csv}?metric=`: what changed after first print, newest first. */
export const answerRestatements: Resource = (asked: Asked, { dataset }: Context) => {
  const { extension, values, unknown, faults } = readFileRequest(asked, ['metric'])
  const { metric = null } = values
  const missing =
    metric === null || findMetric(metric) ? [] : [unknownOf('metric', metric, METRICS)]
  refuseFaults(unknown, [...faults, ...missing.map(({ fault }) => fault)])
  const asOf = latestVintage(dataset)
  const restatements = listRestatements(dataset, asOf, metric ?? '')
  if (extension === 'json') return answerJson({ asOf, metric, restatements })
  const rows = restatements.map(flatten)
  const columns = addCopyColumns(COLUMNS, rows, ['before_', 'after_'])
  return answerCsv('restatements', columns, rows)
}
