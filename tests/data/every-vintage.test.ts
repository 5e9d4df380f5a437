import { describe, expect, it } from 'vitest'
import { completeLine, isUsable, listStoredCells } from '#lib/series/line'
import { METRICS } from '#lib/metrics/metrics'
import { isFiscalYear, isQuarter } from '#lib/period/period'
import { selectCells } from '#lib/series/view'
import { splitSegments } from '#lib/series/segments'
import { dataset } from './live-data'

const { vintages } = dataset
const frequencies = ['quarter', 'fiscal-year'] as const

/** Places every metric at every vintage: facts whose period is not in the series, lines come back to. */
function placeAll() {
  const absent: string[] = []
  const alternating: string[] = []
  let checked = 0
  for (const asOf of vintages)
    for (const metric of METRICS)
      for (const frequency of frequencies) {
        const placed = selectCells(dataset, metric, { asOf, frequency, structure: 'auto' })
        const fits = frequency === 'quarter' ? isQuarter : isFiscalYear
        for (const fact of metric.lines.flatMap((line) => dataset.factsByLine.get(line) ?? [])) {
          if (fact.document.published > asOf || !fits(fact.period) || !isUsable(fact)) continue
          checked += 1
          if (!placed.has(fact.period)) absent.push(`${metric.id} ${fact.period} as of ${asOf}`)
        }
        const lines = [...placed.keys()].sort().map((period) => placed.get(period)?.line)
        const changes = lines.filter((line, index) => line !== lines[index - 1])
        if (new Set(changes).size < changes.length) alternating.push(`${metric.id} ${asOf}`)
      }
  return { absent, alternating, checked }
}

describe('at every vintage', () => {
  const { absent, alternating, checked } = placeAll()

  it('every period that has a fact is in its series', () => {
    console.info(`facts looked for in their series, over all vintages: ${checked}`)
    expect(absent).toEqual([])
    expect(checked).toBeGreaterThan(100_000)
  })

  it('lines never alternate: a series that left a line does not come back to it', () => {
    expect(alternating).toEqual([])
  })

  it('the mix takes each period from one structure, and its sum is 1.00 to 1.11 of revenue', () => {
    const odd: string[] = []
    let checked = 0
    for (const asOf of vintages) {
      const revenue = completeLine(
        listStoredCells(dataset.factsByLine.get('revenue_total') ?? [], asOf),
        'sum',
      )
      const view = { asOf, frequency: 'quarter', structure: 'auto' } as const
      for (const [period, split] of splitSegments(dataset, view)) {
        const ratio = split.total / (revenue.get(period)?.value ?? NaN)
        checked += 1
        if (!(ratio >= 0.9999 && ratio <= 1.11)) odd.push(`${period} as of ${asOf}: ${ratio}`)
      }
    }
    console.info(`quarters of the mix held against revenue: ${checked}`)
    expect(odd).toEqual([])
    expect(checked).toBeGreaterThan(1000)
  })

  it('the mix has every quarter from the first release on', () => {
    const asOf = vintages.at(-1) ?? ''
    const split = splitSegments(dataset, { asOf, frequency: 'quarter', structure: 'auto' })
    const quarters = dataset.releases.map((release) => release.id)
    expect(quarters.filter((quarter) => !split.has(quarter))).toEqual([])
  })
})
