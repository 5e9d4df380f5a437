import type { ProblemBody } from '#lib/query/problem'

/** The server's own words for why it cannot answer. */
export class ChartFailure extends Error {
  override name = 'ChartFailure'
}

async function readFailure(response: Response): Promise<ChartFailure> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) return new ChartFailure(`The server answered ${response.status}.`)
  const body = (await response.json()) as ProblemBody // the shape of every error the API sends
  return new ChartFailure(body.errors[0]?.detail ?? body.detail)
}

/** Fetches an address of the API. Throws a ChartFailure for a refusal. */
export async function fetchAnswer(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal })
  if (!response.ok) throw await readFailure(response)
  return response
}
