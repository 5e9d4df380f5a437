import { describe, expect, test } from 'vitest'
import type { Dataset } from '#lib/data/dataset'
import { FAMILIES } from '#lib/metrics/families'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { searchMetrics } from '#lib/metrics/named-metrics'
import { buildVintageMatrix, countCells, type MatrixView } from '#lib/series/vintage-matrix'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { buildFiled } from '../../fictional/build-filed'
import { dataset } from '../../fixtures/frozen-data'

const ALL = { frequency: 'quarter', from: null, to: null, last: null } as const

function matrixOf(from: Dataset, id: string, view: Partial<MatrixView> = {}) {
  const metric = findMetric(id)
  if (!metric) throw new Error(`no metric ${id}`)
  const asOf = from.releases.at(-1)?.published ?? ''
  return buildVintageMatrix(from, metric, { ...ALL, asOf, ...view })
}

/** A period's prints as `date value kind difference`, with `=` where derived. */
function printsOf(from: Dataset, id: string, period: string, view: Partial<MatrixView> = {}) {
  const { columns, rows } = matrixOf(from, id, view)
  const row = rows.find(({ observation }) => observation.period === period)
  return row?.cells.flatMap((cell, index) => {
    if (!cell) return []
    const { print, kind, difference, derived } = cell
    const parts = [columns[index]?.published, print.value, kind, difference, derived ? '=' : null]
    return [parts.filter((part) => part !== null).join(' ')]
  })
}

const fictional = buildDataset(
  release('FY2025-Q1', '2024-08-01', '2023', [
    fact('2023:cloud', 'FY2025-Q1', 100, { page: 3 }),
    fact('2023:cloud', 'FY2024-Q1', 80, { page: 3 }),
  ]),
  release('FY2025-Q2', '2024-11-01', '2023', [
    fact('2023:cloud', 'FY2025-Q2', 110, { page: 4 }),
    fact('2023:cloud', 'FY2025-Q1', 90, { page: 4 }),
  ]),
  release('FY2025-Q3', '2025-02-01', '2023', [fact('2023:cloud', 'FY2025-Q3', 120, { page: 5 })]),
  release('FY2025-Q4', '2025-05-01', '2023', [fact('2023:cloud', 'FY2025', 450, { page: 6 })]),
  release('FY2026-Q1', '2025-08-01', '2025', [
    fact('2025:cloud', 'FY2026-Q1', 140, { page: 7 }),
    fact('2025:cloud', 'FY2025-Q1', 95, { page: 7 }),
    fact('2025:cloud', 'FY2025-Q2', 999, { page: 7, unconfirmed: true, note: 'Sources disagree' }),
  ]),
  release('FY2026-Q2', '2025-11-01', '2025', [
    fact('revenue_total', 'FY2026-Q2', 500, { page: 2 }),
  ]),
)

