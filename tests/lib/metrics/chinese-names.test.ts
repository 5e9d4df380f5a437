import { expect, test } from 'vitest'
import { CHINESE_NAMES } from '#lib/metrics/chinese-names'
import { METRICS } from '#lib/metrics/metrics'
import { searchMetrics } from '#lib/site/search-metrics'
import { findByName } from '#lib/words/find-by-name'

test('every metric has its Chinese names, and no name is that of two', () => {
  expect(Object.keys(CHINESE_NAMES).sort()).toEqual(METRICS.map(({ id }) => id).sort())
  const names = Object.values(CHINESE_NAMES).flat()
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test.each([
  ['客户管理', 'cmr'],
  ['客戶管理', 'cmr'],
  ['阿里云', 'cloud'],
  ['雲智能集團', 'cloud'],
  ['自由現金流', 'free-cash-flow'],
  ['资本开支', 'capex'],
  ['归属于普通股股东的净利润', 'net-income-attributable'],
  ['淨利潤', 'net-income'],
])('%s finds %s first', (text, id) => {
  expect(findByName(text, METRICS)[0]?.id).toBe(id)
  expect(searchMetrics(text).map((metric) => metric.id)).toContain(id)
})
