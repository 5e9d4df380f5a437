import type { Answer, Asked } from '#lib/api/answer'
import { CSV } from '#lib/exports/csv'
import { writeCsv, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { JSON_FORMAT } from '#lib/exports/json'
import { unknownOf, type UnknownName } from '#lib/figures/check-request'
import { parseResourceName } from '#lib/figures/resource-name'
import type { ParamName, ParamValues } from '#lib/query/params'
import { readParams, type Fault } from '#lib/query/read-params'

export interface FileRequest<Name extends ParamName> {
  id: string
  extension: string
  values: Partial<Pick<ParamValues, Name>>
  unknown: UnknownName[]
  faults: Fault[]
}

/** Reads an address of a file that takes no pin, with all that is wrong so far. */
export function readFileRequest<Name extends ParamName>(
  asked: Asked,
  extensions: readonly string[],
  takes: readonly Name[],
): FileRequest<Name> {
  const { id, pins, extension } = parseResourceName(asked.segment)
  const unknown: UnknownName[] = []
  if (!extensions.includes(extension)) {
    const known = extensions.map((id) => ({ id }))
    unknown.push(unknownOf('format', extension, known, 'all'))
  }
  const { values, faults } = readParams(asked.params, takes, 'strict')
  if (pins.length > 0) {
    const detail = 'This address takes no pin; series and charts do.'
    faults.push({ parameter: 'pin', detail, allowed: [] })
  }
  return { id, extension, values, unknown, faults }
}

/** A body as JSON; it changes with the next release. */
export function answerJson(body: unknown, contentType = JSON_FORMAT.contentType): Answer {
  return { body: JSON.stringify(body), contentType, filename: null, lasting: false }
}

/** Rows as a CSV file to save under `id`. */
export function answerCsv(
  id: string,
  columns: readonly CsvColumn[],
  rows: readonly CsvRow[],
): Answer {
  const body = writeCsv(columns, rows)
  return { body, contentType: CSV.contentType, filename: `${id}.csv`, lasting: false }
}
