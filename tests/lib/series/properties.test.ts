import { describe, expect, it } from 'vitest'
import type { Observation, Print } from '#lib/series/observation'
import { FORMULAS } from '#lib/metrics/formulas'
import { listContributors } from '#lib/metrics/contribution'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { TRANSFORM_IDS } from '#lib/query/params'
import { periodIndex } from '#lib/period/period'
import { ask, drawQuestions, type Question } from './draw-questions'
import { dataset } from '../../fixtures/frozen-data'

const questions = [
  ...drawQuestions(20261119, 700),
  ...drawQuestions(20261120, 120, { transform: 'level', structure: 'auto', currency: 'CNY' }),
]
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
    expect(all.length).toBeGreaterThan(5_000)
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

  it('an input that was computed lists its own, down to what a release gave', () => {
    const rests = (print: Print): boolean =>
      print.release !== null || (print.inputs.length > 0 && print.inputs.every(rests))
    const computed = all
      .flatMap(({ seen }) => seen.inputs)
      .filter(({ release }) => release === null)
    expect(computed.length).toBeGreaterThan(100)
    const reached = ({ inputs }: Observation, { query }: Question) =>
      (query.transform === 'share' ? inputs.slice(0, 1) : inputs).every(rests)
    expect(listBreaches(reached)).toEqual([])
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
  const close = (a: number, b: number) => Math.abs(a - b) <= 0.01
  const valuesOf = ({ inputs }: Observation) => inputs.map(({ value }) => value ?? NaN)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

  /** What the inputs give, by the arithmetic a reader would do; null where there are none. */
  function recompute(seen: Observation, { query, metric }: Question): number | null {
    const [head, ...rest] = valuesOf(seen)
    if (head === undefined) return null
    const { unit, derived } = findMetric(metric) ?? {}
    switch (query.transform) {
      case 'level':
        if (derived) return FORMULAS[derived.formula].compute(valuesOf(seen))
        if (rest.length === 0) return head // a balance: its last quarter
        return seen.inputs[0]?.period.length === 6 ? head - sum(rest) : head + sum(rest)
      case 'yoy':
      case 'qoq':
        if (derived && unit === 'percent') return head - (rest[0] ?? NaN)
        return ((head - (rest[0] ?? NaN)) / Math.abs(rest[0] ?? NaN)) * 100
      case 'chained':
        return null
      case 'contribution': {
        const [before = NaN, , whole = NaN] = rest
        const points = ((head - before) / Math.abs(whole)) * 100
        const isCost = listContributors(findMetric(metric) as Metric)[0]?.sign === -1 // one of METRICS
        return isCost ? -points : points
      }
      case 'share':
        return (head / (head + sum(rest))) * 100
      case 'index':
        return (head / (rest[0] ?? head)) * 100
      case 'share-of-revenue':
      case 'margin':
        return (head / (rest[0] ?? NaN)) * 100
    }
  }

  const computed = all.filter(
    ({ seen, question: { query } }) =>
      seen.status === 'derived' &&
      seen.inputs.length > 0 &&
      !(query.transform === 'level' && query.currency === 'USD'),
  )

  // A chain rests on the links before it too, which chained.test.ts multiplies.
  it.each(TRANSFORM_IDS.filter((id) => id !== 'chained'))('%s', (transform) => {
    const asked = computed.filter(({ question }) => question.query.transform === transform)
    const wrong = asked.filter(({ seen, question }) => {
      const value = recompute(seen, question)
      return value === null || seen.value === null || !close(value, seen.value)
    })
    expect(asked.length).toBeGreaterThan(100)
    expect(wrong.map(({ seen, question }) => [question.metric, seen.period])).toEqual([])
  })
})
