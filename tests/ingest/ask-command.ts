import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeDataFile, writeRelease } from '#lib/data/write-release'
import { readDocument } from '#ingest/cli/read-document'
import { runIngest, type IngestPlace } from '#ingest/cli/run-ingest'
import { detectKind } from '#ingest/document/detect-kind'
import { fact, release } from '../fictional/build-dataset'
import { PAGES } from './made-up-release'

/** The release of a year before, of which the made-up release restates one value. */
const BEFORE = release('FY2031-Q1', '2030-08-15', '2025', [
  fact('revenue_total', 'FY2031-Q1', 8010, { page: 2 }),
  fact('2025:cloud', 'FY2031-Q1', 1500, { page: 3 }),
])

/** The made-up release as text with form feeds. */
export const TEXT = PAGES.join('\f')
/** The file that it becomes. */
export const WRITTEN = 'releases/2031-08-14-fy2032-q1.json'
/** Where it is said to be had. */
export const ADDRESS = 'https://data.alibabagroup.com/made-up.pdf'

/** Reads in this thread, which is soon; one test of the command reads in a thread of its own. */
const readHere: IngestPlace['read'] = (bytes, tell) =>
  readDocument({ bytes, kind: detectKind(bytes) }, tell)

/** A data folder of its own for a test of the command. */
export class DataFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'ingest-'))

  constructor() {
    mkdirSync(path.join(this.path, 'releases'))
    const segments = ['china-ecommerce', 'aidc', 'cloud', 'all-others']
    const structures = [{ id: '2025', inForceFrom: 'FY2026-Q1', segments }]
    const paper = { id: 'paper', quality: 'secondary', title: 'Paper', url: null, published: null }
    this.put('structures.json', writeDataFile(structures))
    this.put('sources.json', writeDataFile([paper]))
    this.put('plan.json', '[]\n')
    this.put('corrections.json', '[]\n')
    this.put(BEFORE.fileName, writeRelease(BEFORE))
  }

  put(name: string, content: string | Uint8Array): void {
    writeFileSync(path.join(this.path, name), content)
  }

  read(name: string): string {
    return readFileSync(path.join(this.path, name), 'utf8')
  }

  list(): string[] {
    return readdirSync(this.path, { recursive: true }).map(String).toSorted()
  }

  remove(name = ''): void {
    rmSync(path.join(this.path, name), { recursive: true })
  }

  /** Runs the command on a file of the folder or, for `-`, on `input`. */
  async run(
    from: string,
    options: readonly string[],
    input: string | Uint8Array = '',
    read = readHere,
  ) {
    const said: string[] = []
    const printed: string[] = []
    const document = from === '-' ? from : path.join(this.path, from)
    const exit = await runIngest([document, ...options], {
      folder: this.path,
      stdin: new Blob([Buffer.from(input)]).stream(),
      read,
      today: '2031-09-01',
      print: (text) => printed.push(text),
      tell: (line) => said.push(line),
    })
    return { exit, report: printed.join(''), last: said.at(-1) ?? '' }
  }
}
