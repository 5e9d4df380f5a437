import { queryOptions } from '@tanstack/react-query'
import type { Chart } from '#lib/chart'
import { chartAddress, type ChartTakes } from '#lib/chart-search'
import type { ProblemBody } from '#lib/problem'

/** What a pin shows never changes; anything else may, as often as its answer may be kept. */
const FRESH = 5 * 60 * 1000

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

/** A chart as the page's parameters ask for it. */
export function chartQueryOptions(takes: ChartTakes, page: URLSearchParams) {
  const address = chartAddress(takes, page, 'json')
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }): Promise<Chart> => {
      const response = await fetchAnswer(address, signal)
      return response.json() as Promise<Chart> // our own API, whose schema tests hold it to Chart
    },
    staleTime: page.has('as-of') ? Infinity : FRESH,
  })
}
