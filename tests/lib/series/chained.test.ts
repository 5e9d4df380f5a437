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
  it(
    'is the product of the rates, and never stands where one does not',
    { tags: 'all-data' },
    () => {
      const vintages = dataset.vintages.filter((asOf, at) => at % 20 === 0 || asOf === NEWEST)
      const found = vintages.flatMap((asOf) =>
        FREQUENCIES.flatMap((frequency) => IDS.map((id) => audit(id, frequency, asOf))),
      )
      expect(found.flatMap(({ wrong }) => wrong)).toEqual([])
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(5000)
    },
  )

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

  it('stops at its first link with the reason of that, not for want of a year before', () => {
    const chain = chainOf(
      year('FY2025', '2024-08-15', '2023:cloud', 150, null),
      year('FY2026', '2025-08-29', '2025:cloud', 400, null),
    )
    expect(observationOf(chain, 'FY2026-Q1')).toMatchObject({
      value: null,
      reason: 'no-common-line',
    })
  })
})

describe('a chain of made-up quarters', () => {
  const quarters = buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [fact('2023:cloud', 'FY2025-Q1', 100)]),
    release('FY2025-Q3', '2025-02-20', '2023', [fact('2023:cloud', 'FY2025-Q3', 120)]),
    release('FY2025-Q4', '2025-05-15', '2023', [
      fact('2023:cloud', 'FY2025-Q4', 130, { source: 'copy' }),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      ...[fact('2025:cloud', 'FY2026-Q1', 300), fact('2025:cloud', 'FY2025-Q1', 200)],
    ]),
    release('FY2026-Q2', '2025-11-25', '2025', [fact('2025:cloud', 'FY2026-Q2', 310)]),
    release('FY2026-Q3', '2026-02-19', '2025', [fact('2025:cloud', 'FY2026-Q3', 320)]),
    release('FY2026-Q4', '2026-05-13', '2025', [
      fact('2025:cloud', 'FY2026-Q4', 330, { source: 'paper' }),
      fact('2025:cloud', 'FY2025-Q4', 220, { source: 'paper' }),
    ]),
    release('FY2027-Q1', '2026-08-20', '2026', [
      fact('2026:ai_cloud_compute', 'FY2027-Q1', 500),
      fact('2026:ai_cloud_compute', 'FY2026-Q1', 400),
    ]),
    release('FY2027-Q3', '2027-02-19', '2026', [
      fact('2026:ai_cloud_compute', 'FY2027-Q3', 520),
      fact('2026:ai_cloud_compute', 'FY2026-Q3', 410),
    ]),
  )
  const chain = (more: Partial<Query> = {}) =>
    askSeries(quarters, 'cloud', { transform: 'chained', ...more })

  it('stands to its first value as one line has them for a year, then to a year before', () => {
    expect(
      chain().observations.map(({ period, value, reason }) => [period, value ?? reason]),
    ).toEqual([
      ['FY2025-Q1', 100],
      ['FY2025-Q2', 'not-collected'],
      ['FY2025-Q3', 120],
      ['FY2025-Q4', 110], // 220 / 200, of the line that has both
      ['FY2026-Q1', 150], // 300 / 200
      ['FY2026-Q2', 'chain-stopped'], // nothing in the year before
      ['FY2026-Q3', 'no-common-line'],
      ['FY2026-Q4', 165], // 110 x 330 / 220
      ['FY2027-Q1', 187.5], // 150 x 500 / 400
      ['FY2027-Q2', 'chain-stopped'],
      ['FY2027-Q3', 'chain-stopped'], // though its own rate is known
    ])
  })

  it('says how each link was made, and is as sure and as new as all it rests on', () => {
    const seen = (period: string) => observationOf(chain(), period)
    expect(seen('FY2025-Q1')).toMatchObject({
      ...{ status: 'derived', quality: 'primary', vintage: '2024-08-15', document: null },
      note: 'The first shown, chained by Quarterdeck',
    })
    expect(seen('FY2025-Q1').inputs.map(({ value }) => value)).toEqual([100])
    expect(seen('FY2025-Q3')).toMatchObject({
      ...{ quality: 'primary', vintage: '2025-02-20', line: '2023:cloud', structure: '2023' },
    })
    expect(seen('FY2025-Q3').inputs.map(({ value }) => value)).toEqual([120, 100])
    expect(seen('FY2026-Q4')).toMatchObject({
      ...{ quality: 'secondary', vintage: '2026-05-13', line: '2025:cloud', structure: '2025' },
      note: '110 × 330 / 220, chained by Quarterdeck',
    })
    expect(seen('FY2027-Q1')).toMatchObject({ quality: 'primary', vintage: '2026-08-20' })
  })

  it('takes a first year over a break from the newest line that has both values', () => {
    const recastIn = (more: { source?: string }) =>
      buildDataset(
        release('FY2025-Q4', '2025-05-15', '2023', [
          ...[fact('2023:cloud', 'FY2025-Q3', 120), fact('2023:cloud', 'FY2025-Q4', 130)],
        ]),
        release('FY2026-Q1', '2025-08-29', '2025', [
          fact('2025:cloud', 'FY2026-Q1', 300),
          fact('2025:cloud', 'FY2025-Q3', 240, more),
        ]),
      )
    const valueOf = (more: Partial<Query>, whole = recastIn({ source: 'paper' })) =>
      observationOf(askSeries(whole, 'cloud', { transform: 'chained', ...more }), 'FY2026-Q1')
    expect(valueOf({})).toMatchObject({ value: 125, quality: 'secondary', break: true })
    expect(valueOf({}).inputs.map(({ line, value }) => [line, value])).toEqual([
      ['2025:cloud', 300],
      ['2025:cloud', 240],
    ])
    expect(valueOf({ provisional: 'hide' })).toMatchObject({
      value: null,
      reason: 'no-common-line',
    })
    expect(valueOf({ provisional: 'hide' }, recastIn({})).value).toBe(125)
    expect(valueOf({ from: 'FY2025-Q4' })).toMatchObject({ value: null, reason: 'no-common-line' })
  })

  it('begins with the first value shown, and leaves what is before it as it is', () => {
    const hidden = chain({ from: 'FY2025-Q2', provisional: 'hide' }).observations
    expect(
      hidden.map(({ period, value, reason }) => [period, value ?? reason]).slice(0, 3),
    ).toEqual([
      ['FY2025-Q2', 'not-collected'],
      ['FY2025-Q3', 100],
      ['FY2025-Q4', 'provisional-hidden'],
    ])
  })

  it('links the first two years by the pair that was printed, though one of them was restated', () => {
    const restated = buildDataset(
      release('FY2025-Q1', '2024-08-15', '2023', [fact('revenue_total', 'FY2025-Q1', 100)]),
      release('FY2026-Q1', '2025-08-29', '2025', [
        ...[fact('revenue_total', 'FY2026-Q1', 150), fact('revenue_total', 'FY2025-Q1', 120)],
      ]),
      release('FY2026-Q2', '2025-11-25', '2025', [fact('revenue_total', 'FY2026-Q1', 180)]),
    )
    const years = askSeries(restated, 'revenue', { transform: 'chained' })
    expect(observationOf(years, 'FY2026-Q1').value).toBe(125)
  })

  it('is as its periods are where none of them has a value', () => {
    const asked = { from: 'FY2025-Q2', to: 'FY2025-Q2' } as const
    expect(chain(asked).observations).toMatchObject([{ value: null, reason: 'not-collected' }])
  })

  it('has no link over a loss or over nothing', () => {
    const profits = (...values: number[]) =>
      buildDataset(
        ...(['FY2025-Q1', 'FY2025-Q2', 'FY2026-Q1'] as const).map((id, at) =>
          release(
            id,
            ['2024-08-15', '2024-11-15', '2025-08-29'][at] ?? '',
            at < 2 ? '2023' : '2025',
            [fact('net_income', id, values[at] ?? 0)],
          ),
        ),
      )
    const say = (...values: number[]) =>
      askSeries(profits(...values), 'net-income', { transform: 'chained' }).observations.map(
        ({ value, reason }) => value ?? reason,
      )
    expect(say(20, -5, 30)).toEqual([100, 'sign-change', 'not-collected', 'not-collected', 150])
    expect(say(20, 0, 30)).toEqual([100, 'sign-change', 'not-collected', 'not-collected', 150])
    expect(say(-20, 5, 30).slice(0, 2)).toEqual(['sign-change', 'sign-change'])
    expect(say(0, 5, 30).slice(0, 2)).toEqual(['sign-change', 'sign-change'])
    expect(say(20, 5, -30).at(-1)).toBe('sign-change')
  })
})
