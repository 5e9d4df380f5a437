import { parentPort, workerData } from 'node:worker_threads'
import { readDocument, type ReadDocument } from '#ingest/cli/read-document'
import { IngestError } from '#ingest/exit-codes'

/** What the worker says: steps on its way, then one answer. */
export type WorkerMessage = { step: string } | { done: ReadDocument } | { refused: string }

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

async function answerDocument(): Promise<void> {
  try {
    say({ done: await readDocument(workerData, (step) => say({ step })) })
  } catch (error) {
    if (!(error instanceof IngestError)) throw error
    say({ refused: error.message })
  }
}

void answerDocument()
