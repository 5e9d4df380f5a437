import type { Figure } from '#lib/exports/figure'
import type { ParamValues } from '#lib/params'
import { QUERY_NAMES } from '#lib/query-names'
import { writeParams } from '#lib/read-params'

/** Where a figure can be looked up as it was known: a chart's page, or the data of series. */
export function addressOfPicture(
  { id, kind, asOf, query, params }: Figure,
  publicUrl: string,
): string {
  const asked: Partial<ParamValues> = kind === 'chart' ? { 'as-of': asOf } : {}
  for (const name of QUERY_NAMES)
    if (params.includes(name)) Object.assign(asked, { [name]: query[name] })
  const search = writeParams(asked).toString().replaceAll('%2C', ',')
  const page = kind === 'chart' ? `/charts/${id}` : `/api/v1/series/${id}@${asOf}.json`
  return `${publicUrl}${page}${search ? `?${search}` : ''}`
}
