import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { answer, type Resource, type Surface } from '#lib/api/answer'

/** A route's handlers for every method; the surface, else the API's, refuses those it does not have. */
export function serve(resource: Resource, surface?: Surface) {
  const handle = (request: Request): Promise<Response> =>
    answer(
      request,
      resource,
      () => ({ dataset: getDataset(), publicUrl: readPublicUrl() }),
      surface,
    )
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
