import { describe, expect, it } from 'vitest'
import { findUnit } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import {
  describeChange,
  describeComputation,
  describePlace,
  describeSourceOf,
  nameDocument,
  writePlace,
  writePrint,
} from '#lib/series/print-words'
import { formatExact } from '#lib/words/format'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { buildFiled } from '../../fictional/build-filed'
import { dataset } from '../../fixtures/frozen-data'

const RELEASES = [
  release('FY2025-Q1', '2024-08-15', '2023', [
    ...[fact('capex', 'FY2025-Q1', 10, { page: 3 }), fact('capex', 'FY2024-Q1', 8, { page: 3 })],
    ...[fact('revenue_total', 'FY2025-Q1', 1000, { page: 2 }), fact('net_income', 'FY2025-Q1', 90)],
    fact('usd_rate', 'FY2025-Q1', 8),
  ]),
  release('FY2025-Q3', '2025-02-20', '2023', [
    ...[fact('capex', 'FY2025-Q2', 12, { page: 6 }), fact('capex', 'FY2025-Q3', 11, { page: 5 })],
    ...[fact('capex', 'FY2025-Q1', 16), fact('employees', 'FY2025-Q3', 200, { page: 1 })],
    fact('capex', 'FY2024-Q3', 10, { derived: 'The nine months less the half-year' }),
  ]),
  release('FY2025-Q4', '2025-05-15', '2023', [
    ...[fact('employees', 'FY2025-Q4', 190, { page: 1 }), fact('usd_rate', 'FY2025-Q4', 8)],
    ...[fact('2023:cloud', 'FY2025-Q4', 50), fact('revenue_total', 'FY2025-Q4', 760)],
    ...[fact('revenue_total', 'FY2025-Q3', 700), fact('employees', 'FY2024', 210)],
  ]),
  release('FY2026-Q1', '2025-08-29', '2025', [
    ...[fact('2025:cloud', 'FY2025-Q4', 55), fact('2025:cloud', 'FY2026-Q1', 60)],
    fact('capex', 'FY2026-Q1', 13, { source: 'sheet' }),
  ]),
]
// An annual report gives capital expenditure of FY2025: 45.
const company = buildFiled('2025-06-26', RELEASES)
const see = (metric: string, period: string, query: Partial<Query> = {}) =>
  observationOf(askSeries(company, metric, query), period)
const sourceOf = (metric: string, period: string, query: Partial<Query> = {}) =>
  describeSourceOf(see(metric, period, query))

