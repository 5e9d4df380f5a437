import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Observation, Series } from '#lib/series/observation'
import { HEAD_ROWS, writeWideText } from '#lib/series/wide'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const ADDRESSES = [
  '/api/v1/series/cloud,revenue,capex,cash-liquid-investments@2026-08-20.csv?layout=wide',
  '/api/v1/series/cloud-margin,eps-ads,net-income@2026-08-20.csv?layout=wide&frequency=fiscal-year',
  '/api/v1/series/cloud,cmr@2025-11-25.csv?layout=wide&labels=fiscal&provisional=hide',
  '/api/v1/charts/segment-ebita@2026-08-20.csv?layout=wide',
]

/** The cells of each line of CSV. */
const readCsv = (text: string) =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, ''),
      ),
    )

async function askSeries(address: string): Promise<Series[]> {
  const json = address.replace('.csv', '.json').replace('layout=wide', '')
  return (await (await ask(json)).json()).series
}

const say = ({ value, structure, break: begins }: Observation) => {
  if (value === null) return ''
  if (!begins) return structure ?? ''
  return structure === null ? 'break' : `break: ${structure}`
}
const stand = ({ value, status, reason, quality }: Observation) => {
  if (value === null) return reason
  return quality === 'primary' ? status : `${status} (provisional)`
}

describe.each(ADDRESSES)('%s', (address) => {
  it('has three rows for each metric: the API’s values, structures with breaks, how each stands', async () => {
    const [header = [], ...rows] = readCsv(await (await ask(address)).text())
    const series = await askSeries(address)
    const names = header.slice(0, 5)
    expect(names).toEqual(['metric', 'label', 'unit', 'transform', 'row'])
    const below = rows.slice(HEAD_ROWS.length)
    series.forEach(({ metric, observations }, index) => {
      const three = below.slice(3 * index, 3 * index + 3)
      expect(three.map((row) => row[0])).toEqual([metric, metric, metric])
      expect(three.map((row) => row[4])).toEqual(['value', 'structure', 'standing'])
      const known = new Map(observations.map((one) => [String(one.period), one]))
      header.slice(5).forEach((period, column) => {
        const cells = three.map((row) => row[5 + column])
        const one = known.get(period)
        const wanted = one ? [String(one.value ?? ''), say(one), stand(one)] : ['', '', '']
        expect([period, ...cells]).toEqual([period, ...wanted])
      })
    })
  })

  it('has at its head the title, the vintage, the address, and the days its periods end on', async () => {
    const [header = [], ...rows] = readCsv(await (await ask(address)).text())
    const head = rows.slice(0, HEAD_ROWS.length)
    expect(head.map(([name]) => name)).toEqual(HEAD_ROWS)
    const [asOf] = /\d{4}-\d\d-\d\d/.exec(address) ?? []
    expect(head[1]?.[1]).toBe(asOf)
    expect(head[2]?.[1]).toMatch(new RegExp(`^http.*(as-of=|@)${asOf}`))
    const known = new Map(
      (await askSeries(address)).flatMap(({ observations }) =>
        observations.map(({ period, label, periodEnd }) => [String(period), [label, periodEnd]]),
      ),
    )
    const shown = header
      .slice(5)
      .map((period, at) => [period, [head[3]?.[5 + at], head[4]?.[5 + at]]])
    for (const [period, words] of shown) expect(words).toEqual(known.get(String(period)) ?? words)
    expect(shown.length).toBeGreaterThan(8)
  })
})

it('shows a break, a provisional value and a gap: none of the words stands unused', async () => {
  const text = await (await ask(ADDRESSES[0] ?? '')).text()
  for (const word of [
    ',break: 2023,',
    ',break: 2026\r',
    ' (provisional)',
    ',not-collected',
    ',restated',
  ])
    expect(text).toContain(word)
})

