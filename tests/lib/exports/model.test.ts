import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '#lib/api/answer'
import { answerModel } from '#lib/api/answers/model'
import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { readDataFiles } from '#lib/data/read-data'
import { nameColumn } from '#lib/exports/sheet-extras'
import { FAMILIES } from '#lib/metrics/families'
import { once } from '#lib/memo/once'
import { METRICS } from '#lib/metrics/metrics'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { dataset } from '../../fixtures/frozen-data'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const NEWEST = '2026-08-20'
const VINTAGES = [NEWEST, '2025-11-25', '2020-05-22']
/** Names before the periods, and rows before the first metric. */
const [NAMES, HEAD] = [5, 6]

const files = new Map<string, Promise<Buffer>>()
function askModel(vintage: string): Promise<Buffer> {
  const read = async () => {
    const response = await ask(`/api/v1/model@${vintage}.xlsx`)
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const file = files.get(vintage) ?? read()
  files.set(vintage, file)
  return file
}

/** Every observation of every metric that the API gives on a vintage, by quarter and fiscal year. */
function listWanted(vintage: string): Map<string, Observation> {
  const ids = METRICS.map(({ id }) => id)
  const rows = (['quarter', 'fiscal-year'] as const).flatMap((frequency) =>
    querySeries(dataset, ids, resolveDefaults({ frequency }), vintage).flatMap(
      ({ metric, observations }) =>
        observations.map((one) => [`${metric} ${one.period}`, one] as const),
    ),
  )
  return new Map(rows)
}

/** A cell of a sheet: what it shows, its formula and the address it opens. */
interface Cell {
  value: number
  formula: string | null
  url: string | null
}

type Sheets = Awaited<ReturnType<typeof readExcelFile>>

/** The sheets of a vintage, read once: a book has some 30,000 cells. */
const opened = new Map<string, Promise<Sheets>>()
function readSheets(vintage: string): Promise<Sheets> {
  const sheets = opened.get(vintage) ?? askModel(vintage).then((file) => readExcelFile(file))
  opened.set(vintage, sheets)
  return sheets
}

/** The cells of values by metric and period, read from the parts of the file. */
function readCells(file: Buffer, sheets: Sheets): Map<string, Cell> {
  const parts = readZip(file)
  const found = new Map<string, Cell>()
  for (const [index, { sheet, data }] of sheets.entries()) {
    if (sheet === 'Contents') continue
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
    const rels = parts.get(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`) ?? ''
    const targets = new Map(
      [...rels.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(([, id, url]) => [id, url]),
    )
    const links = new Map(
      [...xml.matchAll(/<hyperlink ref="(\w+)" r:id="([^"]+)"/g)].map(([, cell, id]) => [
        cell,
        targets.get(id)?.replaceAll('&amp;', '&') ?? null,
      ]),
    )
    const cells = new Map(
      [...xml.matchAll(/<c r="(\w+)"[^>]*>(?:<f>([^<]*)<\/f>)?<v>([^<]*)<\/v><\/c>/g)].map(
        ([, cell, formula, value]) => [cell, { formula: formula ?? null, value: Number(value) }],
      ),
    )
    const [header = []] = data
    data.forEach((row, at) => {
      if (row[4] !== 'value') return
      header.forEach((period, column) => {
        const name = `${nameColumn(column)}${at + 1}`
        const cell = cells.get(name)
        if (column < NAMES || !period || !cell) return
        found.set(`${row[0]} ${period}`, { ...cell, url: links.get(name) ?? null })
      })
    })
  }
  return found
}

describe.each(VINTAGES)('the model workbook of %s', (vintage) => {
  let sheets: Sheets = []
  let cells = new Map<string, Cell>()
  const observations = once(() => listWanted(vintage))
  beforeAll(async () => {
    sheets = await readSheets(vintage)
    cells = readCells(await askModel(vintage), sheets)
  })

  it('holds every value that the API gives, zeros and negatives too, and nothing where it gives none', () => {
    const wanted = [...observations()].filter(([, { value }]) => value !== null)
    expect(new Map([...cells].map(([key, { value }]) => [key, value]))).toEqual(
      new Map(wanted.map(([key, { value }]) => [key, value])),
    )
    const values = wanted.map(([, { value }]) => value ?? NaN)
    expect(values.some((value) => value === 0)).toBe(true)
    expect(values.some((value) => value < 0)).toBe(true)
  })

  it('opens the page of each value that has one, and has a formula for each ratio', () => {
    const derived = METRICS.flatMap((metric) => (metric.derived ? [metric.id] : []))
    const wrong: string[] = []
    let ratios = 0
    for (const [key, { url, value }] of observations()) {
      if (value === null) continue
      const cell = cells.get(key)
      if (url !== null && cell?.url !== url) wrong.push(`${key} opens ${cell?.url}, not ${url}`)
      if (!derived.includes(key.split(' ')[0] ?? '')) continue
      ratios += 1
      if (!/[A-Z]+\d+/.test(cell?.formula ?? '')) wrong.push(`${key} has ${cell?.formula}`)
    }
    expect(wrong).toEqual([])
    expect(ratios).toBeGreaterThan(100)
  })

  it('says under each value its structure and how it stands', () => {
    const wanted = observations()
    const wrong: string[] = []
    let count = 0
    for (const { sheet, data } of sheets) {
      if (sheet === 'Contents') continue
      const [header = []] = data
      for (let row = HEAD; row < data.length; row += 3)
        header.forEach((period, column) => {
          const one = column < NAMES ? undefined : wanted.get(`${data[row]?.[0]} ${period}`)
          if (!one) return
          const structure = one.value === null ? '' : (one.structure ?? '')
          const said = [one.break ? 'break' : '', structure].filter(Boolean).join(': ')
          const isProvisional = one.value !== null && one.quality !== 'primary'
          const [under, below] = [1, 2].map((down) => String(data[row + down]?.[column] ?? ''))
          const holds =
            under === said &&
            below?.includes(one.reason ?? one.status) &&
            below.endsWith(' (provisional)') === isProvisional
          if (!holds) wrong.push(`${data[row]?.[0]} ${period}: ${under}, ${below}`)
          count += 1
        })
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(1000)
  })
})

it('has a sheet for each family, after a list that leads to them', async () => {
  const sheets = await readSheets(NEWEST)
  const labels = FAMILIES.map(({ label }) => label)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Contents',
    ...labels.map((label) => label.replace(':', '')),
  ])
  const [contents] = sheets
  const listed = contents?.data
    .map(([name]) => name)
    .filter((name) => labels.includes(String(name)))
  expect(listed).toEqual(labels)
  const xml = readZip(await askModel(NEWEST)).get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml.match(/<hyperlink ref="A\d+" location="[^"]+!A1"/g)).toHaveLength(labels.length)
})

it('opens at the newest quarters, with names and heads in sight', async () => {
  const [, second] = await readSheets(NEWEST)
  const header = second?.data[0] ?? []
  const column = nameColumn(header.indexOf('FY2025-Q2'))
  expect(readZip(await askModel(NEWEST)).get('xl/worksheets/sheet2.xml')).toContain(
    `<pane ySplit="6" xSplit="5" topLeftCell="${column}7" activePane="bottomRight" state="frozen"/>`,
  )
})

describe('its address', () => {
  it('takes a vintage before the dot or by as-of, the same bytes for both', async () => {
    const response = await ask('/api/v1/model.xlsx?as-of=2025-11-25')
    expect(response.headers.get('content-disposition')).toContain('model@2025-11-25.xlsx')
    const body = Buffer.from(await response.arrayBuffer())
    expect(body.equals(await askModel('2025-11-25'))).toBe(true)
    const newest = Buffer.from(await (await ask('/api/v1/model.xlsx')).arrayBuffer())
    expect(newest.equals(await askModel(NEWEST))).toBe(true)
  })

  it('leads to the earlier vintage, and refuses a date without one, two dates, another format', async () => {
    const between = await ask('/api/v1/model@2025-12-01.xlsx')
    expect([between.status, between.headers.get('location')]).toEqual([
      307,
      '/api/v1/model@2025-11-25.xlsx',
    ])
    expect((await ask('/api/v1/model@2010-01-01.xlsx')).status).toBe(400)
    expect((await ask('/api/v1/model@2025-11-25.xlsx?as-of=2025-11-25')).status).toBe(400)
    expect((await ask('/api/v1/model.csv')).status).toBe(404)
    expect((await ask('/api/v1/model.xlsx?last=4')).status).toBe(400)
  })
})

it('keeps its bytes when later documents come', async () => {
  const pin = '2025-11-25'
  const { releases, filings = [], ...rest } = readDataFiles(FROZEN_FOLDER)
  const then = normalizeDataset({
    ...rest,
    releases: releases.filter(({ release }) => release.published <= pin),
    filings: filings.filter(({ filing }) => filing.published <= pin),
    corrections: [],
  })
  expect(then.facts.length).toBeLessThan(dataset.facts.length)
  const read = async (known: Dataset) => {
    const request = new Request(`http://host.invalid/api/v1/model@${pin}.xlsx`)
    const open = () => ({ dataset: known, publicUrl: 'https://figures.example' })
    const bytes = await (await answer(request, answerModel, open)).arrayBuffer()
    return createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
  }
  expect(await read(dataset)).toBe(await read(then))
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
const folder = mkdtempSync(path.join(tmpdir(), 'model-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The workbook without what its formulas give, its parts changed one by one. */
function bareFormulas(file: Buffer, change: (xml: string, part: string) => string): Uint8Array {
  const parts = [...readZip(file)].map(([part, xml]) => {
    const bare = xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
    return [part, strToU8(change(bare, part))] as const
  })
  return zipSync(Object.fromEntries(parts))
}

/** Books as LibreOffice saves them again, opened in one go: to start it takes longest. */
function recalculate(books: ReadonlyMap<string, Uint8Array>): (name: string) => Buffer {
  const sources = [...books].map(([name, book]) => {
    const source = path.join(folder, `${name}.xlsx`)
    writeFileSync(source, book)
    return source
  })
  const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`
  const options = [home, '--headless', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out')]
  execFileSync(office ?? '', [...options, ...sources], { stdio: 'pipe', timeout: 200_000 })
  return (name) => readFileSync(path.join(folder, 'out', `${name}.xlsx`))
}

/** The number behind each value of a workbook that LibreOffice wrote. */
async function readNumbers(file: Buffer): Promise<Map<string, unknown>> {
  const sheets = (await readExcelFile(file)).filter(({ sheet }) => sheet !== 'Contents')
  return new Map(
    sheets.flatMap(({ data }) => {
      const [header = [], ...rows] = data
      return rows
        .filter((row) => row[4] === 'value')
        .flatMap((row) =>
          row
            .slice(NAMES)
            .flatMap((value, at) =>
              value === null ? [] : [[`${row[0]} ${header[NAMES + at]}`, value] as const],
            ),
        )
    }),
  )
}

const OLDEST = '2020-05-22'

/** Doubles the revenue of a quarter on the sheet of group revenue, in the book with the fewest cells. */
function doubleRevenue(xml: string, part: string): string {
  const revenue = listWanted(OLDEST).get('revenue FY2020-Q2')?.value ?? 0
  if (part !== 'xl/worksheets/sheet2.xml') return xml
  return xml.replace(`<v>${revenue}</v>`, `<v>${revenue * 2}</v>`)
}

// A developer's machine may have no LibreOffice; where CI is set the test runs, and fails without.
describe.skipIf(!office && !process.env.CI)('LibreOffice', () => {
  const RECALCULATED = [NEWEST, OLDEST]
  let read = (name: string): Buffer => Buffer.from(name)

  beforeAll(async () => {
    const books = new Map<string, Uint8Array>()
    for (const vintage of RECALCULATED)
      books.set(
        vintage,
        bareFormulas(await askModel(vintage), (xml) => xml),
      )
    books.set('doubled', bareFormulas(await askModel(OLDEST), doubleRevenue))
    read = recalculate(books)
  }, 240_000)

  it.each(RECALCULATED)('recalculates every formula of %s to the API’s values', async (vintage) => {
    const numbers = await readNumbers(read(vintage))
    const wanted = [...listWanted(vintage)].filter(([, { value }]) => value !== null)
    expect(numbers.size).toBe(wanted.length)
    const off = wanted.filter(
      ([key, { value }]) => !(Math.abs(Number(numbers.get(key)) - (value ?? NaN)) < 1e-9),
    )
    expect(off.map(([key]) => key)).toEqual([])
  })

  it('computes anew: doubled revenue halves a margin', async () => {
    const numbers = await readNumbers(read('doubled'))
    const margin = listWanted(OLDEST).get('operating-margin FY2020-Q2')?.value ?? 0
    expect(Number(numbers.get('operating-margin FY2020-Q2'))).toBeCloseTo(margin / 2, 1)
  })
})
