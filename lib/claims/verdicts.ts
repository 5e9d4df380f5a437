import type { Case } from '#lib/claims/case'
import type { Evidence } from '#lib/claims/evidence'

/** A verdict with its reason, a sentence with its own numbers, and what it rests on. */
export interface Finding {
  verdict: VerdictId
  reason: string
  evidence: readonly Evidence[]
}

/** One way to explain a number; null where it does not. */
export type Finder = (one: Case) => Finding | null

/** What a claim turns out to be, in the order in which the judge tries them. */
export const VERDICT_IDS = [
  'confirmed',
  'another-measure',
  'wrong-period',
  'unit-slip',
  'wrong-metric',
  'outdated',
  'contradicted',
  'not-covered',
] as const
export type VerdictId = (typeof VERDICT_IDS)[number]

/** The verdicts, what tells a reader most first. */
export const TELLING: readonly VerdictId[] = [
  'contradicted',
  'wrong-period',
  'wrong-metric',
  'unit-slip',
  'outdated',
  'another-measure',
  'confirmed',
  'not-covered',
]

export interface Verdict {
  id: VerdictId
  label: string
  /** How it is colored: red and green are for verdicts, never for figures. */
  tone: 'good' | 'warn' | 'info' | 'bad' | 'mute'
  /** What it says of a claim, as a sentence. */
  help: string
}

/** Every verdict, in that order. */
export const VERDICTS: readonly Verdict[] = [
  {
    id: 'confirmed',
    label: 'Confirmed',
    tone: 'good',
    help: 'The figure agrees within the rounding of how it is written.',
  },
  {
    id: 'another-measure',
    label: 'Confirmed as another measure',
    tone: 'good',
    help: 'The figure is right for another definition of the same thing.',
  },
  {
    id: 'wrong-period',
    label: 'Wrong period',
    tone: 'warn',
    help: 'The figure belongs to another period of the same line.',
  },
  {
    id: 'unit-slip',
    label: 'Unit slip',
    tone: 'warn',
    help: 'The digits are right and the scale or the currency is not.',
  },
  {
    id: 'wrong-metric',
    label: 'Wrong metric',
    tone: 'warn',
    help: 'The figure is that of another line for the same period.',
  },
  {
    id: 'outdated',
    label: 'Outdated',
    tone: 'info',
    help: 'The figure was true and has been overtaken or restated.',
  },
  {
    id: 'contradicted',
    label: 'Contradicted',
    tone: 'bad',
    help: 'The company gives another figure, and nothing in the data explains this one.',
  },
  {
    id: 'not-covered',
    label: 'Not covered',
    tone: 'mute',
    help: 'The data has nothing to compare it with.',
  },
]

/** The row of a verdict. */
export function findVerdict(id: VerdictId): Verdict {
  const found = VERDICTS.find((verdict) => verdict.id === id)
  if (!found) throw new RangeError(`${id} is not a verdict`)
  return found
}
