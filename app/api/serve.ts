import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import {
  answer,
  type Resource,
  type Surface,
  answerPosted,
  type PostedResource,
} from '#lib/api/answer'

/** What answers are made of, opened when it is needed. */
export const openContext = () => ({ dataset: getDataset(), publicUrl: readPublicUrl() })

/** A route's handlers for every method; the surface, else the API's, refuses those it does not have. */
export function serve(resource: Resource, surface?: Surface) {
  return handleAll((request) => answer(request, resource, openContext, surface))
}

/** The handlers of a route that takes a body. */
export function servePosted(resource: PostedResource) {
  return handleAll((request) => answerPosted(request, resource, openContext))
}

/** The handlers of a route for every method. */
export function handleAll(handle: (request: Request) => Promise<Response>) {
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
