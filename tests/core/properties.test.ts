import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts'
import { normalizeDataset, type Dataset } from '#lib/dataset'
import { METRICS } from '#lib/metrics/metrics'
import type { Observation, Series } from '#lib/observation'
import { FREQUENCIES, resolveDefaults, TRANSFORM_IDS, type Query } from '#lib/params'
import { periodIndex } from '#lib/period'
import { readDataset } from '#lib/read-data'
import { parseRelease } from '#lib/release'
import { listRestatements } from '#lib/restatements'
import { querySeries } from '#lib/series'
import { TRANSFORMS } from '#lib/transforms'
import { makeRandom } from './random'

const dataset = readDataset('data')
const vintages = dataset.releases.map((release) => release.published)
const files = readdirSync('data/releases').map((name) =>
  parseRelease(readFileSync(`data/releases/${name}`, 'utf8'), `releases/${name}`),
)

interface Question {
  metric: string
  query: Query
  asOf: string
}

/** Questions that any reader may ask, drawn from a seed. */
function drawQuestions(seed: number, count: number, fixed: Partial<Query> = {}): Question[] {
  const pick = makeRandom(seed)
  return Array.from({ length: count }, () => {
    const asked = {
      frequency: pick(FREQUENCIES),
      transform: pick(TRANSFORM_IDS),
      structure: pick(['auto', 'auto', 'auto', '2021', '2023', '2025'] as const),
      provisional: pick(['show', 'show', 'hide'] as const),
      currency: pick(['CNY', 'CNY', 'USD'] as const),
      ...fixed,
    }
    const able = METRICS.filter((metric) => !TRANSFORMS[asked.transform].refuse(metric))
    const frequency = asked.transform === 'qoq' ? 'quarter' : asked.frequency
    const query = resolveDefaults({ ...asked, frequency })
    return { metric: pick(able).id, query, asOf: pick(vintages) }
  })
}

const ask = (from: Dataset, { metric, query, asOf }: Question): Series[] =>
  querySeries(from, [metric], query, asOf)

const questions = drawQuestions(20261119, 900)
const answers = questions.map((question) => ({ question, series: ask(dataset, question) }))
const all = answers.flatMap(({ question, series }) =>
  series.flatMap(({ observations }) => observations.map((seen) => ({ question, seen }))),
)

/** The observations that break a rule, said so that one can ask for them again. */
function listBreaches(holds: (seen: Observation, question: Question) => boolean): string[] {
  return all
    .filter(({ seen, question }) => !holds(seen, question))
    .map(({ seen, question: { metric, query, asOf } }) => {
      const { frequency, transform, structure } = query
      return `${metric}@${asOf} ${frequency} ${transform} ${structure}: ${seen.period}`
    })
}

describe(`whatever is asked (${all.length} observations of ${questions.length} questions)`, () => {
  it('there are observations of every status', () => {
    const statuses = [...new Set(all.map(({ seen }) => seen.status))]
    expect(statuses.sort()).toEqual(['derived', 'missing', 'recast', 'reported', 'restated'])
    expect(all.length).toBeGreaterThan(10_000)
  })

  it('periods follow one another, none left out', () => {
    for (const { series } of answers)
      for (const { observations } of series) {
        const indices = observations.map(({ period }) => periodIndex(period))
        const first = indices[0] ?? 0
        expect(indices).toEqual(indices.map((_, step) => first + step))
      }
  })

  it('a value has no reason, and a null has one', () => {
    expect(listBreaches(({ value, reason }) => (value === null) === (reason !== null))).toEqual([])
    expect(
      listBreaches(({ value, status }) => (value === null) === (status === 'missing')),
    ).toEqual([])
  })

  it('a value has a line, a quality and a vintage', () => {
    const whole = ({ value, line, quality, vintage }: Observation) =>
      value === null || (line !== null && quality !== null && vintage !== null)
    expect(listBreaches(whole)).toEqual([])
  })

  it('a structure is the one its line is named for', () => {
    const same = ({ line, structure }: Observation) =>
      line === null || structure === (line.includes(':') ? line.split(':')[0] : null)
    expect(listBreaches(same)).toEqual([])
  })

  it('nothing shown is newer than the vintage', () => {
    const known = (seen: Observation, { asOf }: Question) =>
      [seen, ...seen.inputs, ...(seen.first ? [seen.first] : [])].every(
        ({ vintage }) => vintage === null || vintage <= asOf,
      )
    expect(listBreaches(known)).toEqual([])
  })

  it('a computed value names no page, and has inputs or says how it was made', () => {
    const explained = ({ status, page, inputs, note }: Observation) =>
      status !== 'derived' || (page === null && (inputs.length > 0 || note !== null))
    expect(listBreaches(explained)).toEqual([])
  })

  it('a restated or recast value names its first print', () => {
    const named = ({ status, first }: Observation) =>
      (status !== 'restated' && status !== 'recast') || first !== null
    expect(listBreaches(named)).toEqual([])
  })

  it('hidden provisional figures leave nothing behind', () => {
    const hidden = ({ value, quality, document, inputs, reason }: Observation, asked: Question) =>
      asked.query.provisional === 'show' ||
      (reason === 'provisional-hidden' ? document === null && inputs.length === 0 : true) ||
      (value !== null && quality === 'primary')
    expect(listBreaches(hidden)).toEqual([])
    const provisional = ({ value, quality }: Observation, { query }: Question) =>
      query.provisional === 'show' || value === null || quality === 'primary'
    expect(listBreaches(provisional)).toEqual([])
  })
})

