import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RawDocument, ReadDocument } from '#ingest/cli/read-document'
import { detectKind } from '#ingest/document/detect-kind'
import { IngestError } from '#ingest/exit-codes'

/** What the worker says: steps on its way, then one answer. */
type WorkerMessage = { step: string } | { done: ReadDocument } | { refused: string }

/** What reading one document may take. */
export interface ReadLimits {
  seconds: number
  /** Megabytes beyond what the process had before. */
  megabytes: number
}

/** A release of 50 pages takes two seconds and 200 MB. */
const LIMITS: ReadLimits = { seconds: 60, megabytes: 1000 }
/** Milliseconds between two looks at the memory. */
const LOOK = 25
const MEGA = 1_000_000
/** Part of the memory that may be objects; the rest is for bytes outside of the heap. */
const HEAP = 0.6

/**
 * Reads a document in a thread of its own, which is ended when it takes too long or too much: what
 * comes from elsewhere may be made to do harm. Throws an `IngestError` then, and where the document
 * is not a release.
 */
export async function readBounded(
  bytes: Uint8Array,
  tell: (step: string) => void,
  limits: ReadLimits = LIMITS,
): Promise<ReadDocument> {
  const raw: RawDocument = { bytes, kind: detectKind(bytes) }
  const before = process.memoryUsage.rss()
  const worker = new Worker(path.join(import.meta.dirname, 'document-worker.mjs'), {
    workerData: raw,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.round(limits.megabytes * HEAP) },
  })
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearInterval(watch)
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    const refuse = (sentence: string) => end(() => reject(new IngestError(sentence)))
    const tooLarge = () =>
      refuse(
        `Reading the file takes more than ${limits.megabytes} MB of memory: it is not a release, or it is malicious.`,
      )
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.megabytes * MEGA) tooLarge()
    }, LOOK)
    const timer = setTimeout(() => {
      refuse(
        `Reading the file takes more than ${limits.seconds} seconds: it is not a release, or it is malicious.`,
      )
    }, limits.seconds * 1000)
    worker.on('message', (message: WorkerMessage) => {
      if ('step' in message) tell(message.step)
      else if ('done' in message) end(() => resolve(message.done))
      else refuse(message.refused)
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooLarge()
      else end(() => reject(error))
    })
  })
}
