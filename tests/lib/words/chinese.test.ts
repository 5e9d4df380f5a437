import { describe, expect, it } from 'vitest'
import { ask } from '../api/ask'
import { findPlaces, listPlaces, type CatalogueNames } from '#lib/site/find-places'
import { findChineseNames } from '#lib/metrics/chinese-names'
import { METRICS } from '#lib/metrics/metrics'
import { NAMED_METRICS, searchMetrics } from '#lib/metrics/named-metrics'
import { findByName } from '#lib/words/find-by-name'
import { toSimplified, toTraditional } from '#lib/words/chinese'

const simplify = (text: string) => [...text].map(toSimplified).join('')

describe('names in Chinese', () => {
  it('are given to every metric, simplified and traditional', () => {
    expect(METRICS.filter(({ id }) => !findChineseNames(id)).map(({ id }) => id)).toEqual([])
    expect(findChineseNames('cloud')?.['zh-Hant'][0]).toBe('雲智能集團')
    expect(findChineseNames('cmr')).toMatchObject({
      'zh-Hans': ['客户管理收入', '客户管理'],
      'zh-Hant': ['客戶管理收入', '客戶管理'],
    })
    expect(findChineseNames('cloud-ebita')?.['zh-Hans'][0]).toBe('云智能集团经调整EBITA')
  })

  it('say one thing each: the first name of a metric is not another’s', () => {
    const first = METRICS.flatMap(({ id }) => findChineseNames(id)?.['zh-Hans'][0] ?? [])
    expect(first.filter((name, index) => first.indexOf(name) < index)).toEqual([])
  })

  it('can be turned from traditional into simplified and back', () => {
    for (const { id } of METRICS)
      for (const name of findChineseNames(id)?.['zh-Hans'] ?? [])
        expect(simplify(toTraditional(name))).toBe(name)
    expect(simplify('淨利潤為億元')).toBe('净利润为亿元')
    expect(toSimplified('A')).toBe('A')
  })

  it.each([
    ['阿里云智能集团', 'cloud'],
    ['雲智能集團', 'cloud'],
    ['客戶管理收入', 'cmr'],
    ['经调整EBITA', 'adjusted-ebita'],
    ['毛利率', 'gross-margin'],
    ['自由現金流', 'free-cash-flow'],
  ])('find %s', async (text, id) => {
    expect(findByName(text, NAMED_METRICS)[0]?.id).toBe(id)
    expect(searchMetrics(text).map((metric) => metric.id)).toContain(id)
    const catalogue: CatalogueNames = await (await ask('/api/v1')).json()
    const places = findPlaces(text, listPlaces(catalogue))
    expect(places.find(({ kind }) => kind === 'metric')?.id).toBe(id)
  })
})
