import type { ExploreRequest } from '#app/_explore/read-explore.ts'
import type { ParamValues } from '#lib/query/params'
import { writeParams } from '#lib/query/read-params'

/**
 * The address of metrics as a file: the periods and choices of the page, pinned where it is seen
 * from an earlier vintage. `more` are parameters of the format.
 */
export function seriesAddress(
  { query, page }: Pick<ExploreRequest, 'query' | 'page'>,
  metrics: readonly string[],
  extension: string,
  more: Partial<ParamValues> = {},
): string {
  const pin = page.values['as-of'] ? `@${page.values['as-of']}` : ''
  const search = writeParams({ ...query, ...more })
  return `/api/v1/series/${metrics.join(',')}${pin}.${extension}${search.size > 0 ? `?${search}` : ''}`
}
