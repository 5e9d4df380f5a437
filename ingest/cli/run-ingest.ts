import { readArguments, USAGE, UsageError } from '#ingest/cli/read-arguments'
import type { ReadDocument } from '#ingest/cli/read-document'
import { takeInput } from '#ingest/cli/take-input'
import { writeMerge } from '#ingest/cli/write-merge'
import { EXIT, type ExitCode, IngestError } from '#ingest/exit-codes'
import { ingestRelease } from '#ingest/ingest-release'
import { reportIngest } from '#ingest/report/report'
import { normalizeDataset } from '#lib/data/dataset'
import { DataError } from '#lib/data/fact'
import { readDataFiles } from '#lib/data/read-data'

/** What the command works on. */
export interface IngestPlace {
  /** The data folder. */
  folder: string
  stdin: AsyncIterable<Uint8Array>
  /** Reads a document, as `readBounded` does. */
  read: (bytes: Uint8Array, tell: (step: string) => void) => Promise<ReadDocument>
  /** `YYYY-MM-DD`. */
  today: string
  /** Takes the report. */
  print: (text: string) => void
  /** Takes steps on the way, and sentences on what went wrong. */
  tell: (line: string) => void
}

async function ingest(args: readonly string[], place: IngestPlace): Promise<ExitCode> {
  const { folder, stdin, today, print, tell } = place
  const { from, url, write, ...told } = readArguments(args)
  const files = readDataFiles(folder)
  const dataset = normalizeDataset(files)
  tell(`reading ${from === '-' ? 'standard input' : from}`)
  const input = await takeInput(from, stdin)
  const read = await place.read(input.bytes, tell)
  tell('checking')
  const document = { ...read.document, url: input.url ?? url }
  const request = { ...read, document, ...told, dataset, files: files.releases, today }
  const result = ingestRelease(request)
  print(reportIngest(result))
  if (!write) return result.exit
  if (result.exit === EXIT.failed) {
    tell('nothing was written')
    return result.exit
  }
  const written = writeMerge(folder, result.merge, files)
  tell(written.length > 0 ? `wrote ${written.join(', ')}` : 'nothing changes')
  return result.exit
}

/**
 * Runs `npm run ingest` with its arguments and gives its exit code. Nothing is written unless every
 * check holds or was accepted.
 */
export async function runIngest(args: readonly string[], place: IngestPlace): Promise<ExitCode> {
  try {
    return await ingest(args, place)
  } catch (error) {
    if (error instanceof UsageError) {
      place.tell(`${error.message}\n\n${USAGE}`)
      return EXIT.usage
    }
    if (!(error instanceof IngestError || error instanceof DataError)) throw error
    place.tell(error.message)
    return EXIT.unreadable
  }
}
