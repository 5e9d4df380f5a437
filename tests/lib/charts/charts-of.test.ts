import { describe, expect, it } from 'vitest'
import { listChartsOf } from '#lib/charts/charts-of'

const idsOf = (metric: string) => listChartsOf(metric).map(({ id }) => id)

describe('the charts of a metric', () => {
  it('are those that name it and, of a segment, those of all segments', () => {
    expect(idsOf('cloud')).toEqual(['growth', 'segment-mix', 'cloud', 'growth-bridge'])
    expect(idsOf('cloud-ebita')).toEqual(['segment-ebita'])
    expect(idsOf('capex')).toContain('capex-plan')
    expect(idsOf('revenue')).not.toContain('segment-mix')
    expect(idsOf('adjusted-ebita')).not.toContain('segment-ebita')
    expect(idsOf('employees')).toEqual([])
  })
})
