import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Context } from '#lib/api/answer'
import { openMcpServer } from '#lib/mcp/server'
import { MAX_TEXT_BODY } from '#server/posted-text.mjs'

/** JSON-RPC's numbers for what is wrong with a message. */
const PARSE_ERROR = -32700
const INVALID_REQUEST = -32600
/** For what HTTP alone forbids. */
const REFUSED = -32000
const INTERNAL = -32603

const METHODS = 'POST, OPTIONS'

/** Addresses of this machine: pages that run on it may ask whatever runs on it. */
const LOOPBACK = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/

function respondError(
  status: number,
  code: number,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null })
  return new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/**
 * Whether a page of an origin may ask: only our own and those of this machine, so that a foreign page
 * cannot reach a server on its reader's machine by a name that it lets point there. What is not
 * a browser names no origin.
 */
function isTrusted(origin: string | null, publicUrl: string): boolean {
  if (origin === null) return true
  return LOOPBACK.test(origin) || origin === new URL(publicUrl).origin
}

/** The body, read up to the cap; null for one that is longer. */
async function readBody({ headers, body }: Request): Promise<string | null> {
  if (Number(headers.get('content-length') ?? 0) > MAX_TEXT_BODY) return null
  if (!body) return ''
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let [bytes, text] = [0, '']
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_TEXT_BODY) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** The message of a body, or what is wrong with it. */
function readMessage(body: string): { message: object } | { refusal: Response } {
  let message: unknown
  try {
    message = JSON.parse(body)
  } catch {
    return { refusal: respondError(400, PARSE_ERROR, 'The body is not valid JSON.') }
  }
  const refuse = (words: string) => ({ refusal: respondError(400, INVALID_REQUEST, words) })
  if (Array.isArray(message)) return refuse('Batches are not taken; send one message a request.')
  if (typeof message !== 'object' || message === null || !('jsonrpc' in message))
    return refuse('The body must be one JSON-RPC 2.0 message.')
  return { message }
}

/** The request as the transport wants it: it only ever answers in JSON, whoever reads that is welcome. */
function acceptJson(request: Request): Request {
  const headers = new Headers(request.headers)
  const accept = headers.get('accept') ?? '*/*'
  if (/application\/json|application\/\*|\*\/\*/.test(accept))
    headers.set('accept', 'application/json, text/event-stream')
  return new Request(request.url, { method: 'POST', headers })
}

async function answerPost(request: Request, context: Context): Promise<Response> {
  const body = await readBody(request)
  if (body === null)
    return respondError(
      413,
      REFUSED,
      `The body is too long; at most ${MAX_TEXT_BODY} bytes are read.`,
    )
  const read = readMessage(body)
  if ('refusal' in read) return read.refusal
  const server = openMcpServer(context)
  const transport = new WebStandardStreamableHTTPServerTransport({
    sessionIdGenerator: undefined, // every request stands alone
    enableJsonResponse: true,
  })
  try {
    await server.connect(transport)
    return await transport.handleRequest(acceptJson(request), { parsedBody: read.message })
  } finally {
    await server.close()
  }
}

function respond(request: Request, context: Context): Response | Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  if (request.method === 'POST') return answerPost(request, context)
  const message = `${request.method} is not supported here: post JSON-RPC messages of the Model Context Protocol.`
  return respondError(405, REFUSED, message, { Allow: METHODS })
}

function corsHeaders(origin: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers':
      'Content-Type, Accept, Authorization, Mcp-Protocol-Version, Mcp-Session-Id, Last-Event-ID',
    'Access-Control-Expose-Headers': 'Mcp-Session-Id, Mcp-Protocol-Version',
    'Access-Control-Max-Age': '86400',
  }
}

/**
 * `/api/mcp`: the Model Context Protocol over streamable HTTP without sessions, one message a request,
 * answered in JSON. Never throws: an unexpected error is logged, and the response says nothing about it.
 */
export async function answerMcp(request: Request, open: () => Context): Promise<Response> {
  const origin = request.headers.get('origin')
  const answerTrusted = async (): Promise<{ response: Response; trusted: boolean }> => {
    const context = open()
    if (isTrusted(origin, context.publicUrl))
      return { response: await respond(request, context), trusted: true }
    const words = 'Pages of this origin may not ask here.'
    return { response: respondError(403, REFUSED, words), trusted: false }
  }
  const { response, trusted } = await answerTrusted().catch((error: unknown) => {
    console.error('MCP', error)
    const failure = respondError(500, INTERNAL, 'The service failed to answer.')
    return { response: failure, trusted: false }
  })
  const headers = new Headers(response.headers)
  headers.set('Cache-Control', 'no-store')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Vary', 'Origin')
  const cors = origin !== null && trusted ? corsHeaders(origin) : {}
  for (const [name, value] of Object.entries(cors)) headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}
