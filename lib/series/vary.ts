import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'

// An observation varied in one way is the same object each time: what is made of it once, its JSON above
// all, serves every window that shows it.

const BROKEN = new WeakMap<Observation, Observation>()
const UNBROKEN = new WeakMap<Observation, Observation>()

/** An observation that begins a run which follows another, or does not. */
export function withBreak(observation: Observation, isBreak: boolean): Observation {
  if (observation.break === isBreak) return observation
  if (!isBreak) return UNBROKEN.get(observation) ?? { ...observation, break: false }
  const broken = BROKEN.get(observation) ?? { ...observation, break: true }
  BROKEN.set(observation, broken)
  UNBROKEN.set(broken, observation)
  return broken
}

const LABELED = {
  fiscal: new WeakMap<Observation, Observation>(),
  calendar: new WeakMap<Observation, Observation>(),
}
const UNLABELED = new WeakMap<Observation, Observation>()

function label(observation: Observation, labels: keyof typeof LABELED): Observation {
  const known = LABELED[labels].get(observation)
  if (known) return known
  const labeled = { ...observation, label: labelPeriod(observation.period, labels) }
  LABELED[labels].set(observation, labeled)
  UNLABELED.set(labeled, observation)
  return labeled
}

/** Observations with labels of another kind than those of releases, which they bear as they are remembered. */
export function labelAs(observations: Observation[], labels: Labels): Observation[] {
  if (labels === 'release') return observations
  return observations.map((observation) => label(observation, labels))
}

/** An observation as it was before `labelAs`. */
export function unlabel(observation: Observation): Observation {
  return UNLABELED.get(observation) ?? observation
}
