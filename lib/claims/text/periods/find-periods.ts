import { DATES, FORMS, readBareYear } from '#lib/claims/text/periods/forms'
import type { Meaning } from '#lib/claims/text/periods/meaning'
import { keepLongest, type Span } from '#lib/claims/text/span'
import type { Quarter } from '#lib/period/period'

/** A period as a sentence writes it. */
export interface FoundPeriod extends Span, Meaning {
  written: string
}

/**
 * The periods that a sentence names, in its order, the longest wording of each. `newest` is the
 * newest quarter reported on the text's day.
 */
export function findPeriods(sentence: string, newest: Quarter): FoundPeriod[] {
  if (!/\d|quarter|year|month|half|TTM|LTM|YTD|[A-Z][a-z]{2}/.test(sentence)) return []
  const found = FORMS.flatMap(({ pattern, read }) =>
    [...sentence.matchAll(pattern)].flatMap((match): FoundPeriod[] => {
      const written = match[0].trim()
      const from = match.index + match[0].indexOf(written)
      const meaning = readBareYear(written) ?? read(match.groups ?? {}, newest)
      return meaning ? [{ ...meaning, written, from, to: from + written.length }] : []
    }),
  )
  return keepLongest(found)
}

/** The stretches of a sentence that are days. */
export function findDates(sentence: string): Span[] {
  const found = DATES.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(({ 0: written, index }) => {
      return { from: index, to: index + written.length }
    }),
  )
  return keepLongest(found)
}

/** The sentence with periods and days blanked, so that their digits are no figures. */
export function blank(sentence: string, spans: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    parts.push(sentence.slice(at, from), '\u0001'.repeat(to - from))
    at = to
  }
  return parts.join('') + sentence.slice(at)
}
