import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './test'

/** Serves a page of another site that holds the given HTML; answers its address. */
export type Host = (body: string) => string

/** Playwright's `test` with another site beside ours, such as the memo an embed is pasted into. */
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    let page = ''
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(
        `<!doctype html><html lang="en"><title>A memo</title><body>${page}</body></html>`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
    await use((body) => {
      page = body
      return `http://127.0.0.1:${port}/`
    })
    server.closeAllConnections()
    server.close()
  },
})

export { expect } from './test'
