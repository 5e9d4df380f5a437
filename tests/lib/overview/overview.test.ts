import { describe, expect, it } from 'vitest'
import { arrangeRows } from '#lib/overview/arrange'
import { nextSort } from '#lib/overview/order'
import {
  buildOverview,
  COLUMN_CAP,
  NEWEST_COLUMNS,
  resolveOverviewQuery,
} from '#lib/overview/overview'
import { METRICS } from '#lib/metrics/metrics'
import { FREQUENCIES, firstQuarterOf, lastQuarterOf } from '#lib/period/period'
import { TRANSFORM_IDS, type Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = latestVintage(dataset)
const build = (asked: Partial<Query> = {}, asOf = NEWEST) =>
  buildOverview(dataset, resolveOverviewQuery(asked), asOf, true)
const ALL = { family: null, q: null, sort: null, order: 'down' } as const

describe('the table of all metrics', () => {
  it.each(
    TRANSFORM_IDS.flatMap((transform) =>
      FREQUENCIES.filter((frequency) => transform !== 'qoq' || frequency === 'quarter').map(
        (frequency) => ({ transform, frequency }),
      ),
    ),
  )('accounts for every metric once: $transform by $frequency', async (asked) => {
    const { rows, left } = await build(asked)
    const ids = [...rows, ...left].map(({ metric }) => metric.id).sort()
    expect(ids).toEqual(METRICS.map(({ id }) => id).sort())
    for (const { why } of left)
      expect(why).toMatch(
        /^(is|cannot|last known|first known|not reported|given|no |the sign|has no)/,
      )
  })

  it('shows what each series says of its columns, breaks and standing included', async () => {
    for (const asOf of [NEWEST, '2023-08-10']) {
      const { rows, periods, query } = await build({ last: COLUMN_CAP }, asOf)
      expect(periods).toHaveLength(asOf === NEWEST ? COLUMN_CAP : periods.length)
      for (const { metric, cells } of rows) {
        const whole = { ...query, last: null }
        const [series] = querySeries(dataset, [metric.id], whole, asOf)
        const known = new Map(series?.observations.map((own) => [own.period, own]))
        expect(cells).toEqual(periods.map((period) => known.get(period) ?? null))
      }
    }
  })

  it.each(['contribution', 'chained', 'index'] as const)(
    'has of each metric what its series has as %s in the same periods',
    async (transform) => {
      const { rows, periods, query } = await build({ transform })
      const [first, newest] = [periods[0], periods.at(-1)]
      if (!first || !newest) throw new Error('there are no columns')
      const range = { last: null, from: firstQuarterOf(first), to: lastQuarterOf(newest) }
      expect(rows.length).toBeGreaterThan(20)
      for (const { metric, cells, unit } of rows) {
        const [series] = querySeries(dataset, [metric.id], { ...query, ...range }, NEWEST)
        const known = new Map(series?.observations.map((own) => [own.period, own]))
        expect(unit).toBe(series?.unit)
        expect(cells).toEqual(periods.map((period) => known.get(period) ?? null))
      }
    },
  )

  it('has the change on the year before of each level, on the structure it was taken on', async () => {
    const { rows, periods } = await build()
    const checked = rows.flatMap(({ metric, changes }) => {
      const query = resolveDefaults({ transform: 'yoy' })
      const [series] = querySeries(dataset, [metric.id], query, NEWEST)
      const rates = new Map(series?.observations.map(({ period, value }) => [period, value]))
      return changes.flatMap((change, at) => {
        const period = periods[at]
        if (!change || !period) return []
        expect([metric.id, period, change.value]).toEqual([metric.id, period, rates.get(period)])
        return [change]
      })
    })
    expect(checked.length).toBeGreaterThan(1000)
  })

  it('begins with the newest twelve periods, and starts an index at the first that is shown', async () => {
    const { periods } = await build()
    expect(periods).toHaveLength(NEWEST_COLUMNS)
    expect(periods.at(-1)).toBe('FY2027-Q1')
    const { rows } = await build({ transform: 'index' })
    const cloud = rows.find(({ metric }) => metric.id === 'revenue')
    expect(cloud?.cells[0]?.value).toBe(100)
  })

  it('says why a metric has no row', async () => {
    const why = async (asked: Partial<Query>, id: string) =>
      (await build(asked)).left.find(({ metric }) => metric.id === id)?.why
    expect(await why({ transform: 'margin' }, 'revenue')).toBe(
      'is not a segment with adjusted EBITA',
    )
    expect(await why({}, 'core-commerce')).toBe('last known for Sep Q 2021')
    expect(await why({}, 'dividends')).toBe('given for fiscal years only')
    expect(await why({ provisional: 'hide' }, 'ai-related-revenue')).toBe(
      'provisional; hidden here',
    )
    expect(await why({ provisional: 'hide' }, 'alibaba-ecommerce-ebita')).toBe(
      'provisional; hidden here',
    )
    expect(await why({ transform: 'yoy' }, 'ai-related-revenue')).toBe(
      'no value a year earlier to compare with',
    )
    expect(await why({ to: 'FY2020-Q4' }, 'alibaba-ecommerce')).toMatch(/^first known for/)
    const single = METRICS.find(({ aggregation }) => aggregation === 'none')
    expect(await why({ frequency: 'ttm' }, single?.id ?? '')).toBe('cannot be added up')
  })
})

describe('its rows', () => {
  it('stand family by family, and keep what a filter asks for', async () => {
    const overview = await build()
    const groups = arrangeRows(overview, ALL, 'million')
    expect(groups.map(({ id }) => id).slice(0, 3)).toEqual([
      'revenue',
      'segment-revenue',
      'revenue-line',
    ])
    const kept = (choice: Partial<Parameters<typeof arrangeRows>[1]>) =>
      arrangeRows(overview, { ...ALL, ...choice }, 'million')
        .flatMap(({ rows }) => rows)
        .filter(({ isKept }) => isKept)
        .map(({ row }) => row.metric)
    expect(kept({}).length).toBe(overview.rows.length)
    expect(new Set(kept({ family: ['margin'] }).map(({ family }) => family))).toEqual(
      new Set(['margin']),
    )
    expect(kept({ q: 'CLOUD marg' }).map(({ id }) => id)).toContain('cloud-margin')
    expect(kept({ q: 'no such line' })).toEqual([])
  })

  it('are sorted unit by unit, what is missing last in either order', async () => {
    const overview = await build()
    const column = overview.periods.indexOf('FY2027-Q1')
    for (const order of ['down', 'up'] as const) {
      const groups = arrangeRows(overview, { ...ALL, sort: 'FY2027-Q1', order }, 'million')
      for (const { id, rows } of groups) {
        expect(new Set(rows.map(({ row }) => row.unit))).toEqual(new Set([id]))
        const values = rows.map(({ row }) => row.cells[column]?.value ?? null)
        const known = values.flatMap((value) => value ?? [])
        const sorted = [...known].sort((a, b) => (order === 'up' ? a - b : b - a))
        expect(values.slice(0, known.length)).toEqual(sorted)
      }
    }
  })

  it('are sorted by what they are written as, in billions', async () => {
    const asked = { frequency: 'fiscal-year', from: 'FY2017-Q4', to: 'FY2020-Q4' } as const
    const overview = await build(asked)
    const groups = arrangeRows(overview, { ...ALL, sort: 'FY2020' }, 'billion')
    const heads = groups.map(({ label }) => label)
    expect(heads).toEqual([...new Set(heads)])
    expect(heads).not.toContain('CNY million')
    const billions = groups.find(({ label }) => label === 'CNY billion')
    const ids = billions?.rows.map(({ row }) => row.metric.id) ?? []
    expect(ids.indexOf('gmv-ecosystem')).toBe(0) // 7,053, of which revenue is 509.711
    expect(ids).toContain('revenue')
  })

  it('are sorted by a head that is pressed, down, then up, then as before', () => {
    const first = nextSort('FY2026', { sort: null, order: null })
    expect(first).toEqual({ sort: 'FY2026', order: null })
    const second = nextSort('FY2026', first)
    expect(second).toEqual({ sort: 'FY2026', order: 'up' })
    expect(nextSort('FY2026', second)).toEqual({ sort: null, order: null })
    expect(nextSort('FY2025', second)).toEqual({ sort: 'FY2025', order: null })
  })
})
