import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import { listFacts } from '#lib/data/dataset'
import { groupBy } from '#lib/data/group-by'
import { listContributors } from '#lib/metrics/contribution'
import { STRUCTURES } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { FREQUENCIES } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { cellsOf } from '#lib/series/cells'
import type { Series } from '#lib/series/observation'
import { querySegments } from '#lib/series/query-segments'
import { querySeries } from '#lib/series/series'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = '2026-08-20'
const rowOf = (id: string) => findChart(id) as ChartRow // a row of the catalogue; its absence fails below

type Bridge = readonly [total: string, parts: (query: Query, asOf: string) => readonly Series[]]

/** What adds up to what, each as its chart asks for it. */
const BRIDGES: readonly Bridge[] = [
  ['revenue', (query, asOf) => querySegments(dataset, query, asOf)],
  ['adjusted-ebita', (query, asOf) => querySegments(dataset, query, asOf, 'ebita')],
  [
    'operating-income',
    (query, asOf) => querySeries(dataset, rowOf('profit-bridge').metrics, query, asOf),
  ],
]

/** Where parts do not add up to the growth of their total, or are not of one structure. */
function listGaps([id, partsOf]: Bridge, query: Query, asOf: string) {
  const whole: Query = { ...query, transform: 'yoy', structure: 'auto' }
  const [total] = querySeries(dataset, [id], whole, asOf)
  const growth = new Map(total?.observations.map(({ period, value }) => [period, value]))
  const all = partsOf(query, asOf).flatMap(({ observations }) => observations)
  const parts = groupBy(
    all.filter(({ reason }) => reason !== 'outside-run'),
    ({ period }) => period,
  )
  const known = [...parts].filter(([, own]) => own.every(({ value }) => value !== null))
  const gaps = known.flatMap(([period, own]) => {
    const sum = own.reduce((points, { value }) => points + (value ?? NaN), 0)
    const off = Math.abs(sum - (growth.get(period) ?? NaN))
    const structures = new Set(own.map(({ structure }) => structure))
    const holds = off <= 0.01 * (own.length + 1) && structures.size === 1
    return holds ? [] : [`${id} ${asOf} ${query.structure} ${query.frequency} ${period}: ${off}`]
  })
  return { gaps, count: known.length }
}

/** Segments whose lines have a rest: the segment and its lines in each structure. */
const WITHIN: readonly {
  rest: string
  segments: Readonly<Record<string, string>>
  lines: Readonly<Record<string, readonly string[]>>
}[] = [
  {
    rest: 'other-commerce-lines',
    segments: {
      ...{ 2014: 'china-commerce-2014', 2016: 'core-commerce', 2021: 'china-commerce' },
      ...{ 2023: 'taobao-tmall', 2025: 'china-ecommerce', 2026: 'alibaba-ecommerce' },
    },
    lines: {
      2014: ['china-retail', 'china-wholesale'],
      2016: [
        ...['china-retail', 'china-wholesale', 'intl-retail', 'intl-wholesale'],
        'core-commerce-others',
      ],
      2021: ['cmr', 'direct-sales-before-2023', 'china-wholesale'],
      2023: ['cmr', 'direct-sales', 'china-wholesale'],
      2025: ['cmr', 'direct-sales', 'quick-commerce', 'china-wholesale'],
      2026: ['cmr', 'direct-sales', 'china-quick-commerce', 'intl-ecommerce', 'global-wholesale'],
    },
  },
  {
    rest: 'other-intl-lines',
    segments: { 2014: 'intl-commerce-2014', 2021: 'aidc', 2023: 'aidc', 2025: 'aidc' },
    lines: Object.fromEntries(
      ['2014', '2021', '2023', '2025'].map((id) => [id, ['intl-retail', 'intl-wholesale']]),
    ),
  },
]

/** The sum of the parts that each period has, of the periods with a rest. */
function addUpParts(parts: readonly Series[], rest: string): [string, number][] {
  const known = parts.find(({ metric }) => metric === rest)?.observations ?? []
  const all = groupBy(
    parts.flatMap(({ observations }) => observations),
    ({ period }) => period,
  )
  return known.flatMap(({ period, value }): [string, number][] => {
    if (value === null) return []
    const own = all.get(period) ?? []
    return [[period, own.reduce((sum, part) => sum + (part.value ?? 0), 0)]]
  })
}

/** The growth of a metric by period, as a series of it gives it. */
function readGrowth(id: string, query: Query, asOf: string): ReadonlyMap<string, number | null> {
  const [series] = querySeries(dataset, [id], { ...query, transform: 'yoy' }, asOf)
  return new Map(series?.observations.map(({ period, value }) => [period, value]))
}

