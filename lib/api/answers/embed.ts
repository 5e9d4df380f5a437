import { createHash } from 'node:crypto'
import { answerEmbed } from '#lib/api/answers/embed-chart'
import { QUERY_CAP, type Context } from '#lib/api/answers/respond'
import { hashBody, matchesEtag } from '#lib/api/http-etag'
import { EMBED_STYLE, drawEmbedProblem } from '#lib/embeds/page'
import { Problem } from '#lib/query/problem'
import { quote } from '#lib/query/read-params'

const METHODS = 'GET, HEAD'
const STYLE_HASH = createHash('sha256').update(EMBED_STYLE).digest('base64')

/** Sent with every embed: any site may frame it, and nothing in it can run or be fetched. */
const POLICY = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}
const CHANGING = 'public, max-age=300, stale-while-revalidate=86400'
const HTML = 'text/html; charset=utf-8'

async function respondGood(request: Request, url: URL, context: Context): Promise<Response> {
  const headers = new Headers({ ...POLICY, 'Cache-Control': CHANGING })
  const answer = answerEmbed(url, context)
  if (typeof answer !== 'string') {
    headers.set('Location', answer.location)
    return new Response(null, { status: 307, headers })
  }
  const etag = await hashBody(answer)
  headers.set('ETag', etag)
  if (matchesEtag(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', HTML)
  return new Response(answer, { headers })
}

function respondProblem(problem: Problem): Response {
  const headers = new Headers({ ...POLICY, 'Content-Type': HTML, 'Cache-Control': 'no-store' })
  if (problem.status === 405) headers.set('Allow', METHODS)
  return new Response(drawEmbedProblem(problem), { status: problem.status, headers })
}

function checkRequest({ method }: Request, url: URL): void {
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem(405, `${quote(method)} is not answered here; only ${METHODS} are.`)
  if (url.search.length <= QUERY_CAP) return
  const detail = `The query string has ${url.search.length} characters.`
  const allowed = [`at most ${QUERY_CAP} characters`]
  throw new Problem(400, detail, [{ parameter: 'query', detail, allowed }])
}

/**
 * The response to a request for `/embed/{chart}[@V]`: an HTML document that needs nothing else, or
 * a page that says what is wrong with the address. Never throws; what was not foreseen is logged
 * with the path and says nothing of the inside. `open` gives the data when it is needed.
 */
export async function respondEmbed(request: Request, open: () => Context): Promise<Response> {
  const url = new URL(request.url)
  const answer = async () => {
    checkRequest(request, url)
    return respondGood(request, url, open())
  }
  const response = await answer().catch((error: unknown) => {
    if (error instanceof Problem) return respondProblem(error)
    console.error(`${request.method} ${url.pathname.slice(0, 400)}`, error)
    return respondProblem(new Problem(500, 'The service failed to answer.'))
  })
  if (request.method !== 'HEAD') return response
  return new Response(null, { status: response.status, headers: response.headers })
}
