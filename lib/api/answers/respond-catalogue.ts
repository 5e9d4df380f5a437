import { describeCatalogue } from '#lib/api/catalogue'
import { API_PATHS } from '#lib/api/api-paths'
import { Problem } from '#lib/query/problem'
import { parseQuery } from '#lib/query/query'
import { findNearest } from '#lib/words/nearest'
import type { Resource } from '#lib/api/answers/respond'
import { refuseFaults } from '#lib/api/answers/figure'
import { answerJson } from '#lib/api/answers/table'

/** `/api/v1`: what there is. */
export const answerCatalogue: Resource = (asked, { dataset }) => {
  const { faults } = parseQuery(asked.params, [])
  refuseFaults([], faults)
  return answerJson(describeCatalogue(dataset))
}

/** Any other address under `/api`: a 404 that names the nearest path. */
export const answerUnknown: Resource = (asked) => {
  const nearest = findNearest(
    asked.path,
    API_PATHS.map(({ path }) => ({ id: path })),
  )
  throw new Problem(404, `There is nothing here. The nearest path is ${nearest}.`, [], nearest)
}