describe('a computed value comes out of its inputs', () => {
  const close = (a: number, b: number) => Math.abs(a - b) <= 0.005 + 1e-9
  const valuesOf = ({ inputs }: Observation) => inputs.map(({ value }) => value ?? NaN)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

  /** What the inputs give, by the arithmetic a reader would do; null where there are none. */
  function recompute(seen: Observation, { query }: Question): number | null {
    const [head, ...rest] = valuesOf(seen)
    if (head === undefined) return null
    switch (query.transform) {
      case 'level':
        if (rest.length === 0) return head // a balance: its last quarter
        return seen.inputs[0]?.period.length === 6 ? head - sum(rest) : head + sum(rest)
      case 'yoy':
      case 'qoq':
        return ((head - (rest[0] ?? NaN)) / Math.abs(rest[0] ?? NaN)) * 100
      case 'share':
        return (head / (head + sum(rest))) * 100
      case 'index':
        return (head / (rest[0] ?? head)) * 100
      default:
        return (head / (rest[0] ?? NaN)) * 100
    }
  }

  const computed = all.filter(
    ({ seen, question: { query } }) =>
      seen.status === 'derived' &&
      seen.inputs.length > 0 &&
      !(query.transform === 'level' && query.currency === 'USD'),
  )

  it.each(TRANSFORM_IDS)('%s', (transform) => {
    const asked = computed.filter(({ question }) => question.query.transform === transform)
    const wrong = asked.filter(({ seen, question }) => {
      const value = recompute(seen, question)
      return value === null || seen.value === null || !close(value, seen.value)
    })
    expect(asked.length).toBeGreaterThan(100)
    expect(wrong.map(({ seen, question }) => [question.metric, seen.period])).toEqual([])
  })
})

describe('what was known then', () => {
  /** The same files without the releases that came after a vintage. */
  const readAsOf = (asOf: string) =>
    normalizeDataset({
      releases: files.filter(({ release }) => release.published <= asOf),
      sources: dataset.sources,
      structures: dataset.structures,
      plan: dataset.plan,
      corrections: dataset.corrections,
    })
  const pins = ['2016-08-11', '2020-08-20', '2021-05-13', '2023-11-16', '2025-08-29', '2026-05-13']

  it.each(pins)('is the same on %s with and without the releases since', (asOf) => {
    const then = readAsOf(asOf)
    expect(then.releases.at(-1)?.published).toBe(asOf)
    expect(then.releases.length).toBeLessThan(dataset.releases.length)
    const drawn = [
      ...drawQuestions(Number(asOf.slice(0, 4)), 120),
      ...drawQuestions(Number(asOf.slice(0, 4)), 15, { basis: 'first' }),
    ].map((question) => ({ ...question, asOf }))
    for (const question of drawn) expect(ask(then, question)).toEqual(ask(dataset, question))
    for (const row of CHARTS) {
      const query = resolveChartQuery(row, {})
      expect(buildChart(then, row, query, asOf)).toEqual(buildChart(dataset, row, query, asOf))
    }
    expect(listRestatements(then, asOf)).toEqual(listRestatements(dataset, asOf))
  })
})
