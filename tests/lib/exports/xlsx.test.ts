import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSeries } from '#lib/api/answers/figure'
import { ask } from '../api/ask'
import { askFictional } from '../api/fictional'

const ADDRESS = '/api/v1/series/revenue,capex,operating-income'
const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function askSheet(address: string): Promise<Buffer> {
  const response = await askFictional(answerSeries, `${address}.xlsx`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

interface Row {
  period: string
  metric: string
  value: number | null
}

/** The numbers that the API gives for the same address. */
async function askNumbers(address: string): Promise<Row[]> {
  const { series } = await (await askFictional(answerSeries, `${address}.json`)).json()
  return series.flatMap(({ metric, observations }: { metric: string; observations: Row[] }) =>
    observations.map(({ period, value }) => ({ period, metric, value })),
  )
}

async function readSheet(file: Buffer, name: string) {
  const sheets = await readExcelFile(file)
  const found = sheets.find(({ sheet }) => sheet === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found.data
}

describe('a workbook', () => {
  it('holds the numbers of the API: gaps empty, zeros as zeros, dates as dates', async () => {
    const [header = [], ...rows] = await readSheet(await askSheet(ADDRESS), 'Data')
    const at = (name: string) => header.indexOf(name)
    const read = rows.map((row) => ({
      period: row[at('period')],
      metric: row[at('metric')],
      value: row[at('value')],
    }))
    const wanted = await askNumbers(ADDRESS)
    expect(read).toEqual(wanted)
    expect(wanted.map(({ value }) => value)).toEqual(expect.arrayContaining([0, null, -7]))
    expect(rows[0]?.[at('period_end')]).toEqual(new Date('2024-06-30T00:00:00Z'))
    expect(rows[0]?.[at('break')]).toBe(false)
  })

  it('has metrics down and periods across on its second sheet', async () => {
    const [header = [], ...rows] = await readSheet(await askSheet(ADDRESS), 'Wide')
    const kind = header.indexOf('row')
    for (const { period, metric, value } of await askNumbers(ADDRESS)) {
      const row = rows.find((cells) => cells[0] === metric && cells[kind] === 'value')
      expect([metric, period, row?.[header.indexOf(period)] ?? null]).toEqual([
        metric,
        period,
        value,
      ])
    }
  })

  it('lists document, page, address, date and quality on its third', async () => {
    const [header, ...rows] = await readSheet(await askSheet(ADDRESS), 'Sources')
    expect(header).toEqual([
      ...['document', 'page', 'url', 'vintage', 'quality', 'figures', 'note'],
      ...['copy', 'copy_url'],
    ])
    expect(rows.filter((row) => row[7]).map((row) => row[4])).toEqual(['secondary'])
    expect(rows.map((row) => row[4])).toEqual(expect.arrayContaining(['primary', 'secondary']))
    expect(rows.some((row) => typeof row[1] === 'number')).toBe(true)
    expect(rows[0]?.[3]).toBeInstanceOf(Date)
  })

  it('has text where a release wrote what a spreadsheet would run', async () => {
    const rows = await readSheet(await askSheet('/api/v1/series/revenue'), 'Data')
    expect(rows.flat()).toContain('=SUM(A1), "so called"')
  })

  it('is answered for charts too', async () => {
    const response = await ask('/api/v1/charts/segment-mix.xlsx?last=4')
    expect(response.headers.get('content-disposition')).toContain('segment-mix@2026-08-20.xlsx')
    const data = await readSheet(Buffer.from(await response.arrayBuffer()), 'Data')
    expect(data.length).toBeGreaterThan(8)
  })
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)

/** The addresses of charts whose files are opened, with the names of the files. */
const OPENED = {
  multiples: '/api/v1/charts/segment-ebita@.?transform=margin',
  plan: '/api/v1/charts/capex-plan@.',
} as const
const at = (address: string, extension: string) => address.replace('@.', `.${extension}`)

/** A number that a sheet shows, with thousands set apart and the decimals of its column. */
const toNumber = (text = '') => (text === '' ? null : Number(text.replaceAll(',', '')))

/** The cells of a line of CSV, without their quotes. */
const splitLine = (line: string) =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
    cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
  )

/** The first sheet of each book as LibreOffice writes it: CSV with formulas shown as such. */
function convert(books: Readonly<Record<string, Buffer>>): Record<string, string[]> {
  const sources = Object.entries(books).map(([name, file]) => {
    const source = path.join(folder, `${name}.xlsx`)
    writeFileSync(source, file)
    return source
  })
  // Comma, quotes, UTF-8, values as shown by none, formulas as formulas, the first sheet alone.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,1'
  const home = `-env:UserInstallation=file://${folder}/home`
  const command = [home, '--headless', '--convert-to', filter, '--outdir', folder, ...sources]
  execFileSync(office ?? '', command, { stdio: 'pipe', timeout: 200_000 })
  const read = (name: string) => readFileSync(path.join(folder, `${name}-Data.csv`), 'utf8')
  return Object.fromEntries(
    Object.keys(books).map((name) => [name, read(name).trimEnd().split('\n')]),
  )
}

// A developer's machine may have no LibreOffice; where CI is set the test runs, and fails without.
describe.skipIf(!office && !process.env.CI)('LibreOffice', () => {
  let opened: Record<string, string[]> = {}

  // Once for all: to start it takes longer than to open a book.
  beforeAll(async () => {
    const books: Record<string, Buffer> = { series: await askSheet(ADDRESS) }
    for (const [name, address] of Object.entries(OPENED)) {
      const response = await ask(at(address, 'xlsx'))
      books[name] = Buffer.from(await response.arrayBuffer())
    }
    opened = convert(books)
  }, 240_000)

  it('opens the workbook and finds the numbers of the API, and no formula', async () => {
    const [header = '', ...lines] = opened.series ?? []
    const column = header.split(',').indexOf('value')
    const values = lines.map((line) => toNumber(splitLine(line)[column]))
    expect(values).toEqual((await askNumbers(ADDRESS)).map(({ value }) => value))
    expect(lines.join('\n')).toContain('=SUM(A1), ""so called""')
    expect(lines[0]).toContain('2024-06-30')
  })

  it.each(Object.entries(OPENED))(
    'opens the chart of the %s and finds the numbers of the API',
    async (name, address) => {
      const [header = '', ...lines] = opened[name] ?? []
      const names = header.split(',')
      const rows = lines.map(splitLine)
      const [period, metric, value] = ['period', 'metric', 'value'].map((column) =>
        names.indexOf(column),
      )
      const read = rows.map((row) => [
        row[metric ?? -1],
        row[period ?? -1],
        toNumber(row[value ?? -1]),
      ])
      const { series } = await (await ask(at(address, 'json'))).json()
      const wanted = series.flatMap(
        ({ metric: id, observations }: { metric: string; observations: Row[] }) =>
          observations.map((one) => [id, one.period, one.value]),
      )
      expect(wanted.length).toBeGreaterThan(8)
      expect(read.slice(0, wanted.length)).toEqual(wanted)
    },
  )
})
