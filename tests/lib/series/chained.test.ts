import { describe, expect, it } from 'vitest'
import { METRICS } from '#lib/metrics/metrics'
import { FREQUENCIES, periodIndex, yearAgo, type Frequency } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'
import { CHAINED } from '#lib/words/units'
import { askSeries, observationOf } from '../../fictional/ask-series'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = '2026-08-20'
const IDS = METRICS.filter(
  (metric) => TRANSFORMS.chained.refuse(metric) === null && metric.aggregation === 'sum',
).map(({ id }) => id)

const indexOf = (id: string, query: Query, asOf: string) =>
  querySeries(dataset, [id], query, asOf)[0]?.observations ?? []

/** What breaks the rule of the chain in one series, and how many values hold it. */
function audit(id: string, frequency: Frequency, asOf: string, more: Partial<Query> = {}) {
  const query = resolveDefaults({ transform: 'chained', frequency, ...more })
  const chain = indexOf(id, query, asOf)
  const rates = new Map(
    indexOf(id, { ...query, transform: 'yoy', last: null, from: null }, asOf).map((rate) => [
      rate.period,
      rate,
    ]),
  )
  const values = new Map(chain.map(({ period, value }) => [period, value]))
  const first = chain.find(({ value }) => value !== null)
  const wrong = chain.flatMap(({ period, value, reason, inputs }) => {
    const where = `${id} ${frequency} ${period} as of ${asOf}`
    if (value === null) return reason === null ? [`${where}: no reason`] : []
    if (!first) return [`${where}: no first`]
    const ago = yearAgo(period)
    if (periodIndex(ago) < periodIndex(first.period)) {
      const [own = NaN, base = own] = inputs.map((input) => input.value ?? NaN)
      const level = (own / base) * 100
      return Math.abs(level - value) <= 0.01 ? [] : [`${where}: ${value} and not ${level}`]
    }
    const before = values.get(ago)
    const rate = rates.get(period)
    if (before == null) return [`${where}: goes on over a missing link`]
    if (rate?.value == null) return [`${where}: stands where its rate does not`]
    const product = before * (1 + rate.value / 100)
    const growth = 1 + rate.value / 100
    const rounding = 0.01 * (1 + growth) + before * 0.0001 // of both values and of the rate
    return Math.abs(product - value) <= rounding ? [] : [`${where}: ${value} and not ${product}`]
  })
  return { wrong, count: chain.filter(({ value }) => value !== null).length }
}

describe('chained', () => {
  it('is the product of the rates, and never stands where one does not', () => {
    const vintages = dataset.vintages.filter((asOf, at) => at % 20 === 0 || asOf === NEWEST)
    const found = vintages.flatMap((asOf) =>
      FREQUENCIES.flatMap((frequency) => IDS.map((id) => audit(id, frequency, asOf))),
    )
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(5000)
  }, 60_000)

  it('begins with 100 at the first period shown, whatever the range', () => {
    for (const last of [1, 5, 12, 40]) {
      const { wrong } = audit('cloud', 'quarter', NEWEST, { last })
      expect(wrong).toEqual([])
      const query = resolveDefaults({ transform: 'chained', last })
      expect(indexOf('cloud', query, NEWEST)[0]).toMatchObject({ value: 100, unit: CHAINED })
    }
  })

  it('goes over breaks that an index starts again at, and cites the structure of each link', () => {
    const query = resolveDefaults({ transform: 'chained', from: 'FY2022-Q1', to: 'FY2027-Q1' })
    const cloud = indexOf('cloud', query, NEWEST)
    expect(cloud.every(({ value }) => value !== null)).toBe(true)
    const structures = new Set(cloud.map(({ structure }) => structure))
    expect(structures.size).toBeGreaterThan(2)
    const newest = cloud.at(-1)
    expect(newest?.structure).toBe('2026')
    expect(newest?.break).toBe(true)
    expect(newest?.inputs.map(({ line, period }) => [line, period])).toEqual([
      ['2026:ai_cloud_compute', 'FY2027-Q1'],
      ['2026:ai_cloud_compute', 'FY2026-Q1'],
    ])
    expect(newest?.note).toContain('chained by Quarterdeck')
  })
})

describe('a chain of made-up years', () => {
  const year = (
    id: 'FY2024' | 'FY2025' | 'FY2026',
    published: string,
    line: string,
    now: number,
    ago: number | null,
  ) => {
    const before = `FY${Number(id.slice(2)) - 1}-Q1` as const
    const facts = [fact(line, `${id}-Q1`, now)]
    const structure = line.startsWith('2023') ? '2023' : '2025'
    const all = ago === null ? facts : [...facts, fact(line, before as never, ago)]
    return release(`${id}-Q1`, published, structure, all)
  }
  const chainOf = (...releases: Parameters<typeof buildDataset>) =>
    askSeries(buildDataset(...releases), 'cloud', { transform: 'chained', frequency: 'quarter' })

  it('takes the link over a break from the pair that the newer release prints', () => {
    const chain = chainOf(
      year('FY2024', '2023-08-10', '2023:cloud', 100, null),
      year('FY2025', '2024-08-15', '2023:cloud', 150, 100),
      year('FY2026', '2025-08-29', '2025:cloud', 400, 200),
    )
    expect(observationOf(chain, 'FY2024-Q1').value).toBe(100)
    expect(observationOf(chain, 'FY2025-Q1').value).toBe(150)
    expect(observationOf(chain, 'FY2026-Q1')).toMatchObject({ value: 300, break: true }) // 150 x 2
  })

  it('stops where no line has both years, with the reason', () => {
    const chain = chainOf(
      year('FY2024', '2023-08-10', '2023:cloud', 100, null),
      year('FY2025', '2024-08-15', '2023:cloud', 150, 100),
      year('FY2026', '2025-08-29', '2025:cloud', 400, null),
    )
    expect(observationOf(chain, 'FY2026-Q1')).toMatchObject({
      value: null,
      reason: 'no-common-line',
    })
  })
})
