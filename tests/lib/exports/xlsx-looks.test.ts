import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { HEAD_ROWS } from '#lib/series/wide'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const WORKBOOKS = [
  'charts/cloud.xlsx',
  'charts/segment-mix.xlsx',
  'charts/capex-plan.xlsx',
  'canvas.xlsx',
]
/** Columns whose text goes on into the empty cells beside it, and sheets that are no table. */
const LONG = ['url', 'note', 'document', 'reason']
/** The rows of a wide sheet that stand above the periods: their text goes on too. */
const FLOWING = ['title', 'as_of', 'address']
const FREE = ['Canvas', 'Chart']
/** Rows of a wide sheet that are set in 8 points, not 11. */
const SMALL = ['structure', 'standing']

describe.each(WORKBOOKS)('the look of %s', (name) => {
  it('has columns as wide as their text, and prints as wide as a page', async () => {
    const response = await ask(`/api/v1/${name}`)
    expect(response.status).toBe(200)
    const file = Buffer.from(await response.arrayBuffer())
    const parts = readZip(file)
    for (const [index, { sheet, data }] of (await readExcelFile(file)).entries()) {
      const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
      expect(xml).toMatch(
        /<pageSetup[^>]* orientation="landscape"(?: fitToWidth="\d+")? fitToHeight="[01]"/,
      )
      if (FREE.includes(sheet)) continue
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
        Number(width),
      )
      const [header = []] = data
      expect(widths).toHaveLength(header.length)
      header.forEach((key, at) => {
        if (LONG.includes(String(key))) return
        const texts = data.flatMap((row) => {
          const kind = String(row[header.indexOf('row')])
          if (typeof row[at] !== 'string' || FLOWING.includes(String(row[0]))) return []
          return [row[at].length * (SMALL.includes(kind) ? 8 / 11 : 1)]
        })
        expect(Math.max(0, ...texts), `${sheet}, ${String(key)}`).toBeLessThanOrEqual(
          widths[at] ?? 0,
        )
      })
    }
  })

  it('names the face that it is set in, bold and not', async () => {
    const response = await ask(`/api/v1/${name}`)
    const styles = readZip(new Uint8Array(await response.arrayBuffer())).get('xl/styles.xml') ?? ''
    const fonts = styles.match(/<font>.*?<\/font>/g) ?? []
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/<name val="[A-Z]\w+"\/>/)
  })
})

it('writes exchange rates and figures per ADS with the decimals of their unit, amounts with none', async () => {
  const response = await ask('/api/v1/series/usd-rate,eps-ads,revenue.xlsx?last=8')
  const parts = readZip(new Uint8Array(await response.arrayBuffer()))
  const styles = parts.get('xl/styles.xml') ?? ''
  expect(styles).toContain('formatCode="#,##0.0000"')
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(
      ([, id = '', code = '']) => [id, code] as const,
    ),
  )
  const looks = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)].map(
    ([look]) => /numFmtId="(\d+)"/.exec(look)?.[1] ?? '0',
  )
  const formatOf = (cell: string) => {
    const look = Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)
    const id = looks[look] ?? '0'
    return formats.get(id) ?? 'General'
  }
  const wide = parts.get('xl/worksheets/sheet2.xml') ?? ''
  const rows = [...wide.matchAll(/<row [^>]*>.*?<\/row>/g)].slice(1).map(([row]) => {
    const cells = [...row.matchAll(/<c [^>]*><v>[\d.]+<\/v><\/c>/g)].map(([cell]) => cell)
    return new Set(cells.filter((cell) => !cell.includes('t="s"')).map(formatOf))
  })
  const amounts = rows.slice(HEAD_ROWS.length).filter((_, row) => row % 3 === 0)
  expect(amounts).toEqual([new Set(['#,##0.0000']), new Set(['#,##0.00']), new Set(['#,##0'])])
})
