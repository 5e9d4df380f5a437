import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatBillion,
  formatDate,
  formatExact,
  formatGrowth,
  formatRange,
  formatRate,
  formatTableRate,
  nameUnit,
} from '#lib/words/format'

describe('numbers as people read them', () => {
  it('groups exact figures and keeps what decimals they have', () => {
    expect(formatExact(39_824)).toBe('39,824')
    expect(formatExact(1.75)).toBe('1.75')
    expect(formatExact(0)).toBe('0')
  })

  it('writes a true minus, and none before a rounded zero', () => {
    expect(formatExact(-44_670)).toBe('−44,670')
    expect(formatRate(-7.2)).toBe('−7')
    expect(formatRate(-0.3)).toBe('0')
    expect(formatTableRate(-0.04)).toBe('0.0')
    expect(formatBillion(-20)).toBe('0.0')
  })

  it('signs growth, with the unit in sentences and without it in charts', () => {
    expect(formatRate(44.94)).toBe('+45')
    expect(formatRate(0.3)).toBe('0')
    expect(formatGrowth(44.94)).toBe('+45%')
    expect(formatGrowth(-7.4)).toBe('−7%')
    expect(formatTableRate(44.94)).toBe('+44.9')
  })

  it('draws money in billions and leaves other units alone', () => {
    expect(formatAmount(48_437, 'CNY million')).toBe('48.4')
    expect(formatAmount(1_023_670, 'CNY million')).toBe('1,023.7')
    expect(formatAmount(71.9, 'percent')).toBe('72')
    expect(formatAmount(53, 'million members')).toBe('53')
    expect(nameUnit('CNY million')).toBe('CNY billion')
    expect(nameUnit('million members')).toBe('million members')
  })

  it('writes dates and ranges the same in every zone', () => {
    expect(formatDate('2026-08-20')).toBe('20 Aug 2026')
    expect(formatDate('2024-02-07')).toBe('7 Feb 2024')
    expect(formatRange(5, 9)).toBe('5–9')
  })
})
