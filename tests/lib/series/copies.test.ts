import { expect, it } from 'vitest'
import { normalizeDataset } from '#lib/data/dataset'
import type { Source } from '#lib/data/fact'
import { textColumns } from '#lib/exports/csv-table'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import { citeValue } from '#lib/figures/cite-value'
import { describePlace, describeSourceOf, writePlace } from '#lib/series/print-words'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { fact, release } from '../../fictional/build-dataset'

const source = (id: string, quality: Source['quality'], more: Partial<Source> = {}): Source => {
  return { id, quality, title: `The ${id}`, url: null, published: null, ...more }
}
const dataset = normalizeDataset({
  releases: [
    release('FY2025-Q4', '2025-05-15', '2023', [
      fact('capex', 'FY2025-Q4', 20, { source: 'note', copies: 3 }),
      fact('capex', 'FY2024-Q4', 10, { source: 'note' }),
      fact('capex', 'FY2025', 90, { source: 'extract' }),
      fact('employees', 'FY2025-Q4', 7, { source: 'news' }),
      fact('employees', 'FY2024-Q4', 6, { page: 2 }),
    ]),
  ],
  sources: [
    source('note', 'mirror', { as: 'copied in a public note', url: 'https://example.org/note' }),
    source('news', 'secondary', { as: 'reported by the news' }),
    source('extract', 'mirror', { of: 'form' }),
    source('form', 'primary', {
      title: 'Form 20-F for the year ended March 31, 2025',
      url: 'https://example.org/20f',
    }),
  ],
  structures: [{ id: '2023', inForceFrom: 'FY2024-Q1', segments: ['cloud', 'aidc', 'all-others'] }],
  plan: [],
  corrections: [],
})
const PDF = 'https://example.com/FY2025-Q4.pdf'
const read = (metric: string, period: string, frequency: 'quarter' | 'fiscal-year' = 'quarter') =>
  observationOf(askSeries(dataset, metric, { frequency }), period)

it('leads to the company’s document, and names the copy for what it is', () => {
  expect(read('capex', 'FY2025-Q4')).toMatchObject({
    document: 'Fictional results FY2025-Q4',
    url: PDF,
    page: null,
    source: 'note',
    copy: {
      kind: 'copy',
      source: 'note',
      words: 'copied in a public note',
      title: 'The note',
      url: 'https://example.org/note',
      count: 3,
    },
  })
  expect(describePlace(read('capex', 'FY2025-Q4'))).toEqual({
    text: 'Mar Q 2025 release',
    url: PDF,
    copy: {
      text: 'copied in a public note',
      url: 'https://example.org/note',
      remark: '3 copies agree',
    },
  })
})

it('leads to the document that a copy is of, where that is not the release', () => {
  const year = read('capex', 'FY2025', 'fiscal-year')
  expect(year).toMatchObject({ url: 'https://example.org/20f', source: 'extract' })
  expect(writePlace(describePlace(year))).toBe(
    'Form 20-F, copied elsewhere (one copy only; no public address)',
  )
})

it('stands for a computed value as the input that the fewest copies confirm', () => {
  const series = askSeries(dataset, 'capex', { frequency: 'quarter', transform: 'yoy' })
  const growth = observationOf(series, 'FY2025-Q4')
  expect(growth).toMatchObject({ value: 100, inputs: [{ value: 20 }, { value: 10 }] })
  expect(writePlace(describeSourceOf(growth))).toBe(
    'Mar Q 2025 release, and 1 more, copied in a public note (one copy only)',
  )
})

it('says so of a report, and that it has no public address', () => {
  const employees = read('employees', 'FY2025-Q4')
  expect(writePlace(describeSourceOf(employees))).toBe(
    'Mar Q 2025 release, reported by the news (one report only; no public address)',
  )
})

it('has no copy where the company’s document was read', () => {
  const employees = read('employees', 'FY2024-Q4')
  expect('copy' in employees).toBe(false)
  expect(describePlace(employees)).toEqual({
    text: 'Mar Q 2025 release, p. 2',
    url: `${PDF}#page=2`,
  })
})

it('is cited with both addresses', () => {
  const cited = citeValue({
    ...{ name: 'Capital expenditure', period: 'March quarter 2025', value: '20' },
    ...{ unit: 'CNY million', change: '', asOf: '2025-05-15', address: 'https://example.net/' },
    places: [describePlace(read('capex', 'FY2025-Q4'))],
  })
  expect(cited).toContain(
    `Source: Mar Q 2025 release, ${PDF}, copied in a public note (3 copies agree), https://example.org/note.`,
  )
})

it('takes columns of a file only where it has a copy', () => {
  const columns = textColumns('value')
  const { copy } = read('capex', 'FY2025-Q4')
  const row = flattenCopy(copy)
  expect(row).toEqual({
    copy: 'copied in a public note (3 copies agree)',
    copy_url: 'https://example.org/note',
  })
  const keys = (rows: Parameters<typeof addCopyColumns>[1]) =>
    addCopyColumns(columns, rows).map(({ key }) => key)
  expect(keys([{ value: 'x', ...row }])).toEqual(['value', 'copy', 'copy_url'])
  expect(keys([{ value: 'x', ...flattenCopy(undefined) }])).toEqual(['value'])
})
