import { queryOptions } from '@tanstack/react-query'
import type { ProblemBody } from '#lib/query/problem'

/** A refusal, in the server's own words. */
export class AnswerFailure extends Error {
  override name = 'AnswerFailure'
  /** Milliseconds after which a busy server wants to be asked again; 0 where its refusal is final. */
  wait = 0
}

/** A reader waits no longer, in milliseconds, whatever a server says. */
const LONGEST = 10_000

/** An answer may be kept for five minutes, as its headers say, or permanently if it never changes. */
export const FRESH = 5 * 60 * 1000

async function readFailure(response: Response): Promise<AnswerFailure> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem) return new AnswerFailure(`The server answered ${response.status}.`)
  // The shape of every error the API sends; the door, which says that it is busy, names no faults.
  const body = (await response.json()) as Partial<ProblemBody>
  return new AnswerFailure(body.errors?.[0]?.detail ?? body.detail)
}

/** Fetches an address of this site. Throws an AnswerFailure for a refusal. */
export async function fetchAnswer(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal })
  if (response.ok) return response
  const failure = await readFailure(response)
  if (response.status === 503)
    failure.wait = Math.min(Number(response.headers.get('retry-after')) * 1000, LONGEST)
  throw failure
}

/**
 * The query for an address of the API that answers JSON: every part of a page that asks for the
 * same address shares one answer. `isFixed` is for an address whose answer never changes.
 */
export function jsonQuery<Answer>(address: string, isFixed = false) {
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }): Promise<Answer> => {
      const response = await fetchAnswer(address, signal)
      return response.json() as Promise<Answer> // our own API, whose tests hold it to its schema
    },
    staleTime: isFixed ? Infinity : FRESH,
  })
}

/** Why an answer is missing, as a sentence: the server's own words if there are any. */
export function describeFailure(error: Error): string {
  if (error instanceof AnswerFailure) return error.message
  return navigator.onLine ? 'The server did not answer.' : 'There is no connection.'
}
