import { describe, expect, it } from 'vitest'
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
