import { DATES, FORMS, readBareYear } from '#lib/claims/text/periods/forms'
import type { Meaning } from '#lib/claims/text/periods/meaning'
import { keepLongest, type Span } from '#lib/claims/text/span'
import type { Quarter } from '#lib/period/period'

/** A period as a sentence writes it. */
export interface FoundPeriod extends Span, Meaning {
  written: string
}

/** Without one of these no form can match. */
const MAY_NAME =
  /quarter|\bqtr|Q|[1-4]q|half|H[12]|[12]H|\d\dH|month|year|FY|CY|fiscal|financial|20\d\d|TTM|LTM|YTD|9M|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i
/** No sentence has more of one form. */
const MOST = 60

/**
 * The periods that a sentence names, in its order, the longest wording of each. `newest` is the
 * newest quarter reported on the text's day.
 */
export function findPeriods(sentence: string, newest: Quarter): FoundPeriod[] {
  if (!MAY_NAME.test(sentence)) return []
  const found = FORMS.flatMap(({ pattern, read }) =>
    takeMatches(sentence, pattern).flatMap((match): FoundPeriod[] => {
      const written = match[0].trim()
      const from = (match.index ?? 0) + match[0].indexOf(written)
      const meaning = readBareYear(written) ?? read(match.groups ?? {}, newest)
      return meaning ? [{ ...meaning, written, from, to: from + written.length }] : []
    }),
  )
  return keepLongest(found)
}

/** The first matches of a pattern. */
function takeMatches(text: string, pattern: RegExp): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = []
  for (const match of text.matchAll(pattern)) {
    found.push(match)
    if (found.length >= MOST) break
  }
  return found
}

/** The stretches of a sentence that are days. */
export function findDates(sentence: string): Span[] {
  const found = DATES.flatMap((pattern) =>
    takeMatches(sentence, pattern).map(({ 0: written, index = 0 }) => {
      return { from: index, to: index + written.length }
    }),
  )
  return keepLongest(found)
}

/** The sentence with periods and days blanked, so that their digits are not figures. */
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
