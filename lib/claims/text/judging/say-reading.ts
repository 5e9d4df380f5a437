import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import { namePeriodFully } from '#lib/claims/claim-period'
import { sayDollars, sayValue } from '#lib/claims/say-value'
import type { Held } from '#lib/claims/text/judging/hold'
import type { PeriodReading } from '#lib/claims/text/reading/figure'

const HOW: Readonly<Record<PeriodReading['how'], string>> = {
  given: 'given by you',
  beside: 'named beside the figure',
  sentence: 'named in the sentence',
  carried: 'carried on from before',
  heading: 'named above',
  dated: 'not named',
}

/** From where a figure's period comes: `“Q2 FY26”, named above`. */
export function sayPeriodFrom({ how, written, shifted }: PeriodReading): string {
  const words = how === 'dated' ? `not named; ${written}` : `“${written}”, ${HOW[how]}`
  return shifted ? `${words}; ${shifted}` : words
}

/** What a figure was held against: `The September quarter 2025 (FY2026 Q2): cloud revenue, 39,824.` */
export function sayHeld({ known, held, manner }: Held): string {
  const period = beginWith(namePeriodFully(known.period))
  const value = `${sayValue(known)}${sayDollars(known, held)}`
  const how = manner ? ` (${manner})` : ''
  return `${period}: ${nameMeasured(known)}, ${value}${how}.`
}
