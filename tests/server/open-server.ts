import { createServer, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import { KeptResponse } from '#server/kept-response.mjs'

/** Serves by a function until the test ends; resolves with a way to ask for a path. */
export async function openServer(
  serve: (request: IncomingMessage, response: KeptResponse) => Promise<void>,
) {
  const server = createServer({ ServerResponse: KeptResponse }, (request, response) => {
    void serve(request, response)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
}
