import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'

// An observation varied in one way is the same object each time, so that what is made of it once, its JSON
// above all, serves every window that shows it.

/** The variant of each observation that one kind of change makes, and the way back. */
class Variants {
  readonly #made = new WeakMap<Observation, Observation>()
  readonly #origins = new WeakMap<Observation, Observation>()

  constructor(private readonly change: (observation: Observation) => Partial<Observation>) {}

  of(observation: Observation): Observation {
    const known = this.#made.get(observation)
    if (known) return known
    const variant = { ...observation, ...this.change(observation) }
    this.#made.set(observation, variant)
    this.#origins.set(variant, observation)
    return variant
  }

  /** What a variant was made of; null for what is none. */
  originOf(variant: Observation): Observation | null {
    return this.#origins.get(variant) ?? null
  }
}

const BREAKS = new Variants(() => ({ break: true }))

/** An observation that begins a run which follows another, or does not. */
export function withBreak(observation: Observation, isBreak: boolean): Observation {
  if (observation.break === isBreak) return observation
  if (isBreak) return BREAKS.of(observation)
  return BREAKS.originOf(observation) ?? { ...observation, break: false }
}

const labeled = (labels: Labels) =>
  new Variants(({ period }) => ({ label: labelPeriod(period, labels) }))
const LABELED = { fiscal: labeled('fiscal'), calendar: labeled('calendar') }

/** Observations with labels of another kind than those of releases, which they bear as they are remembered. */
export function labelAs(observations: Observation[], labels: Labels): Observation[] {
  if (labels === 'release') return observations
  return observations.map((observation) => LABELED[labels].of(observation))
}

/** An observation as it was before `labelAs`. */
export function unlabel(observation: Observation): Observation {
  const { fiscal, calendar } = LABELED
  return fiscal.originOf(observation) ?? calendar.originOf(observation) ?? observation
}
