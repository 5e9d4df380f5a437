import { expect, it } from 'vitest'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2025-Q4', '2025-05-15', '2023', [
    fact('capex', 'FY2025-Q1', 10, { page: 3, note: 'As filed' }),
    fact('capex', 'FY2025-Q2', 11, { derived: 'The half-year less the quarter before' }),
    fact('capex', 'FY2025-Q3', 12, { source: 'copy' }),
    fact('capex', 'FY2025', 50, { source: 'paper' }),
  ]),
)
const DOCUMENT = 'Fictional results FY2025-Q4'
const URL = 'https://example.com/FY2025-Q4.pdf'

it('a value that a document gives only indirectly stands on no page of it', () => {
  const seen = observationOf(askSeries(company, 'capex'), 'FY2025-Q2')
  expect(seen).toMatchObject({ status: 'derived', document: DOCUMENT, page: null, url: null })
  expect(seen.note).toBe('The half-year less the quarter before')
})

it('a value is the input of an index as it is cited itself', () => {
  const index = askSeries(company, 'capex', { transform: 'index' })
  const inputOf = (period: string) => observationOf(index, period).inputs[0]
  expect(inputOf('FY2025-Q1')).toEqual({
    ...{ period: 'FY2025-Q1', value: 10, line: 'capex', structure: null, quality: 'primary' },
    ...{ release: 'FY2025-Q4', vintage: '2025-05-15', document: DOCUMENT, source: null },
    ...{ page: 3, url: `${URL}#page=3`, inputs: [], derived: null, note: 'As filed' },
  })
  expect(inputOf('FY2025-Q2')).toMatchObject({
    ...{ derived: 'The half-year less the quarter before', note: null },
    ...{ document: DOCUMENT, page: null, url: null },
  })
  expect(inputOf('FY2025-Q3')).toMatchObject({
    ...{ document: DOCUMENT, source: 'copy', url: URL, derived: null, note: null },
    copy: { kind: 'copy', words: 'copied elsewhere', title: 'The copy', count: 1 },
  })
  const computed = inputOf('FY2025-Q4')
  expect(computed).toMatchObject({ value: 17, document: 'computed', release: null, note: null })
  expect(computed?.inputs[0]?.copy).toMatchObject({
    ...{ kind: 'report', words: 'reported elsewhere' },
  })
})

it('a value is the input of growth in its line, from the document that vouches for it', () => {
  // A newspaper gives for the structure of 2025 what the company printed for that of 2023.
  const recast = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 80, { page: 3 })]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 100, { page: 5 }),
      fact('2025:cloud', 'FY2025-Q1', 80, { source: 'paper' }),
    ]),
  )
  const growth = askSeries(recast, 'cloud', { transform: 'yoy' })
  expect(observationOf(growth, 'FY2026-Q1').inputs[1]).toMatchObject({
    ...{ value: 80, line: '2025:cloud', structure: '2025', quality: 'primary' },
    ...{ vintage: '2024-08-15', document: 'Fictional results FY2025-Q1', page: 3 },
  })
})
