import { describe, expect, it } from 'vitest'
import { wordUnreached } from '#app/_filters/filter-reach.ts'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { listChartFaults, readPage } from '#app/_page/read-page.ts'
import { chartParamsOf } from '#lib/charts/chart-params'
import { findChart, type ChartRow } from '#lib/charts/charts'
import { readHeadlines } from '#lib/charts/headline'
import { QUERY_NAMES } from '#lib/query/query-names'

const dataset = getDataset()
const rowOf = (id: string) => findChart(id) as ChartRow // named below, all in the catalogue
const open = (search: string) =>
  readPage(Promise.resolve(Object.fromEntries(new URLSearchParams(search))), dataset)

describe('periods typed into a page’s form', () => {
  it('take the place of a range in the address', async () => {
    const page = await open('periods=sep 2023 to 1QFY26&last=4&labels=fiscal')
    expect(String(page.params)).toBe('from=FY2024-Q2&to=FY2026-Q1&labels=fiscal')
    expect(page.faults).toEqual([])
    expect(page.notes).toEqual([])
  })

  it('of both calendars are read as the labels are, with a way to the other reading', async () => {
    const release = await open('periods=2Q26&frequency=ttm')
    expect(release.values.from).toBe('FY2027-Q1')
    expect(release.notes).toEqual([
      {
        text: '“2Q26” is read as Jun Q 2026. It may also mean',
        link: {
          label: 'FY2026 Q2, Sep Q 2025',
          href: '?frequency=ttm&from=FY2026-Q2&to=FY2026-Q2',
        },
      },
    ])
    const fiscal = await open('periods=2Q26&labels=fiscal')
    expect(fiscal.values.from).toBe('FY2026-Q2')
  })

  it('that cannot be read are said and leave the default view', async () => {
    const page = await open('periods=banana')
    expect(page.faults.map(({ detail }) => detail.slice(0, 27))).toEqual([
      '“banana” is not understood.',
    ])
    expect(page.params.size).toBe(0)
  })

  it('are none where the field was left empty', async () => {
    const page = await open('periods=&last=4')
    expect([String(page.params), page.faults]).toEqual(['last=4', []])
  })

  it('are held to what was known on the date', async () => {
    const page = await open('periods=Jun 2026&as-of=2025-11-25')
    expect(page.faults[0]?.detail).toContain('they run from')
  })
})

describe('what an address asks of a chart', () => {
  it.each([
    ['growth', 'transform=share&currency=USD', ['transform=share', 'currency=USD']],
    ['segment-mix', 'transform=yoy', ['transform=yoy']],
    ['capital-return', 'frequency=ttm', ['frequency=ttm']],
    ['cloud', 'segments=cloud', ['segments=cloud']],
    ['cloud', 'transform=yoy&currency=USD&last=8&labels=fiscal', []],
    ['growth', 'segments=cloud,aidc', []],
  ])('%s?%s: what it cannot show is said', async (id, search, said) => {
    const faults = listChartFaults(dataset, rowOf(id), await open(search))
    expect(faults.map(({ detail }) => detail)).toEqual(
      said.map((text) => `This chart cannot show ${text}.`),
    )
  })

  it('says what it can show instead', async () => {
    const [fault] = listChartFaults(dataset, rowOf('segment-mix'), await open('transform=yoy'))
    expect(fault?.allowed).toEqual(['share', 'level'])
  })
})

describe('what a chart does not follow', () => {
  it('is told of each choice that it has not, and never of a default or of what it always shows', async () => {
    const filters = describeFilters(dataset, await open(''), {
      params: QUERY_NAMES,
      segments: true,
    })
    const wordsOf = (id: string) => wordUnreached(filters, chartParamsOf(rowOf(id)))
    expect(wordsOf('cloud')).toEqual({ segments: 'the choice of segments' })
    expect(wordsOf('growth')).toEqual({
      'currency=USD': 'USD, as rates are taken in yuan',
      'transform=qoq': 'Quarter over quarter',
      'transform=index': 'Index',
      'axis=log': 'logarithmic axis',
      segments: 'the choice of segments',
    })
    expect(wordsOf('segment-mix')).toMatchObject({ 'transform=yoy': 'Year over year' })
    expect(wordsOf('segment-mix')).not.toHaveProperty('currency=USD')
    const plan = wordsOf('capex-plan')
    expect(plan['currency=USD']).toMatch(/^USD, as the plan is an amount in yuan/)
    expect(plan).toMatchObject({ 'frequency=ttm': 'TTM', 'basis=first': 'as first reported' })
  })
})

describe('the headline figures', () => {
  const asOf = '2025-11-25'
  const revenue = (asked: Parameters<typeof readHeadlines>[2]) =>
    readHeadlines(dataset, asOf, asked).find(({ metric }) => metric === 'revenue')

  it('are in dollars where the page is, with the growth of the yuan', () => {
    const [yuan, dollars] = [revenue({}), revenue({ currency: 'USD' })]
    expect(dollars?.unit).toBe('USD million at the period-end rate')
    expect(dollars?.newest.value).toBeCloseTo((yuan?.newest.value ?? NaN) / 7.119, 0)
    expect(dollars?.growth).toBe(yuan?.growth)
  })

  it('are sums of four quarters where the page is', () => {
    const quarters =
      revenue({})
        ?.bars.slice(-4)
        .map(({ value }) => value ?? NaN) ?? []
    const sum = quarters.reduce((all, value) => all + value, 0)
    expect(revenue({ frequency: 'ttm' })?.newest.value).toBe(sum)
  })

  it('leave provisional figures out where they are hidden', () => {
    const asOf = dataset.releases.at(-1)?.published ?? ''
    const shown = readHeadlines(dataset, asOf, {})
    const hidden = readHeadlines(dataset, asOf, { provisional: 'hide' })
    expect(shown.some(({ newest }) => newest.quality !== 'primary')).toBe(true)
    expect(hidden.map(({ newest }) => newest.quality)).toEqual(hidden.map(() => 'primary'))
    expect(hidden.map(({ metric }) => metric)).toEqual(shown.map(({ metric }) => metric))
  })
})

describe('amounts=billion', () => {
  const read = (kind: 'chart' | 'series', id: string) =>
    readPage(Promise.resolve({ amounts: 'billion', last: '8' }), dataset, { kind, id })

  it('counts the table of a chart’s page and stays in its address', async () => {
    const page = await read('chart', 'cloud')
    expect([page.amounts, page.search, page.faults]).toEqual([
      'billion',
      '?last=8&amounts=billion',
      [],
    ])
  })

  it('is said not to be taken elsewhere', async () => {
    const page = await read('series', 'cloud')
    expect([page.amounts, page.search]).toEqual(['million', '?last=8'])
    expect(page.faults.map(({ parameter }) => parameter)).toEqual(['amounts'])
  })
})

it('a page of several figures says where estimates and notes are taken', async () => {
  const page = await open('estimate=cloud:FY2027-Q2:52000')
  expect(page.yours).toBeUndefined()
  expect(page.faults.map(({ detail }) => detail).join()).toContain('its own page takes them')
})
