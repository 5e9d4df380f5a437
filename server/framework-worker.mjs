// The framework in a thread of its own, on a port that only this machine reaches: while it renders, the
// door still answers what it knows. What is asked for by a message is answered by a handler of ours, or
// by null where there is none.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import next from 'next'
import { RouteHandlers } from '#server/route-handlers.mjs'

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

const { SERVED_FOLDER } = process.env
const handlers = SERVED_FOLDER === undefined ? null : new RouteHandlers(SERVED_FOLDER)
parentPort?.on('message', (/** @type {{ id: number, address: string }} */ { id, address }) => {
  void reply(id, address)
})

/**
 * @param {number} id of the question
 * @param {string} address
 */
async function reply(id, address) {
  const answer = await handlers?.answer(address).catch((/** @type {unknown} */ error) => {
    console.error(error)
    return null
  })
  // The buffer is the answer's own, so it can be handed over instead of copied.
  const bytes = answer ? [/** @type {ArrayBuffer} */ (answer.body.buffer)] : []
  parentPort?.postMessage({ id, answer: answer ?? null }, bytes)
}
