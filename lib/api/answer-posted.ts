import { answer, API, type Answer, type Context, type Surface } from '#lib/api/answer'

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
