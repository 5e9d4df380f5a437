import { describe, expect, it } from 'vitest'
import { writeRelease } from '#lib/data/write-release'
import { fact, release } from '../fictional/build-dataset'
import { found, ingestWith, QUARTER } from './ask-ingest'

type Request = Parameters<typeof ingestWith>[1]
const rowsOf = (result: ReturnType<typeof ingestWith>, line: string) =>
  writeRelease(result.merge.file)
    .split('\n')
    .filter((row) => row.includes(`"line":"${line}"`))
    .map((row) => row.replace(/,$/, ''))

describe('a new release', () => {
  it('is a file named by date and quarter, its header from the document', () => {
    const { file, corrections, newSource } = ingestWith({}).merge
    expect(file.fileName).toBe('releases/2025-11-25-fy2026-q2.json')
    expect(file.release).toEqual({
      kind: 'release',
      id: 'FY2026-Q2',
      published: '2025-11-25',
      periodEnd: '2025-09-30',
      title: 'Fictional results FY2026-Q2',
      url: 'https://data.alibabagroup.com/made-up.pdf',
      pages: 9,
      structure: '2025',
    })
    expect([corrections, newSource]).toEqual([[], null])
  })

  it('keeps the order of the file before it, a line with its newest period first', () => {
    const shuffled = QUARTER.toReversed()
    expect(ingestWith({ facts: shuffled }).merge.file).toEqual(ingestWith({}).merge.file)
    const lines = ingestWith({}).merge.file.facts.map(({ line, period }) => `${line} ${period}`)
    expect(lines.slice(0, 3)).toEqual([
      '2025:cloud FY2026-Q2',
      '2025:cloud FY2025-Q2',
      'revenue_total FY2026-Q2',
    ])
  })

  it('has page and printed growth, and no page for a zero', () => {
    const result = ingestWith({})
    expect(rowsOf(result, '2025:cloud')[0]).toBe(
      '{"line":"2025:cloud","period":"FY2026-Q2","value":3980,"page":6,"printedYoy":34}',
    )
    expect(rowsOf(result, 'share_of_results_equity_investees')).toEqual([
      '{"line":"share_of_results_equity_investees","period":"FY2026-Q2","value":0}',
    ])
  })

  it('has no half-year whose quarters are known', () => {
    const halves = [found('revenue_total', 'FY2026-H1', 19000), found('capex', 'FY2026-H1', 7)]
    const { facts } = ingestWith({ facts: [...QUARTER, ...halves] }).merge.file
    const kept = facts.filter(({ period }) => period === 'FY2026-H1').map(({ line }) => line)
    expect(kept).toEqual(['capex'])
  })

  it('read from a 6-K names that as the source of every value, and no page', () => {
    const url = 'https://www.sec.gov/made-up-exhibit.htm'
    const result = ingestWith({}, { document: { kind: 'html', pages: 30, url } })
    expect(result.merge.newSource).toEqual({
      id: '6k-fy2026-q2',
      quality: 'primary',
      title: 'Form 6-K, exhibit: Fictional results FY2026-Q2',
      url,
      published: '2025-11-25',
    })
    expect(result.merge.file.release.pages).toBeNull()
    expect(rowsOf(result, 'net_income')).toEqual([
      '{"line":"net_income","period":"FY2026-Q2","value":800,"source":"6k-fy2026-q2"}',
    ])
  })

  it('read from a text without pages names none', () => {
    const result = ingestWith({}, { document: { kind: 'text', pages: null, url: null } })
    expect(result.merge.file.release.pages).toBeNull()
    expect(rowsOf(result, 'net_income')).toEqual([
      '{"line":"net_income","period":"FY2026-Q2","value":800}',
    ])
  })
})

