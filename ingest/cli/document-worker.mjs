import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// A worker has no loader of its own for TypeScript.
register()
const { readDocument } = await import('#ingest/cli/read-document')
const { IngestError } = await import('#ingest/exit-codes')

/** @param {import('./read-bounded').WorkerMessage} message */
const say = (message) => parentPort?.postMessage(message)

try {
  say({ done: await readDocument(workerData, (step) => say({ step })) })
} catch (error) {
  if (!(error instanceof IngestError)) throw error
  say({ refused: error.message })
}
