import type { Dataset } from '#lib/data/dataset'
import { hashBody, matchesEtag } from '#lib/api/http-etag'
import { describeProblem, Problem } from '#lib/query/problem'

/** What an answer is made of: the data, and the address under which people know the service. */
export interface Context {
  dataset: Dataset
  /** Without a slash at the end; never taken from a request. */
  publicUrl: string
}

/** A request, as far as an answer may depend on it. */
export interface Asked {
  /** As sent, percent-encoded. */
  path: string
  /** The last part of the path, percent-encoded. */
  segment: string
  params: URLSearchParams
}

export interface Answer {
  body: string | Uint8Array<ArrayBuffer>
  contentType: string
  /** The name a saved file gets; null for what is not saved. */
  filename: string | null
  /** True where the same address will always have the same answer. */
  lasting: boolean
}

/** Answers a request or sends it to another address; throws a Problem where it can do neither. */
export type Resource = (
  asked: Asked,
  context: Context,
) => Answer | { location: string } | Promise<Answer | { location: string }>

export const METHODS = ['GET', 'HEAD', 'OPTIONS'] as const
/** The longest query string that is read, in characters as sent. */
export const QUERY_CAP = 2000

const LASTING = 'public, max-age=31536000, immutable'
const CHANGING = 'public, max-age=300, stale-while-revalidate=86400'
/** Sent with everything: any page may read it, and no browser may guess at its type. */
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Location',
  'X-Content-Type-Options': 'nosniff',
  // A picture opened by itself is a document of this site: it may run and load nothing.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

function respondProblem(
  problem: Problem,
  path: string,
  methods: readonly string[] = METHODS,
): Response {
  const headers = new Headers(OPEN)
  headers.set('Content-Type', 'application/problem+json; charset=utf-8')
  headers.set('Cache-Control', 'no-store') // a mended address or a new release must not wait
  if (problem.status === 405) headers.set('Allow', methods.join(', '))
  if (problem.status === 503) headers.set('Retry-After', '2')
  const body = JSON.stringify(describeProblem(problem, path))
  return new Response(body, { status: problem.status, headers })
}

function respondOptions(): Response {
  const headers = new Headers(OPEN)
  headers.set('Allow', METHODS.join(', '))
  headers.set('Access-Control-Allow-Methods', METHODS.join(', '))
  headers.set('Access-Control-Allow-Headers', 'If-None-Match')
  headers.set('Access-Control-Max-Age', '86400')
  return new Response(null, { status: 204, headers })
}

async function respondAnswer(answer: Answer, request: Request): Promise<Response> {
  const etag = await hashBody(answer.body)
  const headers = new Headers({ ...OPEN, ETag: etag })
  headers.set('Cache-Control', answer.lasting ? LASTING : CHANGING)
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', answer.contentType)
  if (answer.filename)
    headers.set('Content-Disposition', `attachment; filename="${answer.filename}"`)
  return new Response(answer.body, { headers })
}

async function answerRequest(
  request: Request,
  url: URL,
  resource: Resource,
  open: () => Context,
): Promise<Response> {
  if (request.method === 'OPTIONS') return respondOptions()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw new Problem(
      405,
      `${request.method} is not answered here; only ${METHODS.join(', ')} are.`,
    )
  if (url.search.length > QUERY_CAP) {
    const detail = `The query string has ${url.search.length} characters.`
    const allowed = [`at most ${QUERY_CAP} characters`]
    throw new Problem(400, detail, [{ parameter: 'query', detail, allowed }])
  }
  const segment = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  const answer = await resource({ path: url.pathname, segment, params: url.searchParams }, open())
  if (!('location' in answer)) return respondAnswer(answer, request)
  const headers = { ...OPEN, Location: answer.location, 'Cache-Control': CHANGING }
  return new Response(null, { status: 307, headers })
}

async function answerOrExplain(
  request: Request,
  resource: Resource,
  open: () => Context,
): Promise<Response> {
  const url = new URL(request.url)
  try {
    return await answerRequest(request, url, resource, open)
  } catch (error) {
    if (error instanceof Problem) return respondProblem(error, url.pathname)
    console.error(`${request.method} ${url.pathname.slice(0, 400)}`, error)
    return respondProblem(new Problem(500, 'The service failed to answer.'), url.pathname)
  }
}

/**
 * The response of a resource to a request: its answer with ETag, caching and CORS, 304 where the
 * asker has it already, or problem+json. Never throws; what was not foreseen is logged once with
 * the path and says nothing of the inside. `open` gives the data when it is needed.
 */
export async function respond(
  request: Request,
  resource: Resource,
  open: () => Context,
): Promise<Response> {
  const response = await answerOrExplain(request, resource, open)
  if (request.method !== 'HEAD') return response
  return new Response(null, { status: response.status, headers: response.headers })
}

/** The methods of an address that takes a body. */
export const POST_METHODS = ['POST', 'OPTIONS'] as const

/** Answers the body of a request; throws a Problem where it cannot. */
export type PostedResource = (body: string, context: Context) => Answer

async function answerPosted(
  request: Request,
  resource: PostedResource,
  open: () => Context,
): Promise<Response> {
  if (request.method === 'OPTIONS') {
    const headers = new Headers({ ...OPEN, Allow: POST_METHODS.join(', ') })
    headers.set('Access-Control-Allow-Methods', POST_METHODS.join(', '))
    headers.set('Access-Control-Allow-Headers', 'Content-Type')
    headers.set('Access-Control-Max-Age', '86400')
    return new Response(null, { status: 204, headers })
  }
  if (request.method !== 'POST')
    throw new Problem(
      405,
      `${request.method} is not answered here; only ${POST_METHODS.join(', ')} are.`,
    )
  const { body, contentType } = resource(await request.text(), open())
  // What is asked is the asker's own text: no cache keeps it.
  return new Response(body, {
    headers: { ...OPEN, 'Content-Type': contentType, 'Cache-Control': 'no-store' },
  })
}

/** The response to a posted body: the answer or problem+json. Never throws. */
export async function respondPosted(
  request: Request,
  resource: PostedResource,
  open: () => Context,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  try {
    return await answerPosted(request, resource, open)
  } catch (error) {
    if (error instanceof Problem) return respondProblem(error, pathname, POST_METHODS)
    console.error(`${request.method} ${pathname.slice(0, 400)}`, error)
    return respondProblem(new Problem(500, 'The service failed to answer.'), pathname)
  }
}