/** The release as copies and reports had it. */
const PROVISIONAL = release(
  'FY2026-Q2',
  '2025-11-25',
  '2025',
  [
    fact('2025:cloud', 'FY2026-Q2', 3980, { printedYoy: 35, source: 'copy', note: 'As heard' }),
    fact('2025:all_others', 'FY2026-Q2', 6200, { source: 'paper' }),
    fact('net_income', 'FY2026-Q2', 810, { source: 'paper', unconfirmed: true }),
    fact('capex_acquisition_ppe', 'FY2026-Q2', 480, { derived: 'the half-year less June' }),
    fact('free_cash_flow', 'FY2026-Q2', null, { printedYoy: -10, source: 'paper' }),
    fact('employees', 'FY2026-Q2', 120000, { source: 'paper' }),
  ],
  null,
)
const stored: Request = { files: [PROVISIONAL] }

describe('a stored release', () => {
  it('takes the document’s word over a copy’s and a report’s, row by row, in its place', () => {
    const result = ingestWith({}, stored)
    const lines = result.merge.file.facts.map(({ line }) => line)
    expect(lines[0]).toBe('2025:cloud')
    expect(rowsOf(result, '2025:cloud')[0]).toBe(
      '{"line":"2025:cloud","period":"FY2026-Q2","value":3980,"page":6,"printedYoy":34}',
    )
    expect(rowsOf(result, '2025:all_others')).toEqual([
      '{"line":"2025:all_others","period":"FY2026-Q2","value":6300,"page":6}',
    ])
    expect(result.merge.file.release.pages).toBe(9)
  })

  it('keeps what the document does not say, and a rate that it does not print', () => {
    const result = ingestWith({}, stored)
    expect(result.merge.untouched.map(({ line }) => line)).toEqual(['employees'])
    expect(rowsOf(result, 'employees')).toHaveLength(1)
    expect(rowsOf(result, 'free_cash_flow')).toEqual([
      '{"line":"free_cash_flow","period":"FY2026-Q2","value":200,"page":6,"printedYoy":-10,"yoySource":"paper"}',
    ])
  })

  it('has a correction for each value that a pin showed otherwise, or not at all', () => {
    const { corrections } = ingestWith({}, stored).merge
    const told = Object.fromEntries(corrections.map((one) => [one.line, [one.old, one.new]]))
    expect(told).toMatchObject({
      '2025:all_others': [6200, 6300],
      net_income: [null, 800], // unconfirmed, so it was never shown
      capex_acquisition_ppe: [480, 500],
      free_cash_flow: [null, 200],
      revenue_total: [null, 10000],
    })
    expect(corrections.filter(({ line }) => line === '2025:cloud')).toMatchObject([
      { period: 'FY2025-Q2', old: null },
    ])
    expect(new Set(corrections.map(({ date, why }) => `${date} ${why}`))).toEqual(
      new Set(['2026-11-22 filed']),
    )
  })

  it('is not corrected on the day it is published: no pin is older', () => {
    expect(ingestWith({}, { ...stored, today: '2025-11-25' }).merge.corrections).toEqual([])
  })

  it('is left as it is when the same document is read again', () => {
    const { file } = ingestWith({}, stored).merge
    const again = ingestWith({}, { files: [file] })
    expect(writeRelease(again.merge.file)).toBe(writeRelease(file))
    expect(again.merge.corrections).toEqual([])
  })

  it('read from its PDF takes nothing from a 6-K, not even a source', () => {
    const { file } = ingestWith({}).merge
    const document = { kind: 'html', pages: 9, url: null } as const
    const { merge } = ingestWith({}, { files: [file], document })
    expect([merge.file, merge.newSource, merge.corrections]).toEqual([file, null, []])
  })

  it('read from a 6-K first gets its pages from the PDF later', () => {
    const url = 'https://www.sec.gov/made-up-exhibit.htm'
    const early = ingestWith({}, { document: { kind: 'html', pages: null, url } })
    const { file, newSource } = early.merge
    const known = early.request.dataset
    const dataset = { ...known, sources: newSource ? [...known.sources, newSource] : [] }
    const paged = ingestWith({}, { files: [file], dataset })
    expect(rowsOf(paged, 'net_income')).toEqual([
      '{"line":"net_income","period":"FY2026-Q2","value":800,"page":5}',
    ])
    expect(paged.merge.file.release.pages).toBe(9)
    expect(paged.merge.corrections).toEqual([])
  })
})
