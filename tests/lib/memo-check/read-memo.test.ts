import { describe, expect, it } from 'vitest'
import { listMarks, writeCustomProperties } from '#lib/exports/office-marks'
import { Homes } from '#lib/memo-check/homes'
import { refreshDocument } from '#lib/memo-check/list-rows'
import { readMemo } from '#lib/memo-check/read-memo'
import { describeFreshness } from '#lib/pins/describe-freshness'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from '../api/ask'
import { makeDocx, makeLinkedPdf, makeZip, readZipBytes, writeRelations } from './make-files'

const HOME = 'http://localhost:3000'
const homes = new Homes([HOME])
const PAGE = '/charts/cloud?as-of=2023-08-10'
const EMBED = '/embed/cmr@2025-11-25?last=8&theme=light'

async function read(name: string, content: Uint8Array<ArrayBuffer> | string) {
  const blob = new Blob([content])
  return readMemo({ name, size: blob.size, content: blob }, homes)
}

/** What was found, each address with its kinds and places. */
async function list(name: string, content: Uint8Array<ArrayBuffer> | string) {
  const { addresses } = await read(name, content)
  return addresses.map(({ address, mentions }) => [
    address,
    ...mentions.map(({ kind, place }) => `${kind}, ${place}`),
  ])
}

const fetchFile = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer())

const PNG = await fetchFile('/api/v1/charts/aidc@2024-11-15.png?style=1&width=600')
const SVG = await fetchFile('/api/v1/charts/segment-mix@2025-11-25.svg?style=1')
const XLSX = await fetchFile('/api/v1/charts/capex@2024-05-14.xlsx')
const DOCX = await fetchFile('/api/v1/charts/cloud@2023-08-10.docx')
const PPTX = await fetchFile('/api/v1/charts/segment-mix@2025-11-25.pptx')
/** Files of ours write their periods out. */
const AIDC = '/charts/aidc?last=12&as-of=2024-11-15'
const MIX = '/charts/segment-mix?last=12&as-of=2025-11-25'
const CAPEX = '/charts/capex?last=12&as-of=2024-05-14'
const OTHER_PNG = PNG.slice(0, 40)

describe('a file of ours', () => {
  it.each([
    ['aidc.png', PNG, AIDC, 'png'],
    ['mix.svg', SVG, MIX, 'svg'],
    ['capex.xlsx', XLSX, CAPEX, 'xlsx'],
  ])('%s says which figure it shows', async (name, bytes, address, format) => {
    const { addresses, strangers } = await read(name, bytes)
    expect(addresses.map((found) => found.address)).toEqual([address])
    expect(addresses[0]?.mentions[0]).toMatchObject({ format, maker: null })
    expect(strangers).toEqual([])
  })

  it('is ours where another address made it, and says so', async () => {
    const elsewhere = new Homes(['https://deck.example'])
    const blob = new Blob([PNG])
    const found = await readMemo({ name: 'a.png', size: blob.size, content: blob }, elsewhere)
    expect(found.addresses[0]).toMatchObject({
      address: AIDC,
      mentions: [{ maker: 'localhost:3000' }],
    })
  })
})

const MARKS = listMarks({
  address: `${HOME}${PAGE}`,
  file: `${HOME}/api/v1/memo@2023-08-10.docx?charts=cloud,cmr`,
  pin: '2023-08-10',
  vintage: '2023-08-10',
  charts: [`${HOME}${PAGE}`, `${HOME}/charts/cmr?as-of=2023-08-10`],
})

