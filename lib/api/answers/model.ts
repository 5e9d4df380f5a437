import {
  redirectToVintage,
  type Answer,
  type Asked,
  type Context,
  type Redirect,
  type Resource,
} from '#lib/api/answer'
import type { Dataset } from '#lib/data/dataset'
import { XLSX } from '#lib/exports/xlsx'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { memoize } from '#lib/memo/memo'
import { readParams } from '#lib/query/read-params'

const FORMATS = [{ id: 'xlsx' }]
/** Workbooks kept, of half a megabyte each: some are asked for, and few of these are old. */
const KEPT = 12

/** Made once for a dataset, a vintage and an address: it takes as long as hundreds of answers. */
const writeOnce = memoize(
  'api/answers/model/writeOnce',
  async (dataset: Dataset, asOf: string, publicUrl: string) =>
    (await import('#lib/exports/model-book/write-model')).writeModelBook(dataset, asOf, publicUrl),
  KEPT,
)

/** True for the last part of an address of the model workbook, pinned or not. */
export function isModel(segment: string): boolean {
  return /^model(@|%40|\.)/.test(segment)
}

/**
 * `/api/v1/model[@V].xlsx?as-of=`: everything known on a vintage as a workbook to calculate in. The
 * vintage is named before the dot or by `as-of`.
 */
export const answerModel: Resource = async (
  asked: Asked,
  { dataset, publicUrl }: Context,
): Promise<Answer | Redirect> => {
  const name = parseResourceName(asked.segment)
  const known = FORMATS.some(({ id }) => id === name.extension)
  const unknown = known ? [] : [unknownOf('format', name.extension, FORMATS, 'all')]
  const { values, faults } = readParams(asked.params, ['as-of'])
  const dates = [...name.pins, ...(values['as-of'] ? [values['as-of']] : [])]
  const { asOf, fault } = resolvePin(dates, dataset.vintages)
  refuseFaults(unknown, fault ? [fault, ...faults] : faults)
  if (asOf === null) throw new Error('a request without faults has a vintage')
  const [pin] = name.pins
  if (pin !== undefined && pin !== asOf) return redirectToVintage(asked, name, asOf)
  const body = await writeOnce(dataset, asOf, publicUrl)
  return { body, contentType: XLSX.contentType, filename: `model@${asOf}.xlsx` }
}
