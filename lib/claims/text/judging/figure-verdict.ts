import type { Evidence } from '#lib/claims/evidence'
import { VERDICTS, type Verdict, type VerdictId } from '#lib/claims/verdicts'

/** What becomes of a figure of a text: a verdict, or why there is none. */
export type FigureVerdictId = VerdictId | 'unmatched' | 'unread'

export type FigureVerdict = Omit<Verdict, 'id'> & { id: FigureVerdictId }

/** The verdicts of the judge and the two of a text that was not written for it. */
export const FIGURE_VERDICTS: readonly FigureVerdict[] = [
  ...VERDICTS,
  {
    id: 'unmatched',
    label: 'Unmatched',
    tone: 'mute',
    help: 'Nothing filed fits, and the text leaves open what the figure is.',
  },
  {
    id: 'unread',
    label: 'Unread',
    tone: 'mute',
    help: 'What the figure is of could not be read.',
  },
]

/** The row of a verdict. */
export function findFigureVerdict(id: FigureVerdictId): FigureVerdict {
  const found = FIGURE_VERDICTS.find((verdict) => verdict.id === id)
  if (!found) throw new RangeError(`${id} is not a verdict`)
  return found
}

/** Verdicts that say a figure is wrong. */
export const REFUTING: readonly FigureVerdictId[] = [
  'wrong-period',
  'unit-slip',
  'wrong-metric',
  'contradicted',
]

/** A verdict on a figure with its reason and what it rests on. */
export interface FigureFinding {
  verdict: FigureVerdictId
  reason: string
  evidence: readonly Evidence[]
}
