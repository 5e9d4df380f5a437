import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXIT } from '#lib/ingest/exit-codes'
import { readDataset } from '#lib/read-data'
import { writeDataFile, writeRelease } from '#lib/write-release'
import { runIngest } from '../../scripts/ingest/run-ingest'
import { fact, release } from '../fictional/build-dataset'
import { buildPdf } from './build-pdf'
import { PAGES } from './made-up-release'

const URL = 'https://data.alibabagroup.com/made-up.pdf'
const WRITTEN = 'releases/2031-08-14-fy2032-q1.json'

/** The release of a year before, of which the made-up release restates one value. */
const BEFORE = release('FY2031-Q1', '2030-08-15', '2025', [
  fact('revenue_total', 'FY2031-Q1', 8010, { page: 2 }),
  fact('2025:cloud', 'FY2031-Q1', 1500, { page: 3 }),
])

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ingest-'))
  mkdirSync(path.join(folder, 'releases'))
  const segments = ['china-ecommerce', 'aidc', 'cloud', 'all-others']
  const structures = [{ id: '2025', inForceFrom: 'FY2026-Q1', segments }]
  const paper = { id: 'paper', quality: 'secondary', title: 'Paper', url: null, published: null }
  put('structures.json', writeDataFile(structures))
  put('sources.json', writeDataFile([paper]))
  put('plan.json', '[]\n')
  put('corrections.json', '[]\n')
  put(BEFORE.fileName, writeRelease(BEFORE))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(path.join(folder, name), content)
const listFiles = () => readdirSync(folder, { recursive: true }).toSorted()
const readText = (name: string) => readFileSync(path.join(folder, name), 'utf8')

/** Runs the command on a document, saved beside the data or, without a name, on standard input. */
async function run(content: string | Uint8Array, name: string, ...options: string[]) {
  const said: string[] = []
  const printed: string[] = []
  if (name !== '-') put(name, content)
  const exit = await runIngest([name === '-' ? '-' : path.join(folder, name), ...options], {
    folder,
    stdin: new Blob([Buffer.from(content)]).stream(),
    today: '2031-09-01',
    print: (text) => printed.push(text),
    tell: (line) => said.push(line),
  })
  return { exit, report: printed.join(''), last: said.at(-1) ?? '', said }
}

/** A page's text in lines as long as those of a printed page. */
const breakLines = (page: string) => page.replace(/(.{1,100})(?: |$)/g, '$1\n')

const pdf = buildPdf(PAGES.map(breakLines))
const text = PAGES.join('\f')
const html = `<html><script>document.write('Revenue 1')</script><body>${PAGES.map(
  (page) => `<p style="page-break-after:always">${page}</p>`,
).join('')}</body></html>`

