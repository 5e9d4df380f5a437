import { describe, expect, it } from 'vitest'
import { buildSeriesChart } from '#lib/charts/build-chart'
import { latestVintage } from '#lib/data/dataset'
import { buildOverview, resolveOverviewQuery } from '#lib/overview/overview'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { querySeries } from '#lib/series/series'
import { dataset } from '../../fixtures/frozen-data'
import { fetchChart, serveApi } from '../../app/server'

serveApi()

const NEWEST = latestVintage(dataset)
const CHAINED_CLOUD = [100, 94.91, 105.22, 125.46, 136.36, 131.14, 152.5]

const valuesOf = (observations: readonly ({ value: number | null } | null)[]) =>
  observations.map((own) => own?.value)

describe('an index is made of yuan, whatever the currency', () => {
  it('in charts', async () => {
    const chart = await fetchChart('cloud', '?transform=chained&currency=USD&last=7')
    expect(valuesOf(chart.series[0]?.observations ?? [])).toEqual(CHAINED_CLOUD)
  })

  it.each(['index', 'chained'] as const)('in what is drawn: %s', (transform) => {
    const [yuan, dollars] = (['CNY', 'USD'] as const).map((currency) =>
      buildSeriesChart(
        dataset,
        ['cloud', 'cmr'],
        resolveDefaults({ transform, currency, last: 9 }),
        NEWEST,
      ),
    )
    expect(dollars?.series).toEqual(yuan?.series)
    expect(dollars?.unit).toBe(yuan?.unit)
    expect(dollars?.subtitle).toBe(yuan?.subtitle)
  })

  it('in the table of all metrics', async () => {
    const query = resolveOverviewQuery({ transform: 'index', currency: 'USD', last: 5 })
    const { rows } = await buildOverview(dataset, query, NEWEST, false)
    const cloud = rows.find(({ metric }) => metric.id === 'cloud')
    const [series] = querySeries(dataset, ['cloud'], { ...query, currency: 'CNY' }, NEWEST)
    expect(valuesOf(cloud?.cells ?? [])).toEqual(valuesOf(series?.observations ?? []))
    expect(valuesOf(cloud?.cells ?? []).slice(0, 4)).toEqual([100, 119.24, 129.6, 124.64])
  })
})
