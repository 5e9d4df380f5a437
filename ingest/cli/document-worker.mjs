import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/cjs/api'

// A worker has no loader of its own for TypeScript. This one starts in half the time of the one for
// modules, which asks another thread for each file.
register()
const require = createRequire(import.meta.url)
const { readDocument } = require('#ingest/cli/read-document')
const { IngestError } = require('#ingest/exit-codes')

/** @param {import('./read-bounded').WorkerMessage} message */
const say = (message) => parentPort?.postMessage(message)

try {
  say({ done: await readDocument(workerData, (step) => say({ step })) })
} catch (error) {
  if (!(error instanceof IngestError)) throw error
  say({ refused: error.message })
}
