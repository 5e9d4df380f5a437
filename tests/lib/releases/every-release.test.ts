import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { findChart, resolveChartQuery, type ChartRow } from '#lib/charts/charts'
import { readResults } from '#lib/releases/results'
import { groupFacts } from '#lib/releases/facts'
import { readContributions } from '#lib/releases/parts'
import { readResultGroups } from '#lib/releases/rows'
import { dataset } from '../../fixtures/frozen-data'

describe('every release', () => {
  it('splits the growth of its revenue into segments that sum to it', () => {
    for (const release of dataset.releases) {
      const { parts, whole } = readContributions(readResultGroups(dataset, release))
      const sum = parts.reduce((total, { amount }) => total + amount, 0)
      expect(parts.length, release.id).toBeGreaterThanOrEqual(4)
      expect(sum, release.id).toBeCloseTo(whole?.amount ?? NaN, 6)
    }
  })

  it('gives the contributions that the chart of them gives for its quarter', () => {
    const row = findChart('growth-bridge') as ChartRow // a row of the catalogue; its absence fails below
    for (const release of dataset.releases) {
      const { id, published, structure } = release
      const { parts } = readContributions(readResultGroups(dataset, release))
      const query = resolveChartQuery(row, { from: id, to: id, structure })
      const chart = buildChart(dataset, row, query, published)
      const points = new Map(
        chart.series.map(({ metric, observations }) => [metric, observations[0]?.value]),
      )
      for (const { metric, amount } of parts) {
        const drawn = points.get(metric === 'rest' ? 'outside-segments' : metric)
        expect(Math.abs(amount - (drawn ?? NaN)), `${id} ${metric}`).toBeLessThanOrEqual(0.0101)
      }
    }
  })

  it('lists each of its facts once', () => {
    const listed = dataset.releases.flatMap((release) =>
      groupFacts(dataset, release).flatMap(({ facts }) => facts),
    )
    expect(listed).toHaveLength(dataset.facts.length)
  })

  it('is read from its own vintage: later releases change nothing in it', () => {
    const until = dataset.releases.slice(0, 37)
    const newest = until.at(-1)
    if (!newest) throw new Error('there are not so many releases')
    const facts = dataset.facts.filter(({ document }) =>
      until.some((release) => release === document),
    )
    const byLine = new Map(
      [...dataset.factsByLine].map(([line, all]) => [
        line,
        all.filter(({ document }) => until.some((release) => release === document)),
      ]),
    )
    const then = readResults({ ...dataset, releases: until, facts, factsByLine: byLine }, newest)
    const now = readResults(dataset, newest)
    expect({ ...now, next: null }).toEqual(then)
  })
})
