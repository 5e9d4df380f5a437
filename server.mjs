// The production server: Next behind a door that refuses, remembers and keeps turns.
import { BuildFiles } from '#server/build-files.mjs'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
import { Listener } from '#server/listener.mjs'
import { warmUp } from '#server/warm-up.mjs'

const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT must be a whole number from 0 to 65535; it is "${process.env.PORT}".`)
}

const framework = new Framework()
const door = new Door(framework, new BuildFiles(process.env.SERVED_FOLDER))
// Who asks before all is ready is told to ask again, and a balancer that another server is.
const listener = new Listener((request, response) => void door.serve(request, response))
const bound = await listener.open(port).catch((/** @type {NodeJS.ErrnoException} */ error) => {
  const isTaken = error.code === 'EADDRINUSE'
  return stop(
    isTaken ? `Port ${port} is in use. Choose another: PORT=3001 npm start` : error.message,
  )
})
await framework
  .start()
  .then(() => door.open())
  .catch((/** @type {Error} */ error) => stop(error.message))
console.log(`Quarterdeck is at http://localhost:${bound}`)

const closing = new AbortController()
// A process that started this one ends it by ending, or by closing the channel between them.
for (const sign of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(sign, () => void close())
const ask = (/** @type {string} */ path, /** @type {RequestInit} */ init) =>
  fetch(`http://localhost:${bound}${path}`, init)
await warmUp(ask, () => listener.asked, closing.signal)
door.isWarming = false

/** Lets answers under way finish, then ends. */
async function close() {
  if (closing.signal.aborted) return
  closing.abort()
  await listener.close()
  process.exit(0)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
