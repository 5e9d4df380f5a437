import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import {
  respond,
  respondPosted,
  type PostedResource,
  type Resource,
} from '#lib/api/answers/respond'

/** A route's handlers for every method: what a resource does not answer, it refuses in problem+json. */
export function serve(resource: Resource) {
  return answerEvery((request) => respond(request, resource, openContext))
}

/** The handlers of a route that answers a posted body. */
export function servePosted(resource: PostedResource) {
  return answerEvery((request) => respondPosted(request, resource, openContext))
}

const openContext = () => ({ dataset: getDataset(), publicUrl: readPublicUrl() })

function answerEvery(handle: (request: Request) => Promise<Response>) {
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
