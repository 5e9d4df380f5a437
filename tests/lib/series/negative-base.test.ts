import { describe, expect, it } from 'vitest'
import {
  compareNegatives,
  COUNTED_SO,
  noteNegativeGrowth,
  sayNegativeGrowth,
} from '#lib/series/negative-base'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

describe('two amounts below zero', () => {
  it('are larger or smaller, by what they are', () => {
    expect(compareNegatives('free-cash-flow', -44_670, -18_815)).toEqual({
      words: 'outflow larger by',
      size: 'RMB 25.9 bn',
    })
    expect(compareNegatives('aidc-ebita', -59, -3706)?.words).toBe('loss smaller by')
    expect(compareNegatives('elimination', -400, -90)).toEqual({
      words: 'negative amount larger by',
      size: 'RMB 310 m',
    })
  })

  it.each([
    ...['operating-income', 'other-gains', 'equity-results', 'equity-results-ant', 'eps-share'],
    ...['non-gaap-eps-ads', 'adjusted-ebita-per-employee'],
  ])('of %s are losses', (metric) => {
    expect(compareNegatives(metric, -2, -1)?.words).toBe('loss larger by')
  })

  it('are counted in millions up to a billion, and in what else the metric is counted in', () => {
    const sizeOf = (metric: string, now: number) => compareNegatives(metric, now, -1)?.size
    expect(sizeOf('net-income', -1000)).toBe('RMB 999 m')
    expect(sizeOf('net-income', -1001)).toBe('RMB 1.0 bn')
    expect(sizeOf('eps-ads', -2.25)).toBe('RMB 1.25')
    expect(sizeOf('non-gaap-eps-share', -1.5)).toBe('RMB 0.50')
    expect(sizeOf('adjusted-ebita-per-employee', -51.4)).toBe('RMB 50 thousand')
    expect(sizeOf('net-income', -51.4)).toBe('RMB 50 m')
  })

  it('are two, and not the same', () => {
    expect(compareNegatives('aidc-ebita', 59, -3706)).toBeNull()
    expect(compareNegatives('aidc-ebita', -59, 3706)).toBeNull()
    expect(compareNegatives('aidc-ebita', 0, -3706)).toBeNull()
    expect(compareNegatives('aidc-ebita', -59, 0)).toBeNull()
    expect(compareNegatives('aidc-ebita', -59, -59)).toBeNull()
    for (const none of [null, undefined]) {
      expect(compareNegatives('aidc-ebita', -59, none)).toBeNull()
      expect(compareNegatives('aidc-ebita', none, -59)).toBeNull()
    }
  })
})

describe('growth', () => {
  const company = buildDataset(
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('free_cash_flow', 'FY2025-Q1', -100), fact('free_cash_flow', 'FY2026-Q1', -120)],
      ...[fact('net_income', 'FY2025-Q1', 100), fact('net_income', 'FY2026-Q1', 120)],
    ]),
  )
  const seen = (metric: string, transform: 'level' | 'yoy') =>
    observationOf(askSeries(company, metric, { transform }), 'FY2026-Q1')

  it('between them is said in words, and how the company counts it', () => {
    expect(noteNegativeGrowth('free-cash-flow', seen('free-cash-flow', 'yoy'))).toBe(
      `That is, outflow larger by RMB 20 m. ${COUNTED_SO}`,
    )
    expect(noteNegativeGrowth('net-income', seen('net-income', 'yoy'))).toBeNull()
  })

  it('alone is, and that where it is known', () => {
    const growth = seen('free-cash-flow', 'yoy')
    const say = (more: Partial<typeof growth>) =>
      sayNegativeGrowth('free-cash-flow', { ...growth, ...more })
    expect(say({})).not.toBeNull()
    expect(say({ value: null })).toBeNull()
    expect(say({ unit: 'percentage points' })).toBeNull()
    // A share of a sum has more inputs than two, a growth of one that is not known has fewer.
    expect(say({ inputs: [...growth.inputs, ...growth.inputs] })).toBeNull()
    expect(say({ inputs: growth.inputs.slice(0, 1) })).toBeNull()
    expect(sayNegativeGrowth('free-cash-flow', seen('free-cash-flow', 'level'))).toBeNull()
  })
})
