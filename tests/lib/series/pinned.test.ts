import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { normalizeDataset } from '#lib/data/dataset'
import { parseRelease } from '#lib/data/release'
import { listRestatements } from '#lib/series/restatements'
import { ask, drawQuestions, REAL } from './draw-questions'

const files = readdirSync('data/releases').map((name) =>
  parseRelease(readFileSync(`data/releases/${name}`, 'utf8'), `releases/${name}`),
)

describe('what was known then', () => {
  /** The same files without the releases that came after a vintage. */
  const readAsOf = (asOf: string) => {
    const releases = files.filter(({ release }) => release.published <= asOf)
    const ids = releases.map(({ release }) => release.id)
    return normalizeDataset({
      releases,
      sources: REAL.sources,
      structures: REAL.structures,
      plan: REAL.plan,
      corrections: REAL.corrections.filter(({ release }) => ids.includes(release)),
    })
  }
  const pins = ['2016-08-11', '2020-08-20', '2023-11-16', '2025-08-29', '2026-05-13']

  it.each(pins)('is the same on %s with and without the releases since', (asOf) => {
    const then = readAsOf(asOf)
    expect(then.releases.at(-1)?.published).toBe(asOf)
    expect(then.releases.length).toBeLessThan(REAL.releases.length)
    const drawn = [
      ...drawQuestions(Number(asOf.slice(0, 4)), 60),
      ...drawQuestions(Number(asOf.slice(0, 4)), 5, { basis: 'first' }),
    ].map((question) => ({ ...question, asOf }))
    for (const question of drawn) expect(ask(then, question)).toEqual(ask(REAL, question))
    for (const row of CHARTS) {
      const query = resolveChartQuery(row, {})
      expect(buildChart(then, row, query, asOf)).toEqual(buildChart(REAL, row, query, asOf))
    }
    expect(listRestatements(then, asOf)).toEqual(listRestatements(REAL, asOf))
  })
})
