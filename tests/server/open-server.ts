import { createServer, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'

export type Serve = (...args: Parameters<RequestListener>) => void | Promise<void>

/** Serves by a function until the test ends; resolves with its port. */
export async function listen(serve: Serve): Promise<number> {
  const server = createServer((request, response) => void serve(request, response))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return (typeof address === 'object' && address?.port) || 0
}

/** Serves by a function until the test ends; resolves with a way to ask for a path. */
export async function openServer(serve: Serve) {
  const port = await listen(serve)
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
}
