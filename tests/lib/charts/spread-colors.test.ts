import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { buildPickedChart } from '#lib/charts/build-picked'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { LINE_CAP } from '#lib/charts/picked-mark'
import { spreadColors } from '#lib/charts/spread-colors'
import { latestVintage } from '#lib/data/dataset'
import { PALETTES } from '#lib/drawing/theme'
import { STRUCTURES, type Color } from '#lib/metrics/metric'
import { METRICS } from '#lib/metrics/metrics'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { dataset } from '../../fixtures/frozen-data'
import { distance } from '../drawing/color-science'

const NEWEST = latestVintage(dataset)
const colorsOf = (ids: readonly string[]): ReadonlyMap<string, Color> => {
  const series = ids.map((id) => ({
    metric: id,
    color: METRICS.find((metric) => metric.id === id)?.color ?? 'group',
  }))
  return new Map(spreadColors(series).map(({ metric, color }) => [metric, color]))
}

/** Every choice of so many ids that begins the list or lies a step of seven apart in it. */
const TOGETHER = METRICS.flatMap((_, start) =>
  [1, 7, 31].map((step) =>
    Array.from({ length: LINE_CAP }, (__, index) => {
      const metric = METRICS[(start + index * step) % METRICS.length]
      if (!metric) throw new Error('the catalogue has metrics')
      return metric.id
    }),
  ),
)

describe('the colors of metrics on one plot', () => {
  it("are the metrics' own, whatever their order, where no two are of one color", () => {
    const ids = ['revenue', 'cainiao', 'cmr', 'capex', 'cloud', 'aidc']
    for (const order of [ids, ids.toReversed()])
      expect(Object.fromEntries(colorsOf(order))).toEqual({
        revenue: 'group',
        cainiao: 'cainiao',
        cmr: 'china',
        capex: 'capex',
        cloud: 'cloud',
        aidc: 'intl',
      })
  })

  it('never repeat, and the first of a color always has it', () => {
    const wrong: string[] = []
    for (const ids of TOGETHER) {
      const colors = colorsOf(ids)
      if (new Set(colors.values()).size !== new Set(ids).size) wrong.push(`${ids}: a color twice`)
      const seen = new Set<Color>()
      for (const id of ids) {
        const own = METRICS.find((metric) => metric.id === id)?.color
        if (own && !seen.has(own) && colors.get(id) !== own) wrong.push(`${ids}: ${id}`)
        if (own) seen.add(own)
      }
    }
    expect(wrong).toEqual([])
  })

  it('stay while metrics of other colors come and go', () => {
    const pairs = [
      ['revenue', 'operating-income', 'cainiao'],
      ['cmr', 'china-ecommerce', 'media'],
    ] as const
    const others = ['cloud', 'aidc', 'operating-cash-flow']
    for (const [first, second, spare] of pairs)
      for (const more of [[], ...others.map((id) => [id]), others]) {
        for (const ids of [
          [first, second, ...more],
          [...more, first, second],
          [first, ...more, second],
        ])
          expect(Object.fromEntries(colorsOf(ids))).toMatchObject({
            ...Object.fromEntries(colorsOf([first])),
            [second]: spare,
          })
        expect(colorsOf([second, first, ...more]).get(first)).toBe(spare)
      }
    const both = colorsOf(pairs.flatMap(([first, second]) => [first, second]))
    for (const [, second, spare] of pairs) expect(both.get(second)).toBe(spare)
  })

  it('can be told apart where a spare was taken, also by the color-blind', () => {
    const pairs = [
      ['revenue', 'operating-income', 'net-income', 'free-cash-flow', 'adjusted-ebita', 'capex'],
      ['cmr', 'china-ecommerce', 'cloud', 'aidc', 'capex', 'revenue'],
    ]
    // Each spare beside each color that it meets, once.
    const met = new Map<string, readonly [Color, Color]>()
    for (const ids of [...pairs, ...TOGETHER]) {
      const colors = colorsOf(ids)
      const spares = ids.filter(
        (id) => METRICS.find((metric) => metric.id === id)?.color !== colors.get(id),
      )
      for (const spare of spares)
        for (const other of ids) {
          if (other === spare) continue
          const [one, two] = [colors.get(spare), colors.get(other)]
          if (!one || !two) throw new Error('each has a color')
          met.set(`${one} beside ${two}`, [one, two])
        }
    }
    expect(met.size).toBeGreaterThan(50)
    const near = [...met].flatMap(([names, [one, two]]) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        (['all', 'deuteranopia', 'protanopia'] as const)
          .filter((sight) => !(distance(PALETTES[theme][one], PALETTES[theme][two], sight) > 8.5))
          .map((sight) => `${names}, ${theme}, ${sight}`),
      ),
    )
    expect(near).toEqual([])
  })

  it.each(STRUCTURES)('part what lies outside segments from the segments of %s', (structure) => {
    const segments = METRICS.filter(({ segmentOf }) => segmentOf.includes(structure))
    expect(segments.length).toBeGreaterThan(2)
    for (const id of ['outside-segments', 'outside-segments-ebita']) {
      const own = METRICS.find((metric) => metric.id === id)?.color ?? 'group'
      for (const { color } of segments)
        for (const theme of ['light', 'dark'] as const) {
          const apart = (sight: 'all' | 'deuteranopia' | 'protanopia') =>
            distance(PALETTES[theme][own], PALETTES[theme][color], sight)
          expect(apart('all')).toBeGreaterThan(12.5)
          // Less than lines need: these are areas, with their names beside them.
          expect(apart('deuteranopia')).toBeGreaterThan(7.5)
          expect(apart('protanopia')).toBeGreaterThan(7.5)
        }
    }
  })
})

describe('a metric', () => {
  it('has one color in every chart of the catalogue and alone', () => {
    for (const row of CHARTS) {
      const chart = buildChart(dataset, row, resolveChartQuery(row, {}), NEWEST)
      const own = chart.series.map(({ metric }) => {
        const color = METRICS.find(({ id }) => id === metric)?.color
        if (!color) throw new Error(`${metric} has no color`)
        return { metric, color }
      })
      // Parts of one pile that share a color are parted as lines of one plot are.
      const isPile = row.mark === 'stack' && row.metrics.length > 0
      const expected = isPile ? spreadColors(own) : own
      expect(chart.series.map(({ metric, color }) => ({ metric, color }))).toEqual(expected)
    }
    const alone = resolveDefaults({ last: 4 })
    for (const id of ['cmr', 'cloud', 'cloud-margin', 'revenue']) {
      const [series] = buildPickedChart(dataset, [id], alone, NEWEST).series
      expect(series?.color).toBe(METRICS.find((metric) => metric.id === id)?.color)
    }
  })
})
