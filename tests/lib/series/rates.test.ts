import { describe, expect, it } from 'vitest'
import { TRANSFORM_IDS, type TransformId } from '#lib/query/params'
import type { Print } from '#lib/series/observation'
import {
  contribute,
  exactPercent,
  isGrowth,
  rateOfChange,
  roundRate,
  roundToCents,
} from '#lib/series/rates'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const company = buildDataset(
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('revenue_total', 'FY2025-Q1', 1180),
    fact('revenue_total', 'FY2026-Q1', 1230),
    fact('2025:cloud', 'FY2025-Q1', 870),
    fact('2025:cloud', 'FY2026-Q1', 900),
  ]),
)

describe('the changes, which are written with a sign', () => {
  it('are growth on the year and on the quarter before, and contributions', () => {
    expect(TRANSFORM_IDS.filter((transform) => isGrowth({ transform }))).toEqual([
      'yoy',
      'qoq',
      'contribution',
    ])
  })
})

describe('a percentage as it was before it was rounded to 0.01', () => {
  const asked = (transform: TransformId) =>
    observationOf(askSeries(company, 'cloud', { transform }), 'FY2026-Q1')

  it('is growth of its two amounts', () => {
    const growth = asked('yoy')
    expect(growth.value).toBe(3.45)
    expect(exactPercent(growth, 'yoy')).toBeCloseTo(3.448276, 6) // 30 / 870
    expect(exactPercent(growth, 'qoq')).toBeCloseTo(3.448276, 6)
  })

  it('is the part of its whole', () => {
    const share = asked('share-of-revenue')
    expect(share.value).toBe(73.17)
    expect(exactPercent(share, 'share-of-revenue')).toBeCloseTo(73.170732, 6) // 900 / 1,230
  })

  it('is points of the growth of the total', () => {
    const points = asked('contribution')
    expect(points.value).toBe(2.54)
    expect(exactPercent(points, 'contribution')).toBeCloseTo(2.542373, 6) // 30 / 1,180
  })

  const [print] = asked('yoy').inputs
  /** A value that was made of amounts, as `transform` has them. */
  const exact = (value: number | null, transform: TransformId, ...amounts: (number | null)[]) => {
    const inputs = amounts.flatMap((amount): Print[] =>
      print ? [{ ...print, value: amount }] : [],
    )
    return exactPercent({ value, inputs }, transform)
  }

  it('is a segment of the sum of them all, of which some may not be known', () => {
    expect(exact(28.57, 'share', 20, 30, 20)).toBeCloseTo(28.571429, 6)
    expect(exact(28.57, 'share', 20, 50, null)).toBeCloseTo(28.571429, 6)
  })

  it('is a profit of its revenue', () => {
    expect(exact(14.29, 'margin', 10, 70)).toBeCloseTo(14.285714, 6)
  })

  it('has the other sign for what a cost takes from the growth of a profit', () => {
    expect(exact(-2.54, 'contribution', 900, 870, 1230, 1180)).toBeCloseTo(-2.542373, 6)
    expect(exact(2.54, 'contribution', 870, 900, 1230, 1180)).toBeCloseTo(2.542373, 6)
  })

  it('is the value itself where its amounts do not give it', () => {
    expect(exact(3.9, 'yoy', 900, 870)).toBe(3.9)
    expect(exact(0, 'yoy', 900, 0)).toBe(0)
    expect(exact(3.45, 'yoy', 900)).toBe(3.45)
    expect(exact(3.45, 'yoy', 900, null)).toBe(3.45)
    expect(exact(-100, 'yoy', null, 870)).toBe(-100)
    expect(exact(2.9, 'contribution', 900, 870, 1230, 1180)).toBe(2.9)
    expect(exact(0, 'contribution', 900, 870, 1230, -1180)).toBe(0)
    expect(exact(-99.99, 'yoy', null, 870)).toBe(-99.99)
    expect(exact(42.86, 'share', 30, null, 40)).toBe(42.86)
    expect(exact(5, 'contribution', 900, 870, null, 1180)).toBe(5)
  })

  it('is null where there is no value, whatever it would be made of', () => {
    expect(exact(null, 'yoy', 870, 870)).toBeNull()
    expect(exact(null, 'yoy', 900, 870)).toBeNull()
  })
})

describe('rates', () => {
  it('are over the earlier amount without its sign, and there are none over zero or a turned sign', () => {
    expect(rateOfChange(150, 120)).toBe(25)
    expect(rateOfChange(-90, -120)).toBe(25)
    expect(rateOfChange(0, 120)).toBe(-100)
    expect(rateOfChange(120, 0)).toBeNull()
    expect(rateOfChange(10, -120)).toBeNull()
    expect(rateOfChange(-10, 120)).toBeNull()
  })

  it('of a part are points of its total, and there are none where the total has none', () => {
    expect(contribute([130, 100, 1100, 1000])).toBe(3)
    expect(contribute([130, 100, 1100, 1000], -1)).toBe(-3)
    expect(contribute([130, 100, -900, -1000])).toBe(3)
    expect(contribute([130, 100, 1100, -1000])).toBeNull()
  })

  it('are rounded halves away from zero, and one just below a half stays below it', () => {
    expect([1.005, -1.005, 1.004, -1.004].map(roundToCents)).toEqual([1.01, -1.01, 1, -1])
    expect(Object.is(roundToCents(-0.001), 0)).toBe(true)
    expect([34.496, 34.5, 34.504, -34.496].map(roundRate)).toEqual([34.49, 34.5, 34.5, -34.49])
  })
})
