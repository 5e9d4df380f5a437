import { describe, expect, it } from 'vitest'
import { normalizeDataset } from '#lib/data/dataset'
import { parseFiling } from '#lib/data/filing'
import { findMetric } from '#lib/metrics/metrics'
import { resolvePin } from '#lib/figures/resource-name'
import { buildVintageMatrix } from '#lib/series/vintage-matrix'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const HEADER = {
  filing: 'FY2025',
  kind: 'annual-report',
  published: '2025-06-26',
  source: '20f',
  structure: '2023',
}
const NAME = 'filings/2025-06-26-fy2025.json'

function write(rows: object[], header: Record<string, string> = {}): string {
  const lines = Object.entries({ ...HEADER, ...header }).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value)},\n`,
  )
  return `{\n${lines.join('')}"facts": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`
}

const RELEASES = [
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('2023:cloud', 'FY2025', 450, { page: 4 }),
    fact('2023:cloud', 'FY2024', 400, { page: 4 }),
  ]),
  release('FY2026-Q1', '2025-08-29', '2025', [fact('2025:cloud', 'FY2026-Q1', 150, { page: 5 })]),
]
const FORM = {
  id: '20f',
  quality: 'primary',
  title: 'Form 20-F for the year ended March 31, 2025',
  url: 'https://example.org/20f',
  published: '2025-06-26',
} as const

function company(rows: object[], source: object = {}) {
  const { structures, sources } = buildDataset(...RELEASES)
  return normalizeDataset({
    releases: RELEASES,
    filings: [parseFiling(write(rows), NAME)],
    sources: [...sources, { ...FORM, ...source }],
    structures,
    plan: [],
    corrections: [],
  })
}

const YEARS = [
  { line: '2023:cloud', period: 'FY2025', value: 450 },
  { line: '2023:cloud', period: 'FY2024', value: 401 },
  { line: '2023:cloud', period: 'FY2023', value: 350 },
]
const years = { frequency: 'fiscal-year' } as const

describe('the file of a filing', () => {
  it.each([
    ['named otherwise', write(YEARS, { filing: 'FY2026' }), ':2: this file must be named'],
    ['of another kind', write(YEARS, { kind: 'interim-report' }), ':3: FY2025 is not what'],
    [
      'with a later period',
      write([{ ...YEARS[0], period: 'FY2026-Q1' }]),
      ':8: FY2026-Q1 is later',
    ],
    ['with a page', write([{ ...YEARS[0], page: 3 }]), ':8: Unrecognized key: "page"'],
    ['that says a thing twice', write([YEARS[0] ?? {}, YEARS[0] ?? {}]), ':9: 2023:cloud FY2025'],
  ])('%s stops the build', (_, text, message) => {
    expect(() => parseFiling(text, NAME)).toThrow(`${NAME}${message}`)
  })

  it('has the title and the day of its source', () => {
    expect(company(YEARS).filings).toEqual([
      {
        kind: 'annual-report',
        id: 'FY2025',
        published: '2025-06-26',
        title: FORM.title,
        url: FORM.url,
        structure: '2023',
      },
    ])
    expect(() => company(YEARS, { published: '2025-06-27' })).toThrow(
      '2025-06-27 as the day of 20f',
    )
    expect(() => company(YEARS, { id: 'other' })).toThrow('source "20f" is not in sources.json')
  })
})

describe('a filing', () => {
  const dataset = company(YEARS)
  const cloud = findMetric('cloud')
  if (!cloud) throw new Error('there is no metric of the cloud')

  it('has a vintage of its own, and announces no quarter', () => {
    expect(dataset.vintages).toEqual(['2025-05-15', '2025-06-26', '2025-08-29'])
    expect(dataset.releases.map(({ id }) => id)).toEqual(['FY2025-Q4', 'FY2026-Q1'])
    expect(resolvePin(['2025-07-01'], dataset.vintages).asOf).toBe('2025-06-26')
  })

  it('is known from its day on: what it prints first, and what it restates', () => {
    const before = askSeries(dataset, 'cloud', years, '2025-05-15')
    expect(before.observations.map(({ value }) => value)).toEqual([400, 450])
    const since = askSeries(dataset, 'cloud', years, '2025-06-26')
    expect(since.observations.map(({ value }) => value)).toEqual([350, 401, 450])
    expect(observationOf(since, 'FY2024')).toMatchObject({
      status: 'restated',
      release: null,
      vintage: '2025-06-26',
      source: '20f',
      url: FORM.url,
    })
  })

  it('that prints a value again changes nothing, growth included', () => {
    const same = company(
      YEARS.map((row) => (row.period === 'FY2024' ? { ...row, value: 400 } : row)),
    )
    const rates = askSeries(same, 'cloud', { ...years, transform: 'yoy' })
    const { inputs } = observationOf(rates, 'FY2025')
    expect(inputs.map((input) => input.release)).toEqual(['FY2025-Q4', 'FY2025-Q4'])
    const restated = askSeries(dataset, 'cloud', { ...years, transform: 'yoy' })
    expect(observationOf(restated, 'FY2025').inputs.map(({ value }) => value)).toEqual([450, 401])
  })

  it('has a column among the vintages of a metric', () => {
    const view = {
      asOf: '2025-08-29',
      frequency: 'fiscal-year',
      from: null,
      to: null,
      last: null,
    } as const
    const { columns, rows } = buildVintageMatrix(dataset, cloud, view)
    expect(columns.map(({ id, release }) => [id, release])).toEqual([
      ['FY2025-Q4', 'FY2025-Q4'],
      ['FY2025', null],
    ])
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.kind ?? null))).toEqual([
      ['first', 'again'],
      ['first', 'restated'],
      [null, 'first'],
    ])
  })
})