describe('a memo', () => {
  it('of Word has its text, links, notes, pictures and workbooks read', async () => {
    const memo = makeDocx(['Cloud grew.', `See ${HOME}/embed/capex@2024-05-14`], {
      'word/footnotes.xml': `<w:footnotes><w:p><w:r><w:t>${HOME}/charts/re</w:t></w:r><w:r><w:t>venue?as-of=2025-08-29</w:t></w:r></w:p></w:footnotes>`,
      'word/_rels/document.xml.rels': writeRelations([
        `${HOME}${EMBED}`,
        'media/image1.png',
        'media/image2.png',
        'charts/chart1.xml',
      ]),
      'word/charts/chart1.xml': '<c:chart/>',
      'word/charts/_rels/chart1.xml.rels': writeRelations(['../embeddings/book1.xlsx']),
      'word/embeddings/book1.xlsx': XLSX,
      'word/media/image1.png': PNG,
      'word/media/image2.png': OTHER_PNG,
    })
    expect((await list('memo.docx', memo)).sort()).toEqual(
      [
        ['/embed/capex@2024-05-14', 'address, text'],
        ['/charts/revenue?as-of=2025-08-29', 'address, footnotes'],
        [EMBED, 'address, text'],
        [AIDC, 'picture, text'],
        [CAPEX, 'workbook, text'],
      ].sort(),
    )
    const { strangers } = await read('memo.docx', memo)
    expect(strangers).toEqual([{ name: 'picture image2.png', place: 'text' }])
  })

  it('of PowerPoint says the slide of each', async () => {
    const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
    const memo = makeZip({
      'ppt/presentation.xml': '<p:presentation/>',
      'ppt/slides/slide1.xml': slide('Nothing here'),
      'ppt/slides/slide2.xml': slide(`${HOME}${PAGE}`),
      'ppt/slides/_rels/slide2.xml.rels': writeRelations(['../media/image1.svg']),
      'ppt/media/image1.svg': SVG,
      'ppt/notesSlides/notesSlide2.xml': slide(`Quarterdeck, ${HOME}/charts/aidc?as-of=2024-11-15`),
      'ppt/charts/chart7.xml': '<c:chart/>',
      'ppt/slides/_rels/slide1.xml.rels': writeRelations(['../charts/chart7.xml']),
    })
    expect(await list('deck.pptx', memo)).toEqual(
      expect.arrayContaining([
        [PAGE, 'address, slide 2'],
        [MIX, 'picture, slide 2'],
        ['/charts/aidc?as-of=2024-11-15', 'address, notes of slide 2'],
      ]),
    )
    expect((await read('deck.pptx', memo)).strangers).toEqual([
      { name: 'chart without a workbook', place: 'slide 1' },
    ])
  })

  it('of Excel has its cells, formulas and links read', async () => {
    const memo = makeZip({
      'xl/workbook.xml': '<workbook/>',
      'xl/sharedStrings.xml': `<sst><si><t>${HOME}${PAGE}</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<sheetData><c><f>HYPERLINK("${HOME}/charts/cmr?as-of=2023-08-10","CMR")</f></c></sheetData>`,
      'xl/worksheets/_rels/sheet1.xml.rels': writeRelations([`${HOME}${EMBED}`]),
    })
    expect(await list('book.xlsx', memo)).toEqual([
      [PAGE, 'address, cells'],
      ['/charts/cmr?as-of=2023-08-10', 'address, sheet 1'],
      [EMBED, 'address, sheet 1'],
    ])
  })

  it.each([
    ['cloud.docx', DOCX, '/charts/cloud?last=12&as-of=2023-08-10', 'charts/cloud@2023-08-10.docx'],
    ['mix.pptx', PPTX, MIX, 'charts/segment-mix@2025-11-25.pptx'],
  ])('of ours is told, with its native charts: %s', async (name, bytes, address, file) => {
    const { addresses, strangers, documents } = await read(name, bytes)
    expect(addresses.map((found) => found.address)).toEqual([address])
    const format = name.slice(-4)
    expect(addresses[0]?.mentions.filter((one) => one.format === format)).not.toEqual([])
    expect(strangers).toEqual([])
    expect(documents).toMatchObject([{ format, file: expect.stringContaining(`/api/v1/${file}?`) }])
  })

  it('of several charts of ours names each, and the document in its place', async () => {
    const memo = await fetchFile('/api/v1/memo@2025-11-25.docx?charts=cloud,cmr,segment-mix')
    const found = await read('memo.docx', memo)
    expect(found.addresses.map(({ address }) => address).sort()).toEqual(
      [
        '/charts/cloud?last=12&as-of=2025-11-25',
        '/charts/cmr?last=12&as-of=2025-11-25',
        MIX,
        ...['cloud', 'cmr', 'segment-mix'].map((id) => `/charts/${id}?as-of=2025-11-25`),
      ].sort(),
    )
    const [document] = found.documents
    const fresh = refreshDocument(document?.file ?? '', '2026-08-20')
    expect(fresh).toBe('/api/v1/memo@2026-08-20.docx?charts=cloud,cmr,segment-mix')
    expect((await ask(fresh)).status).toBe(200)
  })

  it('of the canvas names each of its charts, as its page shows it', async () => {
    const found = await read('canvas.docx', await fetchFile('/api/v1/canvas@2025-11-25.docx'))
    expect(found.addresses.length).toBeGreaterThan(20)
    expect(found.strangers).toEqual([])
    expect(found.documents).toMatchObject([{ file: '/api/v1/canvas@2025-11-25.docx' }])
    const judged = found.addresses.map(
      ({ address }) => describeFreshness(dataset, HOME, address).freshness,
    )
    expect(new Set(judged)).toEqual(new Set(['current', 'moved']))
  })

  it('of someone else’s keeps a native chart of ours', async () => {
    const zip = readZipBytes(DOCX)
    const book = zip.get([...zip.keys()].find((name) => /embeddings/.test(name)) ?? '')
    const memo = makeDocx(['Ours'], {
      'word/_rels/document.xml.rels': writeRelations(['charts/chart9.xml']),
      'word/charts/chart9.xml': '<c:chart/>',
      'word/charts/_rels/chart9.xml.rels': writeRelations(['../embeddings/b9.xlsx']),
      'word/embeddings/b9.xlsx': book ?? '',
    })
    expect((await read('theirs.docx', memo)).addresses).toMatchObject([
      {
        address: '/charts/cloud?last=12&as-of=2023-08-10',
        mentions: [{ kind: 'workbook', place: 'text', format: 'docx' }],
      },
    ])
  })

  it('of ours names its charts, and the document in its place', async () => {
    const memo = makeDocx(['x'], { 'docProps/custom.xml': writeCustomProperties(MARKS) })
    const found = await read('ours.docx', memo)
    expect(found.addresses.map(({ address }) => address)).toEqual([
      PAGE,
      '/charts/cmr?as-of=2023-08-10',
    ])
    expect(found.documents).toMatchObject([
      { format: 'docx', file: '/api/v1/memo@2023-08-10.docx?charts=cloud,cmr' },
    ])
  })

  it('of a PDF has its links and its text read, also over the end of a line', async () => {
    const memo = makeLinkedPdf(
      ['Cloud grew.', `${HOME}/charts/cloud?as-of=2023-`, '08-10 says so.'],
      [`${HOME}${EMBED}`],
    )
    expect(await list('memo.pdf', memo)).toEqual([
      [EMBED, 'address, page 1'],
      [PAGE, 'address, page 1'],
    ])
  })

  it('of HTML has its pictures read too, also those it holds as data', async () => {
    const data = Buffer.from(PNG).toString('base64')
    const memo = `<p><a href="${HOME}${EMBED.replaceAll('&', '&amp;')}">CMR</a><img src="data:image/png;base64,${data}">${new TextDecoder().decode(SVG)}</p>`
    expect((await list('memo.html', memo)).map(([address]) => address)).toEqual(
      expect.arrayContaining([EMBED, AIDC, MIX]),
    )
  })

  it('of Markdown has its lines told', async () => {
    expect(await list('memo.md', `# Memo\n\n![Cloud](<${HOME}${PAGE}>)\n`)).toEqual([
      [PAGE, 'address, line 3'],
    ])
  })

  it.each([
    ['memo.docx', makeDocx(['Cloud grew 34% in 2025, see https://example.com/charts/x.'])],
    ['memo.pdf', makeLinkedPdf(['Cloud grew.'], ['https://example.com/embed/x'])],
    ['memo.md', 'Nothing: /charts/cloud is a path, @2025-11-25 a date.'],
    ['memo.html', '<p>Nothing</p>'],
    ['book.xlsx', makeZip({ 'xl/workbook.xml': '<workbook/>' })],
    ['deck.pptx', makeZip({ 'ppt/presentation.xml': '<p/>' })],
    ['other.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Cloud</title></svg>'],
    ['other.png', OTHER_PNG],
  ])('with nothing of ours is read, and nothing is found: %s', async (name, content) => {
    expect(await list(name, content)).toEqual([])
  })
})

