import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { CANVAS_BLOCKS } from '#lib/canvas/canvas-blocks'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

/** A part of a file that is a ZIP, as text; empty where it has none. */
const readPart = (file: Buffer, part: string) => readZip(file).get(part) ?? ''

async function askFile(name: string): Promise<Buffer> {
  const response = await ask(`/api/v1/${name}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function readSheet(file: Buffer, name: string) {
  const found = (await readExcelFile(file)).find(({ sheet }) => sheet === name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found.data
}

describe('the workbook of the canvas', () => {
  test('has the nine blocks, and the newest values as numbers', async () => {
    const cells = (await readSheet(await askFile('canvas.xlsx'), 'Canvas')).flat()
    expect(cells).toEqual(expect.arrayContaining(CANVAS_BLOCKS.map(({ label }) => label)))
    const { series } = await (await ask('/api/v1/series/cloud.json?last=1')).json()
    expect(cells).toContain(series[0].observations[0].value)
  })

  test('has every quarter behind the blocks on its second sheet, where its bars look', async () => {
    const file = await askFile('canvas.xlsx')
    const [header = [], ...rows] = await readSheet(file, 'Series')
    const charts = CANVAS_BLOCKS.flatMap(({ series }) => series)
    expect(header[6]).toBe('value')
    expect(rows.length).toBeGreaterThan(charts.length * 8)
    const xml = readPart(file, 'xl/worksheets/sheet1.xml')
    const ranges = [...xml.matchAll(/<xm:f>Series!\$G\$(\d+):\$G\$(\d+)<\/xm:f>/g)].map(
      ([, first, last]) => [Number(first), Number(last)] as const,
    )
    expect(ranges).toHaveLength(charts.length)
    for (const [first, last] of ranges) {
      const names = rows.slice(first - 2, last - 1).map(([block, series]) => `${block} ${series}`)
      expect(new Set(names).size).toBe(1)
    }
  })

  test('holds no formula', async () => {
    const file = await askFile('canvas.xlsx')
    for (const sheet of [1, 2])
      expect(readPart(file, `xl/worksheets/sheet${sheet}.xml`)).not.toMatch(/<f[ >]/)
  })

  test('is as known on the date of a pin', async () => {
    const rows = await readSheet(await askFile('canvas@2025-11-25.xlsx'), 'Series')
    const newest = rows.slice(1).map((row) => String(row[3]))
    expect(newest.length).toBeGreaterThan(100)
    expect(newest.filter((period) => period > 'FY2026-Q2')).toEqual([])
  })
})

describe('the Word document of the canvas', () => {
  test('has the nine blocks as text and a chart with its numbers for every series', async () => {
    const file = await askFile('canvas.docx')
    const text = readPart(file, 'word/document.xml')
    for (const { label } of CANVAS_BLOCKS) expect(text).toContain(`>${label}<`)
    const charts = CANVAS_BLOCKS.flatMap(({ series }) => series)
    expect(text.match(/<c:chart /g)).toHaveLength(charts.length)
    expect(readPart(file, 'word/charts/chart1.xml')).toContain('<c:v>21573</c:v>')
  })

  test('is given again as the same bytes', async () => {
    const [first, again] = [await askFile('canvas.docx'), await askFile('canvas.docx')]
    expect(first.equals(again)).toBe(true)
  })
})

test('an address that is wrong is told what is allowed', async () => {
  const pdf = await ask('/api/v1/canvas.pdf')
  expect(pdf.status).toBe(404)
  expect((await pdf.json()).errors?.[0]?.allowed ?? []).toEqual(['xlsx', 'docx'])
  const early = await ask('/api/v1/canvas@2010-01-01.xlsx')
  expect(early.status).toBe(400)
  const between = await ask('/api/v1/canvas@2025-12-31.docx')
  expect(between.status).toBe(307)
  expect(between.headers.get('Location')).toBe('/api/v1/canvas@2025-11-25.docx')
})
