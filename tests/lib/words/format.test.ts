import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatBillion,
  formatDate,
  formatExact,
  formatGrowth,
  formatRange,
  formatRate,
  formatSigned,
  formatTableRate,
  nameUnit,
} from '#lib/words/format'

describe('numbers as people read them', () => {
  it('groups exact figures and keeps what decimals they have', () => {
    expect(formatExact(39_824)).toBe('39,824')
    expect(formatExact(1.75)).toBe('1.75')
    expect(formatExact(0)).toBe('0')
  })

  it('writes the decimals that belong to the unit', () => {
    expect(formatExact(6.2, 'CNY per USD')).toBe('6.2000')
    expect(formatExact(6.7812, 'CNY per USD')).toBe('6.7812')
    expect(formatExact(10, 'CNY')).toBe('10.00')
    expect(formatExact(0.95, 'USD')).toBe('0.95')
    expect(formatExact(29, 'percent')).toBe('29')
    expect(formatExact(8.5, 'percent')).toBe('8.5')
    expect(formatExact(6761.54, 'USD million at the period-end rate')).toBe('6,762')
    expect(formatExact(5147.5, 'USD million')).toBe('5,147.5')
    expect(formatExact(40.8, 'million shares')).toBe('40.8')
    expect(formatExact(123_700, 'people')).toBe('123,700')
    expect(formatSigned(0.5, 'CNY')).toBe('+0.50')
    expect(formatSigned(-0.0004, 'CNY per USD')).toBe('−0.0004')
    expect(formatAmount(6.2, 'CNY per USD')).toBe('6.2000')
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
