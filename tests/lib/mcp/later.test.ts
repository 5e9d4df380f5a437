import { describe, expect, it } from 'vitest'
import { sayLater } from '#lib/mcp/later'
import { describeRelease } from '#lib/releases/describe-release'
import { dataset } from '../../fixtures/frozen-data'

const NEWEST = '2026-08-20'

/** What became, by a day, of a figure that a release printed. */
function ask(id: string, metric: string, period: string, asOf = NEWEST) {
  const release = dataset.releases.find((known) => known.id === id)
  if (!release) throw new Error(`there is no release ${id}`)
  const { published } = release
  const fact = describeRelease(dataset, release).facts.find(
    (known) => known.metric === metric && known.period === period,
  )
  if (!fact) throw new Error(`${id} has no ${metric} of ${period}`)
  return { value: fact.value, later: sayLater(dataset, { fact, published, asOf }) }
}

describe('what later documents made of a figure', () => {
  it('names the value that the series took from another line', () => {
    expect(ask('FY2025-Q1', 'cmr', 'FY2025-Q1')).toEqual({
      value: 80115,
      later: expect.stringMatching(
        /^RECAST to 81,088 CNY million in another line of structure 2025 \(.* p\. \d+, known from 2025-08-29\)$/,
      ),
    })
    expect(ask('FY2018-Q1', 'free-cash-flow', 'FY2018-Q1')).toEqual({
      value: 22149,
      later: expect.stringMatching(/^RECAST to 22,711 CNY million in another line \(/),
    })
  })

  it('says of a recast value that is computed that it is', () => {
    expect(ask('FY2020-Q1', 'cmr', 'FY2020-Q1').later).toMatch(/^RECAST to 58,856 .*\(computed, /)
  })

  it('says nothing that was not known on the day', () => {
    expect(ask('FY2025-Q1', 'cmr', 'FY2025-Q1', '2025-05-15').later).toBeNull()
  })

  it('says nothing where the series has an older document’s value', () => {
    expect(ask('FY2026-Q1', 'elimination', 'FY2025-Q1')).toEqual({ value: -22049, later: null })
  })

  it('follows a value that a release only repeated before another changed it', () => {
    const restated = expect.stringMatching(/^RESTATED to 9,459 .*known from 2016-11-02\)$/)
    const figures = ['FY2016-Q1', 'FY2017-Q1'].map((id) =>
      ask(id, 'non-gaap-net-income', 'FY2016-Q1'),
    )
    expect(figures).toEqual([
      { value: 9496, later: restated },
      { value: 9496, later: restated },
    ])
  })
})
