import { describe, expect, it } from 'vitest'
import { findAlias, findByName, isName } from '#lib/words/find-by-name'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { METRIC_CAP } from '#lib/query/params'
import { readPicked } from '#lib/figures/read-picked'

const best = (text: string) => findByName(text, METRICS)[0]?.id

describe('a metric by any of its names', () => {
  it.each([
    ['AliCloud', 'cloud'],
    ['CMR', 'cmr'],
    ['Lazada', 'aidc'],
    ['free cash flow', 'free-cash-flow'],
    ['FCF', 'free-cash-flow'],
    ['capex', 'capex'],
    ['cloud ebita', 'cloud-ebita'],
  ])('%s is %s', (text, id) => {
    expect(best(text)).toBe(id)
  })

  it('is every metric for an empty text, and none for a name nobody has', () => {
    expect(findByName(' ', METRICS)).toEqual(METRICS)
    expect(findByName('zeppelin', METRICS)).toEqual([])
  })

  it('says which alias answered, where the name does not show it', () => {
    const [aidc, cloud] = [findMetric('aidc'), findMetric('cloud')]
    expect(aidc && findAlias('lazada', aidc)).toBe('Lazada')
    expect(cloud && findAlias('cloud', cloud)).toBeNull()
    expect(cloud && isName('alicloud', cloud)).toBe(true)
    expect(cloud && isName('ali', cloud)).toBe(false)
  })
})

describe('the metrics of an address', () => {
  it('are kept in order, each once, and what is unknown names the nearest', () => {
    const { metrics, faults } = readPicked('cmr,clud,cloud,cmr')
    expect(metrics).toEqual(['cmr', 'cloud'])
    expect(faults).toEqual([
      {
        parameter: 'metrics',
        detail: 'There is no metric "clud". The nearest is cloud.',
        allowed: ['cloud'],
      },
    ])
  })

  it('are twelve at most, and those left out are named', () => {
    const ids = METRICS.slice(0, METRIC_CAP + 2).map(({ id }) => id)
    const { metrics, faults } = readPicked(ids.join(','))
    expect(metrics).toEqual(ids.slice(0, METRIC_CAP))
    expect(faults[0]?.detail).toContain(ids.slice(METRIC_CAP).join(', '))
    expect(faults[0]?.allowed).toEqual([`at most ${METRIC_CAP} metrics`])
  })

  it('are none for an empty text, which is no fault', () => {
    expect(readPicked('')).toEqual({ metrics: [], faults: [] })
  })
})
