// The production server: Next behind a door that refuses, remembers and keeps turns.
import { createServer } from 'node:http'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
import { warmUp } from '#server/warm-up.mjs'

const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT must be a whole number from 0 to 65535; it is "${process.env.PORT}".`)
}

const framework = new Framework()
await framework.start()
const door = new Door(framework)
await door.open()
const closing = new AbortController()

let asked = 0
/** Slow senders are cut off: in milliseconds, for the headers and for all of a request. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000 }
const server = createServer(limits, (request, response) => {
  asked += 1
  void door.serve(request, response)
})
server.on('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE'
  stop(taken ? `Port ${port} is in use. Choose another: PORT=3001 npm start` : error.message)
})
server.listen(port, () => {
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  console.log(`Quarterdeck is at http://localhost:${bound}`)
  const ask = (/** @type {string} */ path, /** @type {RequestInit} */ init) =>
    fetch(`http://localhost:${bound}${path}`, init)
  void warmUp(ask, () => asked, closing.signal)
})
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, close)

/** Lets answers under way finish, then ends; after five seconds it ends regardless. */
function close() {
  closing.abort()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 5000).unref()
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