describe('contributions', () => {
  it.each(BRIDGES)(
    'to %s add up to its growth at every vintage, structure and frequency',
    { tags: 'all-data' },
    (id, partsOf) => {
      const found = dataset.vintages.flatMap((asOf) =>
        FREQUENCIES.flatMap((frequency) =>
          (id === 'operating-income'
            ? (['auto'] as const)
            : (['auto', ...STRUCTURES] as const)
          ).map((structure) => {
            const query = resolveDefaults({ transform: 'contribution', structure, frequency })
            return listGaps([id, partsOf], query, asOf)
          }),
        ),
      )
      expect(found.flatMap(({ gaps }) => gaps)).toEqual([])
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(1000)
    },
  )

  it.each(WITHIN)(
    'of lines to a segment add up to its growth with $rest, at every vintage, structure and frequency',
    { tags: 'all-data' },
    ({ rest, segments, lines }) => {
      let held = 0
      const off: string[] = []
      for (const asOf of dataset.vintages)
        for (const frequency of FREQUENCIES)
          for (const structure of STRUCTURES) {
            const query = resolveDefaults({ transform: 'contribution', structure, frequency })
            const ids = [rest, ...(lines[structure] ?? [])]
            const parts = querySeries(dataset, ids, query, asOf)
            const rates = readGrowth(segments[structure] ?? '', query, asOf)
            for (const [period, sum] of addUpParts(parts, rest)) {
              const growth = rates.get(period) ?? NaN
              held += 1
              if (!(Math.abs(sum - growth) <= 0.01 * (ids.length + 1)))
                off.push(`${asOf} ${structure} ${frequency} ${period}: ${sum} of ${growth}`)
            }
          }
      expect(off).toEqual([])
      expect(held).toBeGreaterThan(400)
    },
  )

  it('stand in a chart over the growth that the total has by itself', () => {
    for (const [id, total] of [
      ['growth-bridge', 'revenue'],
      ['profit-bridge', 'operating-income'],
    ] as const) {
      const row = rowOf(id)
      const chart = buildChart(dataset, row, resolveChartQuery(row, { last: 60 }), NEWEST)
      const { frequency } = chart.query
      const query = resolveDefaults({ transform: 'yoy', frequency })
      const [growth] = querySeries(dataset, [total], query, NEWEST)
      const known = new Map(growth?.observations.map((own) => [own.period, own.value]))
      expect(chart.total?.metric).toBe(total)
      for (const { period, value } of chart.total?.observations ?? [])
        expect([period, value]).toEqual([period, known.get(period)])
    }
  })

  it(
    'are taken of a total that the document of the part prints with the same values',
    { tags: 'all-data' },
    () => {
      const query = resolveDefaults({ transform: 'contribution' })
      const ids = METRICS.filter((metric) => listContributors(metric).length > 0).map(
        ({ id }) => id,
      )
      const vintages = dataset.vintages.filter((asOf, at) => at % 5 === 0 || asOf === NEWEST)
      const pairs = vintages.flatMap((asOf) =>
        querySeries(dataset, ids, query, asOf).flatMap(({ observations }) =>
          observations.flatMap(({ inputs: [now, before, totalNow, totalBefore] }) =>
            now && before && totalNow && totalBefore
              ? [[asOf, now, totalNow] as const, [asOf, before, totalBefore] as const]
              : [],
          ),
        ),
      )
      const beside = pairs.flatMap(([asOf, part, whole]) => {
        const fact = listFacts(dataset, whole.line, whole.period, asOf).find(
          ({ document, value }) => document.title === part.document && value !== null,
        )
        return fact
          ? [{ where: `${asOf} ${part.line} ${part.period}`, same: fact.value === whole.value }]
          : []
      })
      expect(beside.filter(({ same }) => !same)).toEqual([])
      expect(beside.length).toBeGreaterThan(1000)
    },
  )

  it('are never of a line that is larger than its segment', () => {
    const lines = METRICS.filter(({ family }) => family === 'revenue-line')
    const larger = lines.flatMap((metric) =>
      listContributors(metric).flatMap(({ line, totalLine }) => {
        const totals = cellsOf(dataset, totalLine, 'quarter', NEWEST)
        return [...cellsOf(dataset, line, 'quarter', NEWEST).values()].flatMap(
          ({ period, value }) => {
            const total = totals.get(period)
            return total && value > total.value ? [`${line} ${period}`] : []
          },
        )
      }),
    )
    expect(larger).toEqual([])
  })

  it('name their four inputs, line and structure', () => {
    const query = resolveDefaults({ transform: 'contribution', from: 'FY2026-Q2', to: 'FY2026-Q2' })
    const [series] = querySeries(dataset, ['cloud'], query, NEWEST)
    const [own] = series?.observations ?? []
    expect(series?.unit).toBe('percentage points')
    expect(own).toMatchObject({ line: '2025:cloud', structure: '2025', status: 'derived' })
    expect(own?.inputs.map(({ period, line, value }) => [period, line, value])).toEqual([
      ['FY2026-Q2', '2025:cloud', 39_824],
      ['FY2025-Q2', '2025:cloud', 29_610],
      ['FY2026-Q2', 'revenue_total', 247_795],
      ['FY2025-Q2', 'revenue_total', 236_503],
    ])
    expect(own?.value).toBe(4.32) // (39,824 - 29,610) / 236,503
    expect(own?.note).toBe('+10,214 of 236,503, Revenue a year before')
  })

  it('of a cost have the other sign, and are null where profit turned', () => {
    const query = resolveDefaults({ transform: 'contribution' })
    const [costs] = querySeries(dataset, ['cost-of-revenue'], query, NEWEST)
    for (const { value, inputs } of costs?.observations ?? []) {
      const [now, before] = inputs.map((input) => input.value ?? NaN)
      if (value !== null && now !== undefined && before !== undefined)
        expect(Math.sign(value)).toBe(Math.sign(before - now))
    }
    const turned = costs?.observations.filter(({ reason }) => reason === 'sign-change') ?? []
    expect(turned.length).toBeGreaterThan(0)
  })

  it('of what is a part of nothing are refused, and each part has its total in the table', () => {
    const without = METRICS.filter((metric) => listContributors(metric).length === 0)
    expect(without.map(({ id }) => id)).toContain('capex')
    const costs = METRICS.filter((metric) => listContributors(metric).some(({ sign }) => sign < 0))
    expect(costs.map(({ id }) => id)).toContain('sales-marketing')
    for (const metric of METRICS)
      for (const { total } of listContributors(metric)) expect(findMetric(total.id)).toBe(total)
  })
})
