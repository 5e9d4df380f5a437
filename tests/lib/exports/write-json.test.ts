import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { writeJson } from '#lib/exports/write-json'
import { LABELS } from '#lib/period/period'
import { dataset } from '../../fixtures/frozen-data'

describe('writeJson', () => {
  const read = (object: object) => Buffer.from(writeJson(object)).toString()

  it.each([
    ['nothing', {}],
    ['values', { text: 'a "quoted"\nline', count: 1.5, flag: false, none: null }],
    ['letters of any kind', { 'Größe – €': '−5 · 中 · 📈', lone: '\ud800' }],
    ['lists', { empty: [], numbers: [1, null, 'a'], objects: [{ a: [1] }, { b: undefined }] }],
    ['members left out', { first: undefined, second: 2, third: undefined }],
    ['nothing but members left out', { first: undefined }],
  ])('writes %s as JSON.stringify does', (_, object) => {
    expect(read(object)).toBe(Buffer.from(JSON.stringify(object)).toString())
  })

  it('writes every chart so, whatever was written of the same observations before', () => {
    const different: string[] = []
    const choices = LABELS.flatMap((labels) => [
      { labels, last: 12 },
      { labels, last: 3 },
    ])
    for (const choice of [...choices, { compare: '2025-05-15' }])
      for (const row of CHARTS) {
        const chart = buildChart(dataset, row, resolveChartQuery(row, choice), '2026-08-20')
        if (read(chart) !== JSON.stringify(chart)) different.push(row.id)
      }
    expect(different).toEqual([])
  })
})
