import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { normalizeDataset } from '#lib/data/dataset'
import { listRestatements } from '#lib/series/restatements'
import { ask, drawQuestions } from './draw-questions'
import { dataset, RELEASE_FILES } from '../../fixtures/frozen-data'

describe('what was known then', () => {
  /** The same files without the releases that came after a vintage. */
  const readAsOf = (asOf: string) => {
    const releases = RELEASE_FILES.filter(({ release }) => release.published <= asOf)
    const ids = releases.map(({ release }) => release.id)
    return normalizeDataset({
      releases,
      sources: dataset.sources,
      structures: dataset.structures,
      plan: dataset.plan,
      corrections: dataset.corrections.filter(({ release }) => release && ids.includes(release)),
    })
  }
  const pins = ['2016-08-11', '2020-08-20', '2023-11-16', '2025-08-29', '2026-05-13']

  it.each(pins)(
    'is the same on %s with and without the releases since',
    { tags: 'all-data' },
    (asOf) => {
      const then = readAsOf(asOf)
      expect(then.releases.at(-1)?.published).toBe(asOf)
      expect(then.releases.length).toBeLessThan(dataset.releases.length)
      const drawn = [
        ...drawQuestions(Number(asOf.slice(0, 4)), 60),
        ...drawQuestions(Number(asOf.slice(0, 4)), 5, { basis: 'first' }),
      ].map((question) => ({ ...question, asOf }))
      for (const question of drawn) expect(ask(then, question)).toEqual(ask(dataset, question))
      for (const row of CHARTS) {
        const query = resolveChartQuery(row, {})
        expect(buildChart(then, row, query, asOf)).toEqual(buildChart(dataset, row, query, asOf))
      }
      expect(listRestatements(then, asOf)).toEqual(listRestatements(dataset, asOf))
    },
  )
})
