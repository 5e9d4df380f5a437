import { oncePer } from '#lib/memo/once'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'

// An observation varied in one way is the same object each time: what is made of it once, its JSON above
// all, serves every window that shows it.

type Origins = WeakMap<Observation, Observation>

/** Makes a variant of an observation once, and remembers in `origins` what it was made of. */
const vary = (origins: Origins, change: (observation: Observation) => Partial<Observation>) =>
  oncePer((observation: Observation): Observation => {
    const variant = { ...observation, ...change(observation) }
    origins.set(variant, observation)
    return variant
  })

const UNBROKEN: Origins = new WeakMap()
const addBreak = vary(UNBROKEN, () => ({ break: true }))

/** An observation that begins a run which follows another, or does not. */
export function withBreak(observation: Observation, isBreak: boolean): Observation {
  if (observation.break === isBreak) return observation
  if (isBreak) return addBreak(observation)
  return UNBROKEN.get(observation) ?? { ...observation, break: false }
}

const UNLABELED: Origins = new WeakMap()
const relabel = (labels: Labels) =>
  vary(UNLABELED, ({ period }) => ({ label: labelPeriod(period, labels) }))
const RELABEL = { fiscal: relabel('fiscal'), calendar: relabel('calendar') }

/** Observations with labels of another kind than those of releases, which they bear as they are remembered. */
export function labelAs(observations: Observation[], labels: Labels): Observation[] {
  return labels === 'release' ? observations : observations.map(RELABEL[labels])
}

/**
 * An observation as it was before `labelAs`; itself where this module did not label it, which pages and
 * route handlers, built apart, each do. It differs in nothing but the label.
 */
export function unlabel(observation: Observation): Observation {
  return UNLABELED.get(observation) ?? observation
}
