// The framework in a thread of its own, on a port that only this machine reaches: while it renders, the
// door still answers what it knows.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import next from 'next'

const app = next({ dev: false, dir: fileURLToPath(new URL('..', import.meta.url)) })
await app.prepare()
const render = app.getRequestHandler()
const server = createServer((request, response) => {
  render(request, response).catch((error) => {
    console.error(error)
    response.destroy()
  })
})
// The door keeps its connections: one that was closed here might be asked at that very moment.
server.keepAliveTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) parentPort?.postMessage(address.port)
})
