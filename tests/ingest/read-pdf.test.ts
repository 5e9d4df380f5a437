import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#ingest/cli/read-pdf'
import { buildPdf, buildPdfOf, buildPdfOfStreams } from './build-pdf'

const silent = () => undefined

describe('a PDF', () => {
  it('is read page by page, a row of a table as a line', async () => {
    const steps: string[] = []
    const pages = await readPdf(
      buildPdf(['Revenue by segment\nCloud\t31,742\t(13)%\nAll others(2)\t53,102', 'Page two']),
      (number, of) => steps.push(`${number}/${of}`),
    )
    expect(pages.map(({ number, text }) => [number, text.split('\n')])).toEqual([
      [1, ['Revenue by segment', 'Cloud 31,742 (13)%', 'All others(2) 53,102']],
      [2, ['Page two']],
    ])
    expect(steps).toEqual(['1/2', '2/2'])
  })

  it('that lost its end is refused', async () => {
    const whole = buildPdf(['First', 'Second'])
    await expect(readPdf(whole.subarray(0, whole.length - 60), silent)).rejects.toThrow(
      'The PDF is incomplete: its end is missing.',
    )
  })

  it('whose table of contents points nowhere is read all the same, or refused in a sentence', async () => {
    const text = Buffer.from(buildPdf(['Revenue 1,234'])).toString('latin1')
    const broken = text
      .replace(/startxref\n\d+/, 'startxref\n99999999')
      .replace(/\d{10} 00000 n/g, '0000000007 00000 n')
    const bytes = new Uint8Array(Buffer.from(broken, 'latin1'))
    const [page] = await readPdf(bytes, silent)
    expect(page?.text).toBe('Revenue 1,234')
  })

  it('whose pages lead back to themselves is refused', async () => {
    const loop = buildPdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 2 >>',
    ])
    await expect(readPdf(loop, silent)).rejects.toThrow('The PDF is damaged')
  })

  it('with scripts in it gives its text and runs none of them', async () => {
    const drawing = deflateSync(Buffer.from('BT /F1 8 Tf 40 800 Td (Revenue 1,234) Tj ET'))
    const script = '/OpenAction << /S /JavaScript /JS (globalThis.ranByPdf = true) >>'
    const pages = await readPdf(buildPdfOfStreams([drawing], { catalog: script }), silent)
    expect(pages.map(({ text }) => text)).toEqual(['Revenue 1,234'])
    expect(globalThis).not.toHaveProperty('ranByPdf')
  })

  it('of more pages than a release can have is refused before they are read', async () => {
    const book = buildPdf(Array.from({ length: 301 }, () => 'A page'))
    await expect(readPdf(book, silent)).rejects.toThrow('The PDF has 301 pages')
  })

  it('of nonsense is refused', async () => {
    const nonsense = new Uint8Array(Buffer.from(`%PDF-1.4\n${'nonsense '.repeat(500)}\n%%EOF`))
    await expect(readPdf(nonsense, silent)).rejects.toThrow(
      'The PDF is damaged and cannot be opened.',
    )
  })
})