it('copies what the CSV file has', async () => {
  const address = '/api/v1/series/cloud,revenue@2026-08-20.csv?layout=wide&last=8'
  const rows = readCsv(await (await ask(address)).text())
  const query = { ...resolveDefaults({}), last: 8 }
  const listed = querySeries(dataset, ['cloud', 'revenue'], query, '2026-08-20')
  const text = writeWideText(
    listed.map((series) => ({ transform: 'level', series })),
    {
      title: rows[1]?.[1] ?? '',
      asOf: '2026-08-20',
      address: rows[3]?.[1] ?? '',
      labels: 'release',
    },
  )
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual(rows)
})

describe('the wide sheet of a workbook', () => {
  const address = '/api/v1/series/cloud,usd-rate@2026-08-20.xlsx?from=FY2025-Q1'
  const read = async () => Buffer.from(await (await ask(address)).arrayBuffer())

  it('has dates as dates, the vintage too', async () => {
    const sheets = await readExcelFile(await read())
    const data = sheets.find(({ sheet }) => sheet === 'Wide')?.data ?? []
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    expect(data[2]?.[1]).toEqual(day('2026-08-20'))
    expect(data[5]?.slice(5, 7)).toEqual([day('2024-06-30'), day('2024-09-30')])
  })

  it('opens the page of each value from its cell, which stays a number', async () => {
    const parts = readZip(await read())
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? ''
    const targets = new Map(
      [
        ...(parts.get('xl/worksheets/_rels/sheet2.xml.rels') ?? '').matchAll(
          /Id="([^"]+)"[^>]*Target="([^"]+)" TargetMode="External"/g,
        ),
      ].map(([, id, target]) => [id, target?.replaceAll('&amp;', '&')]),
    )
    const links = new Map(
      [...xml.matchAll(/<hyperlink ref="(\w+)" r:id="([^"]+)"/g)].map(([, cell, id]) => [
        cell,
        targets.get(id),
      ]),
    )
    const [cloud] = (await (await ask(address.replace('.xlsx', '.json'))).json()).series
    const linked = cloud.observations.filter(({ url }: Observation) => url !== null)
    expect(linked.length).toBeGreaterThan(5)
    cloud.observations.forEach(({ url, value }: Observation, at: number) => {
      const cell = `${String.fromCharCode('F'.charCodeAt(0) + at)}7`
      if (url !== null) expect([cell, links.get(cell)]).toEqual([cell, url])
      expect(xml).toMatch(new RegExp(`<c r="${cell}" s="\\d+"><v>${value}</v></c>`))
    })
  })

  it('draws a stroke where a line breaks, and nowhere else', async () => {
    const parts = readZip(await read())
    const styles = parts.get('xl/styles.xml') ?? ''
    const borders = [...styles.matchAll(/<border>.*?<\/border>/g)].map(([border]) => border)
    const looks = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)]
    const hasStroke = (cell: string) => {
      const look = looks[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)]?.[0] ?? ''
      const border = borders[Number(/borderId="(\d+)"/.exec(look)?.[1] ?? 0)] ?? ''
      return border.includes('<left style="medium"')
    }
    const cells = (parts.get('xl/worksheets/sheet2.xml') ?? '').match(/<c r="\w+"[^>]*>/g) ?? []
    const [cloud] = (await (await ask(address.replace('.xlsx', '.json'))).json()).series
    const breaks = cloud.observations.flatMap(({ break: begins }: Observation, at: number) =>
      begins ? [7, 8, 9].map((row) => `${String.fromCharCode(70 + at)}${row}`) : [],
    )
    expect(breaks.length).toBeGreaterThan(0)
    const stroked = cells.filter(hasStroke).map((cell) => /r="(\w+)"/.exec(cell)?.[1] ?? '')
    expect(stroked.sort()).toEqual(breaks.sort())
  })

  it('keeps names and heads in sight, under a filter', async () => {
    const xml = readZip(await read()).get('xl/worksheets/sheet2.xml') ?? ''
    expect(xml).toContain('<pane ySplit="6" xSplit="5" topLeftCell="F7"')
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+12"\/>/)
  })
})