describe('where a value stands', () => {
  it('is a page of a release, called by its quarter', () => {
    expect(sourceOf('capex', 'FY2025-Q2')).toEqual({
      text: 'Dec Q 2024 release, p. 6',
      url: 'https://example.com/FY2025-Q3.pdf#page=6',
    })
    expect(sourceOf('net-income', 'FY2025-Q1').text).toBe('Jun Q 2024 release')
  })

  it('is another document by the beginning of its title', () => {
    const year = sourceOf('capex', 'FY2025', { frequency: 'fiscal-year' })
    expect(year).toEqual({ text: 'Form 20-F', url: 'https://example.org/20f' })
    expect(sourceOf('capex', 'FY2026-Q1')).toEqual({ text: 'A sheet', url: null })
    const titles = [
      'Form 20-F for the year ended March 31, 2025',
      'Annual report, 2025',
      'Form 6-K',
    ]
    expect(titles.map(nameDocument)).toEqual(['Form 20-F', 'Annual report', 'Form 6-K'])
    expect(nameDocument('Half-year report (Form 6-K)')).toBe('Half-year report')
  })

  it('is nowhere for what is missing', () => {
    expect(sourceOf('capex', 'FY2024-Q2')).toEqual({ text: '', url: null })
  })

  it('is, for what was computed, where the first of its inputs stands, and how many more do', () => {
    expect(sourceOf('capex', 'FY2025-Q2', { transform: 'qoq' }).text).toBe(
      'Dec Q 2024 release, p. 6, and 1 more',
    )
    expect(sourceOf('employees', 'FY2025', { frequency: 'fiscal-year' })).toEqual({
      text: 'Mar Q 2025 release, p. 1',
      url: 'https://example.com/FY2025-Q4.pdf#page=1',
    })
    // The fourth quarter is the year less three; growth from it stands in no document.
    expect(sourceOf('capex', 'FY2025-Q4').text).toBe('Form 20-F, and 3 more')
    expect(sourceOf('capex', 'FY2025-Q4', { transform: 'qoq' })).toEqual({
      text: 'computed',
      url: null,
    })
    // So does growth between two of which each is the last quarter of its twelve months.
    const trailing = { frequency: 'ttm', transform: 'yoy' } as const
    expect(sourceOf('employees', 'FY2025-Q4', trailing)).toEqual({ text: 'computed', url: null })
    const [quarter] = see('employees', 'FY2025-Q4', trailing).inputs
    expect(quarter && describePlace(quarter)).toEqual({ text: 'computed', url: null })
    expect(describeSourceOf({ ...see('capex', 'FY2025-Q4'), inputs: [] }).text).toBe('computed')
    // One that has such a value beside a printed one counts the printed alone.
    expect(sourceOf('capex', 'FY2026-Q1', { transform: 'qoq' })).toEqual({
      text: 'A sheet',
      url: null,
    })
  })

  it('is, for a copy, the document that it is of', () => {
    const copied = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [
        ...[fact('capex', 'FY2025-Q1', 10, { source: 'copy', copies: 2 })],
        fact('capex', 'FY2024-Q1', 8, { source: 'paper' }),
        fact('net_income', 'FY2025-Q1', 3, { source: 'paper', copies: 2 }),
      ]),
    )
    const read = (query: Partial<Query> = {}) =>
      describeSourceOf(observationOf(askSeries(copied, 'capex', query), 'FY2025-Q1'))
    expect(read()).toEqual({
      text: 'Jun Q 2024 release',
      url: 'https://example.com/FY2025-Q1.pdf',
      copy: {
        ...{ text: 'copied elsewhere', url: 'https://example.org/copy' },
        remark: '2 copies agree',
      },
    })
    expect(writePlace(read())).toBe('Jun Q 2024 release, copied elsewhere (2 copies agree)')
    const reported = observationOf(askSeries(copied, 'net-income'), 'FY2025-Q1')
    expect(writePlace(describeSourceOf(reported))).toBe(
      'Jun Q 2024 release, reported elsewhere (2 reports agree)',
    )
    // What announces no quarter is called by its title.
    const filed = { ...observationOf(askSeries(copied, 'capex'), 'FY2025-Q1'), release: null }
    expect(describePlace({ ...filed, document: 'Annual report, 2025' }).text).toBe('Annual report')
    // Growth is as sure as the less sure of the two.
    expect(writePlace(read({ transform: 'yoy' }))).toBe(
      'Jun Q 2024 release, and 1 more, reported elsewhere (one report only)',
    )
  })

  it('is, for a sum of which copies give some, as sure as the least sure of them', () => {
    const half = buildDataset(
      release('FY2025-Q4', '2025-05-15', '2023', [
        fact('capex', 'FY2025-Q1', 10, { source: 'copy', copies: 3 }),
        fact('capex', 'FY2025-Q2', 11, { page: 3 }),
        fact('capex', 'FY2025-Q3', 12, { source: 'copy', copies: 2 }),
        fact('capex', 'FY2025-Q4', 13, { page: 3 }),
      ]),
    )
    const year = observationOf(askSeries(half, 'capex', { frequency: 'fiscal-year' }), 'FY2025')
    expect(writePlace(describeSourceOf(year))).toBe(
      'Mar Q 2025 release, and 2 more, copied elsewhere (2 copies agree)',
    )
  })

  it('is the title of a document that announces no quarter and whose quality nobody knows', () => {
    const place = { ...see('capex', 'FY2025-Q2'), document: 'Results', quality: null }
    expect(describePlace(place).text).toBe('Results')
    expect(describePlace({ ...place, document: null }).text).toBe('')
  })
})

