import { createHash } from 'node:crypto'
import type { Dataset } from '#lib/data/dataset'
import { DataError } from '#lib/data/fact'
import { encodeTexts } from '#lib/exports/encode-texts'
import type { ResourceName } from '#lib/figures/resource-name'
import { describeProblem, Problem } from '#lib/query/problem'

/** What an answer is made of: the data, and the address under which people know the service. */
export interface Context {
  dataset: Dataset
  /** Without a slash at the end; never taken from a request. */
  publicUrl: string
}

/** What an answer is told of a request. */
export type Sent = Pick<Request, 'url' | 'method' | 'headers'>

/** A request, as far as an answer may depend on it. */
export interface Asked {
  /** As sent, percent-encoded. */
  path: string
  /** The last part of the path, percent-encoded. */
  segment: string
  /** As sent, with its `?`, or empty. */
  search: string
  params: URLSearchParams
}

export interface Answer {
  body: string | Uint8Array<ArrayBuffer>
  contentType: string
  /** The name a saved file gets, where it is saved. */
  filename?: string | null
  /** True where the same address will always have the same answer. */
  lasting?: boolean
  /** True for what holds at the moment it is asked: no cache keeps it. */
  momentary?: boolean
  /** True for bytes that nobody else holds: they are handed on as they are. */
  handedOn?: boolean
}

/** A redirect to another path of this service. */
export interface Redirect {
  location: string
}

/** Answers a request or sends it to another address; throws a Problem where it can do neither. */
export type Resource = (
  asked: Asked,
  context: Context,
) => Answer | Redirect | Promise<Answer | Redirect>

/** How a group of addresses answers: its methods, the headers of every answer, its error bodies. */
export interface Surface {
  methods: readonly string[]
  headers: Readonly<Record<string, string>>
  /** The body and content type of a problem with the request of `path`. */
  writeProblem: (problem: Problem, path: string) => Pick<Answer, 'body' | 'contentType'>
}

/** The API: any page may read it, and no browser may guess at its types. */
const API: Surface = {
  methods: ['GET', 'HEAD', 'OPTIONS'],
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Content-Disposition, Location',
    'X-Content-Type-Options': 'nosniff',
    // A picture opened by itself is a document of this site: it may run and load nothing, and has its
    // faces inside.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
  },
  writeProblem: (problem, path) => ({
    body: JSON.stringify(describeProblem(problem, path)),
    contentType: 'application/problem+json; charset=utf-8',
  }),
}

/** The longest query string that is read, in characters as sent: a dozen notes take most of it. */
const QUERY_CAP = 7000

const LASTING = 'public, max-age=31536000, immutable'
const CHANGING = 'public, max-age=300, stale-while-revalidate=86400'

/**
 * Under this name a request has room for the bytes of its answer, where who asks is in this process
 * (`server/route-handlers.mjs`): to make a stream of them and to read it takes longer than to hash them.
 * A whole buffer in it is nobody else's, and need not be copied.
 */
const ROOM = Symbol.for('quarterdeck.answer-bytes')

/** Redirects an address whose pin lies between two releases to the earlier release's date. */
export function redirectToVintage(
  { path, segment, search }: Asked,
  { id, extension }: Pick<ResourceName, 'id' | 'extension'>,
  asOf: string,
): Redirect {
  const folder = path.slice(0, path.length - segment.length)
  const dotted = extension === '' ? '' : `.${extension}`
  return { location: `${folder}${id}@${asOf}${dotted}${search}` }
}

/**
 * Redirects an address whose `compare` lies between two releases to the earlier release's date; null
 * where it names a release.
 */
export function redirectToCompare(
  { path, params }: Asked,
  compare: string | null | undefined,
): Redirect | null {
  const sent = params.get('compare')
  if (sent === null || compare == null || sent === compare) return null
  const search = new URLSearchParams(params)
  search.set('compare', compare)
  return { location: `${path}?${search.toString().replaceAll('%2C', ',')}` }
}

