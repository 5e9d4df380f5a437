import { queryOptions } from '@tanstack/react-query'
import { fetchAnswer } from '#app/_address/fetch-answer.ts'
import type { Chart } from '#lib/charts/chart'
import { chartAddress, type ChartTakes } from '#lib/charts/chart-search'

/** What a pin shows never changes; anything else may, as often as its answer may be kept. */
const FRESH = 5 * 60 * 1000

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