describe('what a value was', () => {
  const change = (metric: string, period: string, query: Partial<Query> = {}) => {
    const observation = see(metric, period, query)
    return describeChange(observation, (value) => formatExact(value))
  }

  it('is said where it was restated or recast', () => {
    expect(change('capex', 'FY2025-Q1')).toBe('restated from 10')
    expect(change('cloud', 'FY2025-Q4')).toBe('recast from 50')
  })

  it('is said in yuan beside dollars, as first prints are in yuan', () => {
    expect(see('capex', 'FY2025-Q1', { currency: 'USD' }).value).toBe(2)
    expect(change('capex', 'FY2025-Q1', { currency: 'USD' })).toBe('restated from CNY 10 million')
    expect(change('cloud', 'FY2025-Q4', { currency: 'USD' })).toBe('recast')
  })

  it('is not said of what is the same, or computed', () => {
    expect(change('capex', 'FY2025-Q2')).toBe('')
    expect(change('capex', 'FY2025-Q4')).toBe('')
    expect(change('capex', 'FY2025-Q1', { transform: 'yoy' })).toBe('')
    const recast = see('cloud', 'FY2025-Q4')
    const write = String
    expect(describeChange({ ...recast, value: 50 }, write)).toBe('')
    expect(describeChange({ ...recast, status: 'derived' }, write)).toBe('')
  })
})

describe('how a value was computed', () => {
  const how = (metric: string, period: string, query: Partial<Query> = {}, isRate = false) =>
    describeComputation(see(metric, period, query), isRate)

  it('is a rate of two values, or of percentages the points between them', () => {
    expect(how('capex', 'FY2025-Q2', { transform: 'qoq' }, true)).toBe('12 on 16')
    const margins = buildDataset(
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('revenue_total', 'FY2025-Q1', 1000), fact('revenue_total', 'FY2026-Q1', 2000)],
        ...[fact('net_income', 'FY2025-Q1', 90), fact('net_income', 'FY2026-Q1', 200)],
      ]),
    )
    const points = askSeries(margins, 'net-margin', { transform: 'yoy' })
    expect(describeComputation(observationOf(points, 'FY2026-Q1'), true)).toBe('10 less 9')
  })

  it('is a formula of its parts', () => {
    expect(how('net-margin', 'FY2025-Q1')).toBe('90 / 1,000')
    // An index of such a metric is made of two of its values, which are no parts of it.
    expect(how('revenue-per-employee', 'FY2025-Q4')).toBe('760 / 190')
    expect(how('revenue-per-employee', 'FY2025-Q4', { transform: 'index' })).toBe('computed')
  })

  it('is the year less three quarters, or a sum of four, or the last of a balance', () => {
    expect(how('capex', 'FY2025-Q4')).toBe('the year less three quarters')
    expect(how('capex', 'FY2025-Q4', { frequency: 'ttm' })).toBe('the sum of four quarters')
    expect(how('employees', 'FY2025', { frequency: 'fiscal-year' })).toBe('as at its end')
    expect(how('employees', 'FY2024-Q4')).toBe('as at its end') // of the year
    expect(how('employees', 'FY2025-Q4', { frequency: 'ttm' })).toBe('computed')
  })

  it('is no sum of quarters for a share of four segments', () => {
    const share = observationOf(askSeries(dataset, 'cloud', { transform: 'share' }), 'FY2018-Q1')
    expect(share.inputs.map(({ structure }) => structure)).toEqual(['2016', '2016', '2016', '2016'])
    expect(describeComputation(share, false)).toBe('computed')
  })

  it('is in the words of the release where it gives the value indirectly', () => {
    expect(how('capex', 'FY2024-Q3')).toBe('The nine months less the half-year')
  })

  it('is not said of what was only read', () => {
    expect(how('capex', 'FY2025-Q2')).toBe('computed')
  })
})

it('a print has the decimals of its unit, and may have no value', () => {
  expect(writePrint({ value: 8, line: 'usd_rate' })).toBe('8.0000')
  expect(writePrint({ value: 39824, line: '2025:cloud' })).toBe('39,824')
  expect(writePrint({ value: null, line: 'capex' })).toBe('')
  expect(findUnit('capex')).toBe('CNY million')
})
