import { describe, expect, it } from 'vitest'
import readSheet from 'read-excel-file/node'
import { ask } from './ask'

const fetchLines = async (search: string) => {
  const response = await ask(`/api/v1/table${search}`)
  expect(response.status).toBe(200)
  return (await response.text()).split('\r\n').map((line) => line.split(','))
}

describe('/api/v1/table.csv', () => {
  it('has values, structures and standing of every metric, under its vintage and address', async () => {
    const lines = await fetchLines('.csv')
    const [names = []] = lines
    expect(names.slice(0, 6)).toEqual(['metric', 'label', 'unit', 'transform', 'row', 'FY2024-Q2'])
    expect(lines[2]?.slice(0, 2)).toEqual(['as_of', '2026-08-20'])
    expect(lines[3]?.[1]).toMatch(/\/table\?last=12&as-of=2026-08-20$/)
    const cloud = lines.filter(([metric]) => metric === 'cloud')
    expect(cloud.map((cells) => cells[4])).toEqual(['value', 'structure', 'standing'])
    const answer = await (await ask('/api/v1/series/cloud.json?last=12')).json()
    const values = answer.series[0].observations.map(({ value }: { value: number }) =>
      String(value),
    )
    expect(cloud[0]?.slice(5)).toEqual(values)
    expect(cloud[1]?.slice(5).filter((text) => text.startsWith('break')).length).toBeGreaterThan(0)
  })

  it('says of every contribution what it is a part of', async () => {
    const lines = await fetchLines('.csv?transform=contribution&last=4')
    const totalsOf = (id: string) =>
      lines.find(([metric, , , , row]) => metric === id && row === 'total')?.slice(5)
    const [china, both] = ['Alibaba China E-commerce Group', 'Alibaba E-commerce Group']
    expect(totalsOf('cmr')).toEqual([china, china, china, both])
    expect(totalsOf('revenue')?.at(-1)).toBe('Income from operations')
    // Where there is a value there is a total, and nowhere else.
    const filled = (row: string) =>
      lines.filter((cells) => cells[4] === row).map((cells) => cells.slice(5).map(Boolean))
    expect(filled('total')).toEqual(filled('value'))
    expect((await fetchLines('.csv?last=1')).some((cells) => cells[4] === 'total')).toBe(false)
    const book = await ask('/api/v1/table.xlsx?transform=contribution&last=4')
    const cells = await readSheet(Buffer.from(await book.arrayBuffer()))
    expect(JSON.stringify(cells)).toContain(china)
  })

  it('has what is shown in the order that it is shown', async () => {
    const lines = await fetchLines('.csv?family=segment-revenue&sort=FY2027-Q1&q=cloud')
    const metrics = new Set(lines.slice(6).flatMap(([metric]) => (metric ? [metric] : [])))
    expect([...metrics][0]).toBe('cloud')
    expect(lines[3]?.[1]).toContain('family=segment-revenue&q=cloud&sort=FY2027-Q1')
  })

  it('is as it was known on a vintage, named before the dot or by as-of', async () => {
    const pinned = await (await ask('/api/v1/table@2023-08-10.csv')).text()
    expect(await (await ask('/api/v1/table.csv?as-of=2023-08-10')).text()).toBe(pinned)
    expect(pinned).toContain('FY2024-Q1')
    expect(pinned).not.toContain('FY2024-Q2')
    const between = await ask('/api/v1/table@2023-08-12.csv?last=4')
    expect(between.status).toBe(307)
    expect(between.headers.get('location')).toBe('/api/v1/table@2023-08-10.csv?last=4')
  })

  it.each([
    ['.csv?family=cloud', 'family'],
    ['.csv?sort=FY2019-Q1', 'sort'],
    ['.csv?basis=first', 'basis'],
    ['.csv?compare=2025-11-25', 'compare'],
    ['.csv?transform=qoq&frequency=ttm', 'frequency'],
    ['.csv?order=sideways', 'order'],
    ['.csv?q=', 'q'],
    ['.json', 'format'],
  ])('refuses %s by name', async (search, parameter) => {
    const response = await ask(`/api/v1/table${search}`)
    expect([400, 404]).toContain(response.status)
    const { errors } = await response.json()
    expect(errors.map((fault: { parameter: string }) => fault.parameter)).toContain(parameter)
  })
})

it('is the same table as a workbook, with what it leaves out', async () => {
  const response = await ask('/api/v1/table.xlsx?family=margin')
  expect(response.headers.get('content-disposition')).toContain('table@2026-08-20.xlsx')
  const bytes = Buffer.from(await response.arrayBuffer())
  const sheets = await readSheet(bytes)
  const byName = new Map(sheets.map(({ sheet, data }) => [sheet, data]))
  expect([...byName.keys()]).toEqual(['Table', 'Without a row'])
  const csv = await fetchLines('.csv?family=margin')
  const row = (lines: readonly (readonly unknown[])[], label: string) =>
    lines.find((cells) => cells[1] === label && cells[4] === 'value')?.slice(5)
  const label = 'Adjusted EBITA margin'
  expect(row(byName.get('Table') ?? [], label)?.map(String)).toEqual(row(csv, label))
})
