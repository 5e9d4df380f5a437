import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBounded } from '#ingest/cli/read-bounded'
import { readDocument } from '#ingest/cli/read-document'
import { IngestError } from '#ingest/exit-codes'
import { buildPdf, buildPdfOfStreams } from './build-pdf'

const MEGA = 1_000_000
const silent = () => undefined
const bytes = (text: string) => new Uint8Array(Buffer.from(text))

/** A drawing of so many megabytes, compressed a thousandfold. */
function pressMegabytes(line: string, megabytes: number): Buffer {
  return deflateSync(Buffer.alloc(megabytes * MEGA, line), { level: 1 })
}

describe('a document that cannot be read', () => {
  it.each([
    ['nothing', bytes(''), 'The document is empty.'],
    ['a picture of a page', buildPdf(['']), 'The PDF holds only images of pages'],
  ])('%s is refused in a sentence', async (_, document, sentence) => {
    const reading = readBounded(document, silent)
    await expect(reading).rejects.toBeInstanceOf(IngestError)
    await expect(reading).rejects.toThrow(sentence)
  })

  // What the thread refuses comes back as above, whatever it is.
  it('HTML of scripts alone is refused in a sentence', async () => {
    const reading = readDocument({ bytes: bytes('<html><script>1</script>'), kind: 'html' }, silent)
    await expect(reading).rejects.toBeInstanceOf(IngestError)
    await expect(reading).rejects.toThrow('The document has almost no text')
  })
})

describe('a document made to do harm', () => {
  it.each([
    ['a PDF that unpacks to 200 MB', () => buildPdfOfStreams([pressMegabytes(' ', 200)])],
    ['HTML of half a million elements', () => bytes(`<!doctype html>${'<p>'.repeat(500_000)}`)],
  ])('%s is ended before it takes 200', async (_, build) => {
    const bomb = build()
    expect(bomb.length).toBeLessThan(4 * MEGA)
    const before = process.memoryUsage.rss()
    await expect(readBounded(bomb, silent, { seconds: 25, megabytes: 100 })).rejects.toThrow(
      'Reading the file takes more than 100 MB of memory',
    )
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MEGA)
  })

  it('a PDF of three million texts is ended when its time is over', async () => {
    const slow = buildPdfOfStreams([pressMegabytes('(Rev) Tj\n', 30)])
    await expect(readBounded(slow, silent, { seconds: 1, megabytes: 900 })).rejects.toThrow(
      'Reading the file takes more than 1 seconds',
    )
  })
})
