import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { CHARTS } from '#lib/charts/charts'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const ADDRESSES = [
  ...CHARTS.map(({ id }) => `/api/v1/charts/${id}@2026-08-20.xlsx`),
  '/api/v1/charts/cloud@2026-08-20.xlsx?frequency=fiscal-year',
  '/api/v1/series/cloud,cmr,employees,eps-ads,cloud-margin@2026-08-20.xlsx?last=12',
]

const askBook = async (address: string) => Buffer.from(await (await ask(address)).arrayBuffer())

/** `$D$34` → row and column, counted from 0. */
function readPlace(text: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /\$([A-Z]+)\$(\d+)/.exec(text) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row) - 1, column: column - 1 }
}

const unescape = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

/** The series of a chart: where its cells are, and the numbers that it keeps of them. */
function readSeries(xml: string) {
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => {
    const [, head = '', name = ''] =
      /<c:tx><c:strRef><c:f>Chart!([^<]+)<\/c:f>.*?<c:v>([^<]*)<\/c:v>/s.exec(series) ?? []
    const [, values = ''] = /<c:val>(.*?)<\/c:val>/s.exec(series) ?? []
    const [, from = '', to = ''] = /<c:f>Chart!([^:<]+):([^<]+)<\/c:f>/.exec(values) ?? []
    const points = [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)].map(
      ([, at, value]) => [Number(at), Number(value)] as const,
    )
    return { head, name: unescape(name), from: readPlace(from), to: readPlace(to), points }
  })
}

describe.each(ADDRESSES)('the chart sheet of %s', (address) => {
  it('draws cells that hold the API’s numbers, and gaps where it has none', async () => {
    const file = await askBook(address)
    const parts = readZip(file)
    const data = (await readExcelFile(file)).find(({ sheet }) => sheet === 'Chart')?.data ?? []
    const body = await (await ask(address.replace('.xlsx', '.json'))).json()
    const listed = [...body.series, ...(body.growth ?? []), ...(body.continuation ?? [])]
    const given = new Set<number>(
      listed.flatMap(({ observations }) =>
        observations.map(({ value }: { value: number | null }) => value),
      ),
    )
    const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    expect(charts.length).toBeGreaterThan(0)
    let drawn = 0
    for (const [name, xml] of charts) {
      expect(xml).not.toContain('externalData') // its cells are in this workbook
      for (const { head, name: key, from, to, points } of readSeries(xml)) {
        const place = readPlace(head)
        expect(place).toEqual({ row: from.row - 1, column: from.column })
        expect(data[place.row]?.[place.column], name).toBe(key)
        const cells = data.slice(from.row, to.row + 1).map((row) => row[from.column] ?? null)
        const kept = cells.flatMap((value, at) => (value === null ? [] : [[at, value]]))
        expect(points).toEqual(kept)
        drawn += points.filter(([, value]) => given.has(value)).length
      }
    }
    expect(drawn).toBeGreaterThan(5)
  })

  it('is well linked: each chart has its part, its type and its place on the sheet', async () => {
    const parts = readZip(await askBook(address))
    const types = parts.get('[Content_Types].xml') ?? ''
    const drawing = parts.get('xl/drawings/drawing4.xml') ?? ''
    const links = parts.get('xl/drawings/_rels/drawing4.xml.rels') ?? ''
    expect(parts.get('xl/worksheets/sheet4.xml')).toContain('<drawing r:id="rId-drawing-1"/>')
    const used = [...drawing.matchAll(/<c:chart [^>]*r:id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...links.matchAll(/Id="([^"]+)"[^>]*Target="\.\.\/([^"]+)"/g)]
    expect(targets.map(([, id]) => id)).toEqual(used)
    for (const [, , target] of targets) {
      const xml = parts.get(`xl/${target}`)
      expect(xml, target).toBeDefined()
      expect(types).toContain(`PartName="/xl/${target}"`)
      const rels = parts.get(`xl/charts/_rels/${target?.split('/').at(-1)}.rels`)
      expect(xml?.includes('<c:userShapes')).toBe(rels !== undefined)
      if (!rels) continue
      const [, shapes = ''] = /Target="\.\.\/([^"]+)"/.exec(rels) ?? []
      expect(parts.has(`xl/${shapes}`)).toBe(true)
      expect(types).toContain(`PartName="/xl/${shapes}"`)
    }
    expect(parts.get('xl/workbook.xml')).toContain('<workbookView activeTab="3"/>')
    const selected = [1, 2, 3, 4].map(
      (sheet) => /tabSelected="(\d)"/.exec(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')?.[1],
    )
    expect(selected).toEqual(['0', '0', '0', '1'])
  })
})

it('says title, unit, vintage and address over the charts, one for each unit', async () => {
  const file = await askBook(ADDRESSES.at(-1) ?? '')
  const data = (await readExcelFile(file)).find(({ sheet }) => sheet === 'Chart')?.data ?? []
  expect(data[0]?.[0]).toContain('Cloud')
  expect(data[1]?.[0]).toMatch(/CNY billion.*people.*CNY per ADS|CNY billion/i)
  expect(data[2]?.[0]).toEqual(new Date('2026-08-20T00:00:00Z'))
  expect(data[3]?.[0]).toMatch(/\/explore\?metrics=cloud,cmr.*as-of=2026-08-20$/)
  const charts = [...readZip(file).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))
  expect(charts.length).toBeGreaterThanOrEqual(4)
})

it('has no chart where there is nothing to draw', async () => {
  const response = await ask('/api/v1/charts/quick-commerce.xlsx?from=FY2016-Q1&to=FY2016-Q4')
  const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Wide', 'Sources'])
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
const folder = mkdtempSync(path.join(tmpdir(), 'chart-sheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

// A developer's machine may have no LibreOffice; where CI is set the test runs, and fails without.
it.skipIf(!office && !process.env.CI)(
  'is drawn by LibreOffice: axis, values and structures stand in the chart',
  async () => {
    const source = path.join(folder, 'cloud.xlsx')
    writeFileSync(source, await askBook('/api/v1/charts/cloud@2026-08-20.xlsx'))
    const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`
    const command = [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]
    execFileSync(office ?? '', command, { stdio: 'pipe', timeout: 200_000 })
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path.join(folder, 'cloud.pdf'))))
    const { text } = await extractText(pdf)
    // Cells have millions: only the chart says 48.4, and how much that is more.
    for (const words of ['48.4', '+45', '2025 structure']) expect(text.join('\n')).toContain(words)
  },
  240_000,
)
