import { describeCatalogue } from '#lib/catalogue'
import { API_PATHS } from '#lib/api-paths'
import { Problem } from '#lib/problem'
import { parseQuery } from '#lib/query'
import { findNearest } from '#lib/nearest'
import type { Resource } from '#lib/respond'
import { refuseFaults } from '#lib/respond-figure'
import { answerJson } from '#lib/respond-table'

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