describe('a made-up release', () => {
  it('is read from its PDF, reported and written, and the same again changes nothing', async () => {
    const first = await run(pdf, 'results.pdf', '--url', URL, '--write')
    expect(first.report).toContain('FY2032-Q1  Alibaba Group Announces June Quarter 2031 Results')
    expect(first.report).toMatch(
      /RESTATED \(1\)\n.*\n +revenue_total +FY2031-Q1 +8,010 +8,000 +−10/,
    )
    expect(first.last).toBe(`wrote ${WRITTEN}`)
    expect(first.exit).toBe(EXIT.clean)
    const facts = readDataset(folder).facts.filter(({ period }) => period === 'FY2032-Q1')
    const cloud = facts.find(({ line }) => line === '2025:cloud')
    expect(cloud).toMatchObject({ value: 2100, page: 3, printedYoy: 40, quality: 'primary' })

    const before = readText(WRITTEN)
    const second = await run(pdf, 'results.pdf', '--url', URL, '--write')
    expect([second.last, second.exit]).toEqual(['nothing changes', first.exit])
    expect(readText(WRITTEN)).toBe(before)
  })

  it('says the same as text and as HTML, whose pages are not those of the PDF', async () => {
    await run(pdf, 'results.pdf', '--url', URL, '--write')
    const fromPdf = readText(WRITTEN)
    rmSync(path.join(folder, WRITTEN))
    await run(text, '-', '--url', URL, '--write')
    expect(readText(WRITTEN)).toBe(fromPdf)
    rmSync(path.join(folder, WRITTEN))
    await run(html, 'exhibit.htm', '--url', 'https://www.sec.gov/made-up.htm', '--write')
    const values = (json: string): unknown[] =>
      JSON.parse(json).facts.map(({ line, period, value }: Record<string, unknown>) => [
        line,
        period,
        value,
      ])
    expect(values(readText(WRITTEN))).toEqual(values(fromPdf))
    expect(readText(WRITTEN)).not.toContain('"page":')
    expect(readText('sources.json')).toContain('"id": "6k-fy2032-q1", "quality": "primary"')
  })

  it('takes the place of what reports said of it, which is recorded', async () => {
    const reported = release(
      'FY2032-Q1',
      '2031-08-14',
      '2025',
      [fact('2025:cloud', 'FY2032-Q1', 2150, { source: 'paper' })],
      null,
    )
    put(reported.fileName, writeRelease(reported))
    const { report } = await run(pdf, 'results.pdf', '--url', URL, '--write')
    expect(report).toMatch(
      /REPLACED in the file \(1\)\n.*\n +2025:cloud +FY2032-Q1 +2,150 +2,100 +paper/,
    )
    const { corrections } = readDataset(folder)
    expect(
      corrections.find(({ line, period }) => `${line} ${period}` === '2025:cloud FY2032-Q1'),
    ).toEqual({
      date: '2031-09-01',
      release: 'FY2032-Q1',
      line: '2025:cloud',
      period: 'FY2032-Q1',
      old: 2150,
      new: 2100,
      why: 'filed',
    })
  })

  it('with a wrong sum is not written, unless told why that may be', async () => {
    const [wrong, fault] = [
      text.replaceAll('Unallocated 20 30 4', 'Unallocated 20 31 4'),
      'segments',
    ]
    expect(wrong).not.toBe(text)
    const refused = await run(wrong, 'results.txt', '--url', URL, '--write')
    expect([refused.exit, refused.last]).toEqual([EXIT.failed, 'nothing was written'])
    expect(refused.report).toContain(`Failed: ${fault}`)
    expect(listFiles()).not.toContain(WRITTEN)
    const why = 'The company prints it so'
    await run(wrong, 'results.txt', '--url', URL, '--write', '--accept', `${fault}=${why}`)
    expect(readText(WRITTEN)).toContain(`"accepted": {"${fault}":"${why}"},\n`)
  })
})

describe('nothing is written, and a sentence says why, of', () => {
  it.each([
    [
      'another quarter',
      text,
      ['--release', 'FY2032-Q2'],
      'The quarter is FY2032-Q1 by the document',
    ],
    [
      'another company',
      text.replaceAll('Alibaba Group', 'Example Corp'),
      [],
      'no results announcement of Alibaba Group',
    ],
    ['an empty file', '', [], 'The document is empty.'],
  ])('%s', async (_, content, options, sentence) => {
    const before = listFiles()
    const { exit, last } = await run(content, '-', '--url', URL, '--write', ...options)
    expect(exit).toBe(EXIT.unreadable)
    expect(last).toContain(sentence)
    expect(listFiles()).toEqual(before)
  })

  it('a document that is cut short', async () => {
    const half = PAGES.slice(0, 4).join('\f')
    const { exit, last } = await run(half, '-', '--url', URL, '--write')
    expect(exit).toBe(EXIT.unreadable)
    expect(last).toContain('The release is truncated')
    expect(listFiles()).not.toContain(WRITTEN)
  })

  it('a file of 200 MB, of which nothing is read', async () => {
    put('large.pdf', '%PDF-1.4')
    truncateSync(path.join(folder, 'large.pdf'), 200_000_000)
    const said: string[] = []
    const place = { folder, stdin: new Blob([]).stream(), today: '2031-09-01' }
    const exit = await runIngest([path.join(folder, 'large.pdf')], {
      ...place,
      print: () => undefined,
      tell: (line) => said.push(line),
    })
    expect([exit, said.at(-1)]).toEqual([
      EXIT.unreadable,
      'The document is larger than 32 MB: a release is half a megabyte, so this is something else.',
    ])
  })

  it('a release whose address nobody gave', async () => {
    const { exit, last } = await run(text, '-', '--write')
    expect([exit, last]).toEqual([
      EXIT.unreadable,
      'Where the document can be had is not known: say it with --url https://…',
    ])
    expect(listFiles()).not.toContain(WRITTEN)
  })

  it('a command that was called wrongly', async () => {
    const { exit, last } = await run(text, '-', '--release', 'soon')
    expect(exit).toBe(EXIT.usage)
    expect(last).toContain('npm run ingest -- <file | - | https address>')
  })
})
