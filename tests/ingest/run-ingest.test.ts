import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBounded } from '#ingest/cli/read-bounded'
import { EXIT } from '#ingest/exit-codes'
import { readDataset } from '#lib/data/read-data'
import { writeRelease } from '#lib/data/write-release'
import { fact, release } from '../fictional/build-dataset'
import { ADDRESS, DataFolder, TEXT, WRITTEN } from './ask-command'
import { buildPdf } from './build-pdf'
import { PAGES } from './made-up-release'

let data: DataFolder

beforeEach(() => {
  data = new DataFolder()
})
afterEach(() => data.remove())

/** A page's text in lines as long as those of a printed page. */
const breakLines = (page: string) => page.replace(/(.{1,100})(?: |$)/g, '$1\n')

const PDF = buildPdf(PAGES.map(breakLines))
const HTML = `<html><script>document.write('Revenue 1')</script><body>${PAGES.map(
  (page) => `<p style="page-break-after:always">${page}</p>`,
).join('')}</body></html>`
const WRITE = ['--url', ADDRESS, '--write']

const listValues = (json: string): unknown[] =>
  JSON.parse(json).facts.map(({ line, period, value }: Record<string, unknown>) => [
    line,
    period,
    value,
  ])

describe('a made-up release', () => {
  it('is read from its PDF, reported and written, and the same again changes nothing', async () => {
    data.put('results.pdf', PDF)
    // As people run it: in a thread of its own.
    const first = await data.run('results.pdf', WRITE, '', readBounded)
    expect(first.report).toContain('FY2032-Q1  Alibaba Group Announces June Quarter 2031 Results')
    expect(first.report).toMatch(
      /RESTATED \(1\)\n.*\n +revenue_total +FY2031-Q1 +8,010 +8,000 +−10/,
    )
    expect([first.exit, first.last]).toEqual([EXIT.clean, `wrote ${WRITTEN}`])
    const facts = readDataset(data.path).facts.filter(({ period }) => period === 'FY2032-Q1')
    const cloud = facts.find(({ line }) => line === '2025:cloud')
    expect(cloud).toMatchObject({ value: 2100, page: 3, printedYoy: 40, quality: 'primary' })

    const before = data.read(WRITTEN)
    const second = await data.run('results.pdf', WRITE)
    expect([second.exit, second.last]).toEqual([EXIT.clean, 'nothing changes'])
    expect(data.read(WRITTEN)).toBe(before)
  })

  it('says the same as text and as HTML, whose pages are not those of the PDF', async () => {
    data.put('results.pdf', PDF)
    await data.run('results.pdf', WRITE)
    const fromPdf = data.read(WRITTEN)
    data.remove(WRITTEN)
    await data.run('-', WRITE, TEXT)
    expect(data.read(WRITTEN)).toBe(fromPdf)
    data.remove(WRITTEN)
    data.put('exhibit.htm', HTML)
    await data.run('exhibit.htm', ['--url', 'https://www.sec.gov/made-up.htm', '--write'])
    expect(listValues(data.read(WRITTEN))).toEqual(listValues(fromPdf))
    expect(data.read(WRITTEN)).not.toContain('"page":')
    expect(data.read('sources.json')).toContain('"id": "6k-fy2032-q1", "quality": "primary"')
  })

  it('takes the place of what reports said of it, which is recorded', async () => {
    const said = [fact('2025:cloud', 'FY2032-Q1', 2150, { source: 'paper' })]
    const reported = release('FY2032-Q1', '2031-08-14', '2025', said, null)
    data.put(reported.fileName, writeRelease(reported))
    const { report } = await data.run('-', WRITE, TEXT)
    expect(report).toMatch(
      /REPLACED in the file \(1\)\n.*\n +2025:cloud +FY2032-Q1 +2,150 +2,100 +paper/,
    )
    const { corrections } = readDataset(data.path)
    const ofCloud = ({ line, period }: { line: string; period: string }) =>
      line === '2025:cloud' && period === 'FY2032-Q1'
    expect(corrections.filter(ofCloud)).toEqual([
      {
        date: '2031-09-01',
        release: 'FY2032-Q1',
        line: '2025:cloud',
        period: 'FY2032-Q1',
        old: 2150,
        new: 2100,
        why: 'filed',
      },
    ])
  })

  it('with a wrong sum is not written, unless told why that may be', async () => {
    const wrong = TEXT.replaceAll('Unallocated 20 30 4', 'Unallocated 20 31 4')
    expect(wrong).not.toBe(TEXT)
    const refused = await data.run('-', WRITE, wrong)
    expect([refused.exit, refused.last]).toEqual([EXIT.failed, 'nothing was written'])
    expect(refused.report).toContain('Failed: segments')
    expect(data.list()).not.toContain(WRITTEN)
    await data.run('-', [...WRITE, '--accept', 'segments=The company prints it so'], wrong)
    expect(data.read(WRITTEN)).toContain('"accepted": {"segments":"The company prints it so"},\n')
  })
})
