import { expect, it } from 'vitest'
import { METRICS } from '#lib/metrics/metrics'
import { listOtherNames } from '#lib/metrics/named-metrics'

it('the other names of a metric leave out its own, however it is written', () => {
  const [revenue] = METRICS
  if (!revenue) throw new Error('no metric')
  const metric = {
    ...revenue,
    label: 'All others',
    aliases: ['all others', 'Others', 'ALL OTHERS'],
  }
  expect(listOtherNames(metric)).toEqual(['Others'])
})
