import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { respond, type Resource } from '#lib/api/answers/respond'

/** A route's handlers for every method: what a resource does not answer, it refuses in problem+json. */
export function serve(resource: Resource) {
  const handle = (request: Request): Promise<Response> =>
    respond(request, resource, () => ({ dataset: getDataset(), publicUrl: readPublicUrl() }))
  return {
    GET: handle,
    HEAD: handle,
    OPTIONS: handle,
    POST: handle,
    PUT: handle,
    PATCH: handle,
    DELETE: handle,
  }
}