/** The strong ETag of a body: its SHA-256 in base64url, quoted. */
function hashBody(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`
}

/** Whether an If-None-Match header names an ETag; a proxy may have weakened it with `W/`. */
function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.split(',').some((text) => {
    const name = text.trim().replace(/^W\//, '')
    return name === '*' || name === etag
  })
}

function respondAnswer(answer: Answer, request: Sent, surface: Surface): Response {
  const body = typeof answer.body === 'string' ? encodeTexts([answer.body]) : answer.body
  const etag = hashBody(body)
  const headers = new Headers({ ...surface.headers, ETag: etag })
  headers.set('Cache-Control', answer.momentary ? 'no-store' : answer.lasting ? LASTING : CHANGING)
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', answer.contentType)
  if (answer.filename)
    headers.set('Content-Disposition', `attachment; filename="${answer.filename}"`)
  if (!(ROOM in request)) return new Response(body, { headers })
  request[ROOM] = answer.handedOn || body !== answer.body ? body.buffer : body
  return new Response(null, { headers })
}

function respondProblem(problem: Problem, path: string, surface: Surface): Response {
  const { body, contentType } = surface.writeProblem(problem, path)
  const headers = new Headers({ ...surface.headers, 'Content-Type': contentType })
  headers.set('Cache-Control', 'no-store') // a corrected address or a new release must not wait
  if (problem.status === 405) headers.set('Allow', surface.methods.join(', '))
  if (problem.status === 503) headers.set('Retry-After', '2')
  return new Response(body, { status: problem.status, headers })
}

function respondOptions({ methods, headers }: Surface): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      Allow: methods.join(', '),
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

function checkRequest({ method }: Sent, { search }: URL, { methods }: Surface): void {
  if (!methods.includes(method)) {
    const supported = methods.join(', ')
    throw new Problem(405, `${method} is not supported here. Supported methods: ${supported}.`)
  }
  if (search.length <= QUERY_CAP) return
  const detail = `The query string has ${search.length} characters.`
  const allowed = [`at most ${QUERY_CAP} characters`]
  throw new Problem(400, detail, [{ parameter: 'query', detail, allowed }])
}

async function answerRequest(
  request: Sent,
  url: URL,
  resource: Resource,
  open: () => Context,
  surface: Surface,
): Promise<Response> {
  checkRequest(request, url, surface)
  if (request.method === 'OPTIONS') return respondOptions(surface)
  const { pathname: path, search, searchParams: params } = url
  const segment = path.slice(path.lastIndexOf('/') + 1)
  const answered = await resource({ path, segment, search, params }, open())
  if (!('location' in answered)) return respondAnswer(answered, request, surface)
  const headers = { ...surface.headers, Location: answered.location, 'Cache-Control': CHANGING }
  return new Response(null, { status: 307, headers })
}

/**
 * The response of a resource to a request: its answer with ETag and caching, 304 where the client
 * has it already, or a problem as its surface writes it. Never throws: an unexpected error is
 * logged once with the path, and the response says nothing about it. `open` gives the data when it
 * is needed.
 */
export async function answer(
  request: Sent,
  resource: Resource,
  open: () => Context,
  surface: Surface = API,
): Promise<Response> {
  const url = new URL(request.url)
  const response = await answerRequest(request, url, resource, open, surface).catch(
    (error: unknown) => {
      if (error instanceof Problem) return respondProblem(error, url.pathname, surface)
      // Says file and line; a server that finds it at its start does not start.
      if (error instanceof DataError)
        return respondProblem(new Problem(500, error.message), url.pathname, surface)
      console.error(`${request.method} ${url.pathname.slice(0, 400)}`, error)
      const failure = new Problem(500, 'The service failed to answer.')
      return respondProblem(failure, url.pathname, surface)
    },
  )
  if (request.method !== 'HEAD') return response
  return new Response(null, { status: response.status, headers: response.headers })
}

/** Answers the body of a request; throws a Problem where it cannot. */
export type PostedResource = (body: string, context: Context) => Answer

/** Addresses that take a body: any page may send one. */
const POSTED: Surface = { ...API, methods: ['POST', 'OPTIONS'] }

/** The response to a posted body: the answer or problem+json. Never throws; nothing is kept. */
export async function answerPosted(
  request: Request,
  resource: PostedResource,
  open: () => Context,
): Promise<Response> {
  const body = request.method === 'POST' ? await request.text() : ''
  const response = await answer(request, (_, context) => resource(body, context), open, POSTED)
  const headers = new Headers(response.headers)
  // What is asked is the client's own text: no cache keeps it.
  if (request.method === 'POST') headers.set('Cache-Control', 'no-store')
  if (request.method === 'OPTIONS') headers.set('Access-Control-Allow-Headers', 'Content-Type')
  return new Response(response.body, { status: response.status, headers })
}
