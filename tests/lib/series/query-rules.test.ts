import { describe, expect, it } from 'vitest'
import { METRICS, findMetric } from '#lib/metrics/metrics'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { checkOneUnit, checkQuery } from '#lib/series/query-rules'

const metricsOf = (ids: readonly string[]) => ids.flatMap((id) => findMetric(id) ?? [])
const check = (ids: readonly string[], asked: Partial<Query>) =>
  checkQuery(metricsOf(ids), resolveDefaults(asked))
/** What a parameter may be instead; undefined where nothing is wrong. */
const allowedOf = (ids: readonly string[], asked: Partial<Query>) => check(ids, asked)[0]?.allowed

describe('a transform', () => {
  it.each([
    // An amount of the group, a segment, what a segment earns, and a part of a profit.
    ['capex', 'level yoy qoq index share-of-revenue chained'],
    ['cloud', 'level yoy qoq index share share-of-revenue margin contribution chained'],
    ['cloud-ebita', 'level yoy qoq index share-of-revenue contribution chained'],
    ['sales-marketing', 'level yoy qoq index share-of-revenue contribution chained'],
    // A segment of which no profit is known.
    ['others-2014', 'level yoy qoq index share share-of-revenue contribution chained'],
    // What all segments earn together is named as what one of them does.
    ['total-segments', 'level yoy qoq index share-of-revenue chained'],
    // What is not in millions of yuan; a ratio; a rate as it is printed.
    ['employees', 'level yoy qoq index chained'],
    ['cloud-margin', 'level yoy qoq'],
    ['cloud-external-growth', 'level'],
  ])('of %s is one of %s', (id, allowed) => {
    const able = allowed.split(' ')
    for (const transform of ['share', 'margin', 'contribution', 'index', 'yoy'] as const)
      if (!able.includes(transform)) expect(allowedOf([id], { transform })).toEqual(able)
    for (const transform of ['level', 'yoy', 'share-of-revenue', 'margin'] as const)
      if (able.includes(transform)) expect(check([id], { transform })).toEqual([])
  })

  it('says of each metric why it cannot be', () => {
    const detailOf = (ids: readonly string[], asked: Partial<Query>) =>
      check(ids, asked).map(({ parameter, detail }) => `${parameter}: ${detail}`)
    expect(detailOf(['cloud', 'capex', 'revenue'], { transform: 'share' })).toEqual([
      'transform: transform=share is not available: capex is not a segment; revenue is not a segment.',
    ])
    expect(detailOf(['cloud-margin'], { transform: 'index' })).toEqual([
      'transform: transform=index is not available: cloud-margin is a rate already.',
    ])
    expect(detailOf(['employees'], { transform: 'share-of-revenue' })).toEqual([
      'transform: transform=share-of-revenue is not available: employees is not in CNY million.',
    ])
    expect(detailOf(['capex'], { transform: 'contribution' })[0]).toContain('capex is not a part')
  })

  it('of several metrics is one that each can have', () => {
    expect(allowedOf(['cloud', 'cloud-margin', 'capex'], { transform: 'margin' })).toEqual([
      ...['level', 'yoy', 'qoq'],
    ])
  })

  it('on the quarter before is of quarters', () => {
    expect(check(['capex'], { transform: 'qoq' })).toEqual([])
    expect(check(['capex'], { transform: 'yoy', frequency: 'ttm' })).toEqual([])
    expect(check(['capex'], { transform: 'qoq', frequency: 'ttm' })).toMatchObject([
      { parameter: 'frequency', allowed: ['quarter'] },
    ])
  })
})

it.each(['ttm', 'calendar-year'] as const)('a %s is of what adds up', (frequency) => {
  expect(check(['capex', 'employees'], { frequency })).toEqual([])
  expect(check(['eps-ads', 'capex', 'eps-share'], { frequency })).toMatchObject([
    {
      parameter: 'frequency',
      detail: expect.stringContaining('; eps-ads, eps-share cannot be added up.') as string,
      allowed: ['quarter', 'fiscal-year'],
    },
  ])
  expect(check(['eps-ads'], { frequency: 'quarter' })).toEqual([])
  expect(check(['eps-ads'], { frequency: 'fiscal-year' })).toEqual([])
})

it('a range does not end before it begins', () => {
  expect(check(['capex'], { from: 'FY2026', to: 'FY2026-Q1' })).toEqual([])
  expect(check(['capex'], { from: 'FY2026-Q4', to: 'FY2026' })).toEqual([])
  expect(check(['capex'], { from: 'FY2026' })).toEqual([])
  expect(check(['capex'], { to: 'FY2026' })).toEqual([])
  expect(check(['capex'], { from: 'FY2026', to: 'FY2025-Q4' })).toMatchObject([
    { parameter: 'from', allowed: ['a period not after FY2025-Q4'] },
  ])
  expect(check(['capex'], { from: 'FY2026-Q2', to: 'FY2026-Q1' })).toHaveLength(1)
})

it('segments are those of a structure, the nearest offered', () => {
  expect(check(['revenue'], { segments: ['cloud', 'aidc'] })).toEqual([])
  const [fault, other, ...none] = check(['revenue'], { segments: ['clod', 'aidc', 'capex'] })
  expect(fault?.parameter).toBe('segments')
  expect(fault?.detail).toContain('the nearest is cloud.')
  expect(other?.detail).toContain('capex')
  expect(none).toEqual([])
  const segments = METRICS.filter(({ segmentOf }) => segmentOf.length > 0).map(({ id }) => id)
  expect(fault?.allowed).toEqual(segments)
  expect(segments).not.toContain('capex')
})

it('what was first reported is compared with nothing, as it never changes', () => {
  const compare = '2025-05-15'
  expect(check(['capex'], { compare })).toEqual([])
  expect(check(['capex'], { basis: 'first' })).toEqual([])
  expect(check(['capex'], { compare, basis: 'first' })).toMatchObject([
    { parameter: 'compare', allowed: ['basis=latest'] },
  ])
})

it('seasons are of quarters', () => {
  expect(check(['capex'], { view: 'seasons' })).toEqual([])
  expect(check(['capex'], { frequency: 'fiscal-year' })).toEqual([])
  expect(check(['capex'], { view: 'seasons', frequency: 'fiscal-year' })).toMatchObject([
    { parameter: 'view', allowed: ['lines', 'frequency=quarter'] },
  ])
})

it('one picture has metrics of one unit', () => {
  const checkUnits = (ids: readonly string[], asked: Partial<Query> = {}) =>
    checkOneUnit(metricsOf(ids), resolveDefaults(asked))
  expect(checkUnits(['cloud', 'capex'])).toEqual([])
  expect(checkUnits(['cloud', 'employees'], { transform: 'yoy' })).toEqual([])
  expect(checkUnits(['cloud', 'employees', 'capex'])).toMatchObject([
    {
      parameter: 'metrics',
      detail: expect.stringContaining('have 2 units: CNY million, people.') as string,
      allowed: ['metrics of one unit', 'transform=yoy'],
    },
  ])
})

it('growth of a percentage is in points, of all else in percent', () => {
  const mixed = checkOneUnit(
    metricsOf(['cloud-margin', 'cloud', 'employees']),
    resolveDefaults({ transform: 'yoy' }),
  )
  expect(mixed[0]?.detail).toContain('2 units: percentage points, percent.')
})