const refusal = (name: string, content: Uint8Array<ArrayBuffer> | string) =>
  read(name, content).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )

describe('a file that cannot be read', () => {
  it.each([
    ['large.docx', new Uint8Array(50_000_000), /^large\.docx has 50 MB; at most 25 MB are read/],
    ['empty.md', '', /^empty\.md is empty\.$/],
    ['cut.docx', makeDocx(['x']).slice(0, 120), /^cut\.docx is damaged/],
    ['a.zip', makeZip({ 'a.txt': 'x' }), /^a\.zip is a ZIP, but no Word, PowerPoint or Excel file/],
    ['cut.pdf', makeLinkedPdf(['x'], []).slice(0, 300), /^cut\.pdf is incomplete/],
    ['bad.pdf', '%PDF-1.4 nothing of the kind %%EOF', /^bad\.pdf is damaged/],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /^old\.doc is in an old format/],
    ['a.bin', Uint8Array.from([1, 0, 2, 0]), /^a\.bin cannot be read here\. Give a \.docx/],
  ])('is refused in a sentence: %s', async (name, content, says) => {
    expect(await refusal(name, content)).toMatch(says)
  })

  it('has a part whose bytes are spoiled', async () => {
    const memo = makeDocx(['x'.repeat(50), 'y'])
    memo.fill(0xff, 95, 130)
    expect(await refusal('spoiled.docx', memo)).toMatch(/^spoiled\.docx is damaged/)
  })

  it('is a bomb: it is left where it would take too much, at once', async () => {
    const zeros = new Uint8Array(40_000_000)
    const began = performance.now()
    const one = makeDocx([], { 'word/footnotes.xml': zeros })
    expect(await refusal('bomb.docx', one)).toMatch(/^bomb\.docx unpacks to more than can be read/)
    const part = zeros.subarray(0, 25_000_000)
    const many = Array.from({ length: 12 }, (_, at) => [`word/header${at}.xml`, part])
    expect(await refusal('bombs.docx', makeDocx([], Object.fromEntries(many)))).toMatch(
      /^bombs\.docx unpacks to more than can be read/,
    )
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  it('has a workbook inside that is damaged, and the rest is read', async () => {
    const memo = makeDocx([`${HOME}${PAGE}`], { 'word/embeddings/book1.xlsx': 'not a ZIP' })
    const found = await read('memo.docx', memo)
    expect(found.addresses.map(({ address }) => address)).toEqual([PAGE])
    expect(found.strangers).toEqual([{ name: 'workbook that cannot be opened', place: 'document' }])
  })
})
