import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { ask } from '../lib/api/ask'

/** Every request is answered by the handler of its own route, so that no answer here can be out of date. */
export const server = setupServer(
  http.get('*/api/*', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    return ask(pathname + search)
  }),
)

/** Addresses that were asked for since the test began. */
export const asked: string[] = []

server.events.on('request:start', ({ request }) => {
  const { pathname, search } = new URL(request.url)
  asked.push(pathname + search)
})

/** Serves the API to the tests of a file. */
export function serveApi() {
  beforeAll(async () => {
    server.listen({ onUnhandledRequest: 'error' })
    await ask('/api/v1') // the first answer reads the dataset: no test waits for that
  }, 60_000)
  afterEach(() => {
    server.resetHandlers()
    asked.length = 0
  })
  afterAll(() => server.close())
}

/** A chart as the API sends it: `cloud`, or `cloud.json?last=17` by its address. */
export async function fetchChart(id: string, search = ''): Promise<Chart> {
  const response = await ask(`/api/v1/charts/${id}.json${search}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json() as Promise<Chart> // held to Chart by the tests of the API
}
