import type { Dataset } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'
import { FREQUENCIES } from '#lib/period/period'
import { TRANSFORM_IDS, type Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Series } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { TRANSFORMS } from '#lib/series/transforms'
import { dataset } from '../../fixtures/frozen-data'

const VINTAGES = dataset.releases.map((release) => release.published)

/** A picker that draws the same elements for the same seed (a linear congruential generator). */
function makeRandom(seed: number): <T>(from: readonly T[]) => T {
  let state = seed >>> 0
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const found = from[Math.floor((state / 2 ** 32) * from.length)]
    if (found === undefined) throw new RangeError('there is nothing to draw from')
    return found
  }
}

export interface Question {
  metric: string
  query: Query
  asOf: string
}

/** Questions that any reader may ask, drawn from a seed; `fixed` holds for all of them. */
export function drawQuestions(seed: number, count: number, fixed: Partial<Query> = {}): Question[] {
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
    return { metric: pick(able).id, query, asOf: pick(VINTAGES) }
  })
}

export const ask = (from: Dataset, { metric, query, asOf }: Question): Series[] =>
  querySeries(from, [metric], query, asOf)
