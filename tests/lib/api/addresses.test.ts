import { describe, expect, it } from 'vitest'
import { findNearest } from '#lib/words/nearest'
import { METRICS } from '#lib/metrics/metrics'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { FICTIONAL } from './fictional'

describe('the last part of an address', () => {
  it('is taken apart into name, pins and format', () => {
    expect(parseResourceName('cloud,cmr@2025-11-25.csv')).toEqual({
      id: 'cloud,cmr',
      pins: ['2025-11-25'],
      extension: 'csv',
    })
  })

  it.each([
    ['cloud', 'cloud', [], ''],
    ['cloud.', 'cloud', [], ''],
    ['.json', '', [], 'json'],
    ['cloud@.json', 'cloud', [''], 'json'],
    ['a@b@c.json', 'a', ['b', 'c'], 'json'],
    ['cloud%402025-11-25.json', 'cloud', ['2025-11-25'], 'json'],
  ])('%s', (segment, id, pins, extension) => {
    expect(parseResourceName(segment)).toEqual({ id, pins, extension })
  })

  it('may have 400 characters and no more', () => {
    expect(parseResourceName('x'.repeat(400)).id).toHaveLength(400)
    expect(() => parseResourceName('x'.repeat(401))).toThrow('401 characters')
  })
})

describe('a pin', () => {
  const vintages = FICTIONAL.vintages
  const asOf = (...pins: string[]) => resolvePin(pins, vintages).asOf

  it('means the newest release on or before it', () => {
    expect(asOf('2024-11-15')).toBe('2024-11-15')
    expect(asOf('2025-02-19')).toBe('2024-11-15')
    expect(asOf('2025-08-29')).toBe('2025-08-29')
  })

  it('means the newest of all where there is none', () => {
    expect(asOf()).toBe('2025-08-29')
  })

  it.each(['2025-02-30', '2025-13-01', '2025-2-3', '20250203', '+2025-02-03', ' 2025-02-03', ''])(
    '%j is not a date',
    (pin) => {
      expect(resolvePin([pin], vintages).fault?.detail).toContain('is not a date')
    },
  )

  it('outside the releases names the first and the newest', () => {
    for (const pin of ['2024-08-14', '2025-08-30'])
      expect(resolvePin([pin], vintages).fault?.allowed).toEqual([
        'one date from 2024-08-15 to 2025-08-29, written @2025-08-29',
      ])
  })
})

describe('the nearest id', () => {
  it.each([
    ['clud', 'cloud'],
    ['capexx', 'capex'],
    ['CMR', 'cmr'],
    ['Aliyun', 'cloud'],
    ['free-cashflow', 'free-cash-flow'],
    ['net_income', 'net-income'],
    ['taobao', 'taobao-tmall'],
    ['eps', 'eps-ads'],
  ])('of %s is %s', (text, id) => {
    expect(findNearest(text, METRICS)).toBe(id)
  })

  it('is none where nothing is known', () => {
    expect(findNearest('cloud', [])).toBeNull()
  })
})
