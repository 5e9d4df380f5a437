import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatSignedAmount,
  isInMillions,
  nameAmounts,
  scaleSeries,
  scaleValue,
  toBillions,
} from '#lib/series/amounts'
import { askSeries } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('usd_rate', 'FY2026-Q1', 7),
    fact('revenue_total', 'FY2026-Q1', 39_824, { page: 3 }),
    fact('revenue_total', 'FY2025-Q2', 29_610),
    fact('employees', 'FY2026-Q1', 123_000),
  ]),
)

describe('amounts in billions', () => {
  it('move the decimal point and round nothing', () => {
    expect([39_824, -58, 0, 380_000, 1.5, 0.25].map(toBillions)).toEqual([
      ...[39.824, -0.058, 0, 380, 0.0015, 0.00025],
    ])
    expect([1e21, 2.5e-7].map(toBillions)).toEqual([1e18, 2.5e-10]) // which print with a power
  })

  it('are those of money in millions, in yuan and in dollars, and of nothing else', () => {
    const units = ['CNY million', 'USD million', 'USD million at the period-end rate']
    expect(units.map(isInMillions)).toEqual([true, true, true])
    expect(units.map((unit) => nameAmounts(unit, 'billion'))).toEqual([
      ...['CNY billion', 'USD billion', 'USD billion at the period-end rate'],
    ])
    expect(units.map((unit) => nameAmounts(unit, 'million'))).toEqual(units)
    for (const unit of ['million ADSs', 'percent', 'CNY per share', 'in CNY million', ''])
      expect([unit, isInMillions(unit), nameAmounts(unit, 'billion')]).toEqual([unit, false, unit])
  })

  it('of a value are none where there is none', () => {
    expect(scaleValue(39_824, 'CNY million', 'billion')).toBe(39.824)
    expect(scaleValue(39_824, 'CNY million', 'million')).toBe(39_824)
    expect(scaleValue(39_824, 'people', 'billion')).toBe(39_824)
    expect(scaleValue(39_824, null, 'billion')).toBe(39_824)
    expect(scaleValue(39_824, undefined, 'billion')).toBe(39_824)
    expect(scaleValue(null, 'CNY million', 'billion')).toBeNull()
  })

  it('of a series are its values and their unit; what it cites stays as printed', () => {
    const growing = askSeries(company, 'revenue', { frequency: 'quarter' })
    const scaled = scaleSeries(growing, 'billion')
    expect(scaled.unit).toBe('CNY billion')
    const [first, gap] = scaled.observations
    expect(first).toMatchObject({ value: 29.61, unit: 'CNY billion', period: 'FY2025-Q2' })
    expect(gap).toMatchObject({ value: null, unit: 'CNY billion', reason: 'not-collected' })
    expect(scaled.observations.at(-1)).toMatchObject({ value: 39.824, page: 3 })
    expect(scaled.runs).toEqual(growing.runs)
    expect(scaleSeries(growing, 'million')).toBe(growing)
    const dollars = askSeries(company, 'revenue', { currency: 'USD' })
    expect(scaleSeries(dollars, 'billion').observations.at(-1)).toMatchObject({
      ...{ value: 5.68914, unit: 'USD billion at the period-end rate' },
    })
    const people = askSeries(company, 'employees')
    expect(scaleSeries(people, 'billion')).toBe(people)
  })

  it('are written with the digits that were printed, and differences with their sign', () => {
    expect(formatAmount(39_824, 'CNY million', 'billion')).toBe('39.824')
    expect(formatAmount(39_824, 'CNY million', 'million')).toBe('39,824')
    expect(formatAmount(123_000, 'people', 'billion')).toBe('123,000')
    expect(formatSignedAmount(229, 'CNY million', 'billion')).toBe('+0.229')
    expect(formatSignedAmount(-58, 'CNY million', 'million')).toBe('−58')
    expect(formatSignedAmount(58, 'people', 'billion')).toBe('+58')
  })
})