describe('the matrix of a fictional company', () => {
  test('a value is held against its own line before any other', () => {
    expect(printsOf(fictional, 'cloud', 'FY2025-Q1')).toEqual([
      '2024-08-01 100 first',
      '2024-11-01 90 restated -10',
      '2025-08-01 95 recast 5',
    ])
  })

  test('a fourth quarter that follows from its year stands in the column of that release', () => {
    expect(printsOf(fictional, 'cloud', 'FY2025-Q4')).toEqual(['2025-05-01 130 first ='])
    expect(printsOf(fictional, 'cloud', 'FY2025', { frequency: 'fiscal-year' })).toEqual([
      '2025-05-01 450 first',
    ])
  })

  test('an unconfirmed figure has no cell', () => {
    expect(printsOf(fictional, 'cloud', 'FY2025-Q2')).toEqual(['2024-11-01 110 first'])
  })

  test('rows run from the newest period, columns are the releases that give any of them', () => {
    const { columns, rows } = matrixOf(fictional, 'cloud')
    expect(rows.map(({ observation }) => observation.period)).toEqual([
      'FY2026-Q1',
      'FY2025-Q4',
      'FY2025-Q3',
      'FY2025-Q2',
      'FY2025-Q1',
      'FY2024-Q1',
    ])
    expect(columns.map((column) => column.release)).toEqual([
      'FY2025-Q1',
      'FY2025-Q2',
      'FY2025-Q3',
      'FY2025-Q4',
      'FY2026-Q1',
    ])
    expect(columns.map(({ newLine }) => newLine)).toEqual([false, false, false, false, true])
    for (const row of rows) expect(row.cells).toHaveLength(columns.length)
  })

  test('fewer periods bring fewer releases', () => {
    const { columns, rows } = matrixOf(fictional, 'cloud', { last: 2 })
    expect(rows.map(({ observation }) => observation.period)).toEqual(['FY2026-Q1', 'FY2025-Q4'])
    expect(columns.map(({ published }) => published)).toEqual(['2025-05-01', '2025-08-01'])
  })

  test('its cells are counted by what they are to those before them', () => {
    const matrix = matrixOf(fictional, 'cloud')
    const counts = (['first', 'again', 'restated', 'recast'] as const).map((kind) =>
      countCells(matrix, kind),
    )
    expect(counts).toEqual([6, 0, 1, 1])
  })

  test('of two documents of one day the first gives what follows, each what it prints', () => {
    const three = ['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3'].map((quarter) =>
      fact('capex', quarter, 10),
    )
    const filed = buildFiled('2025-05-15', [release('FY2025-Q4', '2025-05-15', '2023', three)])
    const givenBy = (period: string, frequency: MatrixView['frequency']) => {
      const { columns, rows } = matrixOf(filed, 'capex', { frequency })
      const row = rows.find(({ observation }) => observation.period === period)
      return columns.map(({ title }, at) => [title, row?.cells[at]?.print.value ?? null])
    }
    expect(givenBy('FY2025', 'fiscal-year')).toEqual([['Form 20-F', 45]])
    expect(givenBy('FY2025-Q4', 'quarter')).toEqual([['Fictional results FY2025-Q4', 15]])
  })

  test('seen from an earlier date, later releases are not there', () => {
    expect(printsOf(fictional, 'cloud', 'FY2025-Q1', { asOf: '2024-11-01' })).toEqual([
      '2024-08-01 100 first',
      '2024-11-01 90 restated -10',
    ])
    expect(matrixOf(fictional, 'cloud', { asOf: '2024-08-01' }).columns).toHaveLength(1)
  })
})

describe('the matrix of the real figures', () => {
  test('customer management revenue of June 2024 was recast a year later', () => {
    expect(printsOf(dataset, 'cmr', 'FY2025-Q1')).toEqual([
      '2024-08-15 80115 first',
      '2025-08-29 81088 recast 973',
    ])
  })

  test('cloud revenue of June 2023 was restated, and printed so a year later', () => {
    expect(printsOf(dataset, 'cloud', 'FY2024-Q1')).toEqual([
      '2023-08-10 25123 first',
      '2023-11-16 25065 restated -58 =',
      '2024-08-15 25065 again',
    ])
  })

  test(
    'every row of every metric has a cell, and every column one of its cells',
    { tags: 'all-data' },
    () => {
      let cells = 0
      for (const { id } of METRICS)
        for (const frequency of ['quarter', 'fiscal-year'] as const) {
          const { columns, rows } = matrixOf(dataset, id, { frequency })
          for (const row of rows) {
            const given = row.cells.filter((cell) => cell !== null)
            expect(given[0]?.kind, `${id} ${row.observation.period}`).toBe('first')
            cells += given.length
          }
          columns.forEach((column, index) => {
            const held = rows.some((row) => row.cells[index] != null)
            expect(held, `${id} ${column.release}`).toBe(true)
          })
        }
      expect(cells).toBeGreaterThan(5000)
    },
  )

  test('each printed cell names a document, and a derived one says so', () => {
    const { rows } = matrixOf(dataset, 'cmr')
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null))
    for (const { print, derived } of cells) expect(derived || print.url !== null).toBe(true)
    const matrix = matrixOf(dataset, 'cmr')
    expect(countCells(matrix, 'recast')).toBeGreaterThan(8)
  })
})

describe('finding a metric', () => {
  test('by an alias, whatever its case', () => {
    expect(searchMetrics('aliyun').map(({ id }) => id)).toContain('cloud')
    expect(searchMetrics('  CMR ').map(({ id }) => id)).toContain('cmr')
  })

  test('an empty text finds them all, a wrong one none', () => {
    expect(searchMetrics('')).toHaveLength(METRICS.length)
    expect(searchMetrics('zeppelin')).toEqual([])
  })

  test('every family has a name, so that no metric is left out of the list', () => {
    const named = new Set(FAMILIES.map(({ id }) => id))
    expect(METRICS.filter(({ family }) => !named.has(family))).toEqual([])
  })
})
