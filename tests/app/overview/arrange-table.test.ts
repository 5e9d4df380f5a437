// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { arrangeTable, readTableChoice } from '#app/_overview/arrange-table.ts'
import { readOverviewPage } from '#app/_overview/read-overview-page.ts'
import { findNext, readPoint } from '#app/_overview/table-cells.ts'
import { heatOf, writeTable } from '#app/_overview/write-table.ts'
import { dataset } from '../../fixtures/frozen-data'

async function serve(search = ''): Promise<HTMLTableElement> {
  const params = Object.fromEntries(new URLSearchParams(search))
  const request = await readOverviewPage(Promise.resolve(params), dataset)
  const place = document.createElement('div')
  place.innerHTML = writeTable(request)
  const table = place.querySelector('table')
  if (!table) throw new Error('there is no table')
  return table
}

/** What a reader sees: heads and rows in their order. */
const read = (table: HTMLTableElement) =>
  [...table.tBodies]
    .filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => [...rows])
    .filter(({ hidden }) => !hidden)
    .map((row) => row.dataset['m'] ?? row.textContent)

const SEARCHES = [
  'sort=FY2027-Q1',
  'sort=FY2026-Q3&order=up&columns=unit',
  'q=cloud',
  'family=segment-revenue,revenue-line&q=commerce&sort=FY2026-Q3',
  'transform=yoy&sort=FY2026-Q4&order=up',
  'frequency=calendar-year&sort=CY2024',
  'transform=share&sort=FY2027-Q1',
  'q=no-such-line',
  'frequency=fiscal-year&from=FY2017&to=FY2020&sort=FY2020&amounts=billion',
].map((search) => `last=3&${search}`)

describe('the table in the browser', () => {
  it.each(SEARCHES)('is arranged as the server arranges it: %s', async (search) => {
    const params = new URLSearchParams(search)
    const own = new URLSearchParams(search)
    for (const name of ['sort', 'order', 'q', 'family', 'columns']) own.delete(name)
    const expected = await serve(search)
    const table = await serve(own.toString())
    const count = arrangeTable(table, readTableChoice(params))
    expect(read(table)).toEqual(read(expected))
    expect(table.dataset['columns']).toBe(expected.dataset['columns'])
    expect(count).toBe(expected.querySelectorAll('tr[data-m]:not([hidden])').length)
    const sorted = (of: HTMLTableElement) =>
      of.querySelector('[aria-sort]')?.outerHTML.split('<')[1]
    expect(sorted(table)?.replace(/ aria-sort.*/, '')).toBe(
      sorted(expected)?.replace(/ aria-sort.*/, ''),
    )
  })

  it('goes back to the order of the catalogue', async () => {
    const table = await serve('last=2')
    const before = read(table)
    arrangeTable(table, readTableChoice(new URLSearchParams('sort=FY2027-Q1&q=margin')))
    expect(read(table)).not.toEqual(before)
    arrangeTable(table, readTableChoice(new URLSearchParams()))
    expect(read(table)).toEqual(before)
  })

  it('leads from value to value, over hidden rows', async () => {
    const table = await serve('family=revenue,margin')
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-m]:not([hidden])')]
    const cell = rows[0]?.querySelector<HTMLTableCellElement>('td:not([data-column])')
    if (!cell) throw new Error('there is no value')
    expect(findNext(cell, 'ArrowLeft')).toBeNull()
    expect(findNext(cell, 'End')).toBe(rows[0]?.cells[rows[0].cells.length - 1])
    const last = rows.reduce<HTMLTableCellElement | null>(
      (from) => (from && findNext(from, 'ArrowDown')) ?? from,
      cell,
    )
    expect(last?.closest('tr')).toBe(rows.at(-1))
    const point = readPoint(cell, document.createElement('div'))
    expect([point?.metric, point?.period]).toEqual(['revenue', 'FY2024-Q2'])
    expect(readPoint(rows[0]?.cells[1] ?? cell, table)).toBeNull() // the unit is no value
  })
})

describe('its cells', () => {
  it('show breaks, standing and reasons in place', async () => {
    const table = await serve('last=20')
    const cells = [...table.querySelectorAll<HTMLTableCellElement>('td:not([data-column])')]
    const withClass = (name: string) => cells.filter((cell) => cell.classList.contains(name))
    for (const name of ['begins', 'open', 'restated', 'made', 'gap', 'up-3', 'down-3'])
      expect([name, withClass(name).length > 0]).toEqual([name, true])
    for (const cell of withClass('begins'))
      expect(cell.title).toMatch(/begins: values on the two sides cannot be compared$/)
    for (const cell of withClass('gap')) expect(cell.title).not.toBe('')
    const request = await readOverviewPage(Promise.resolve({ last: '20' }), dataset)
    const breaks = request.overview.rows.flatMap((row) => row.cells).filter((cell) => cell?.break)
    expect(withClass('begins')).toHaveLength(breaks.filter((cell) => cell?.value != null).length)
  })

  it('are tinted by how far they rose or fell, ratios by points', () => {
    const heats = [2.9, 3, -15, 40].map((change) => heatOf(change, 'percent'))
    expect(heats).toEqual(['', 'up-1', 'down-2', 'up-3'])
    expect([0.4, -0.5, 5].map((change) => heatOf(change, 'percentage points'))).toEqual([
      '',
      'down-1',
      'up-3',
    ])
    expect(heatOf(null, 'percent')).toBe('')
  })

  it('say what a contribution is a part of, and whose a chain is', async () => {
    const wordsOf = async (search: string, ...ids: string[]) => {
      const table = await serve(search)
      return ids.map((id) => table.querySelector(`[data-m=${id}] [data-column=unit]`)?.textContent)
    }
    expect(
      await wordsOf('transform=contribution', 'cloud', 'cloud-ebita', 'cmr', 'sales-marketing'),
    ).toEqual([
      'pp of Revenue',
      'pp of Adjusted EBITA',
      'pp of Alibaba E-commerce; earlier of China e-commerce, Taobao and Tmall',
      'pp of Operating income',
    ])
    expect(await wordsOf('transform=contribution&to=FY2021', 'cmr')).toEqual([
      'pp of Core commerce',
    ])
    const parts = await serve('transform=contribution&last=4')
    const titles = [...parts.querySelectorAll<HTMLElement>('[data-m=cmr] td:not([data-column])')]
    expect(titles.map(({ title }) => /A part of the growth of (.*)/.exec(title)?.[1])).toEqual([
      ...['China e-commerce', 'China e-commerce', 'China e-commerce', 'Alibaba E-commerce'],
    ])
    expect(await wordsOf('transform=chained', 'cloud')).toEqual(['chained'])
    const chains = await serve('transform=chained')
    expect(chains.querySelector('[data-m=cloud]')?.getAttribute('data-unit')).toContain(
      'chained by Quarterdeck, not a company figure',
    )
    for (const cell of chains.querySelectorAll<HTMLElement>('.begins'))
      expect(cell.title).toMatch(/begins: growth is taken on it from here$/)
  })

  it('lead to the metric with the same length of period and vintage', async () => {
    const table = await serve('frequency=fiscal-year&as-of=2023-08-10')
    const link = table.querySelector<HTMLAnchorElement>('tr[data-m=revenue] a')
    expect(link?.getAttribute('href')).toBe(
      '/metrics/revenue?frequency=fiscal-year&as-of=2023-08-10',
    )
  })
})
