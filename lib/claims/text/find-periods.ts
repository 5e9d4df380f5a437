import { readWhen, type WhenReading } from '#lib/claims/read-when'
import type { Span } from '#lib/claims/text/find-amounts'
import type { Quarter } from '#lib/period/period'

export interface FoundPeriod extends Span {
  when: string
  reading: WhenReading
}

const MONTH = '(?:Mar(?:ch)?|June?|Sept?(?:ember)?|Dec(?:ember)?)\\.?'
const YEAR = "(?:20\\d\\d|['’]?\\d\\d(?!\\d))"
const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)'
const FISCAL = '(?:fiscal(?: year)?|FY)'
const FORMS = [
  `(?:quarter|Q|three months|six months|twelve months|12 months|fiscal year|year|four quarters|TTM)\\s+(?:ended|ending|to)\\s+(?:\\d\\d?\\s+)?${MONTH}(?:\\s+\\d\\d?,?)?\\s+20\\d\\d`,
  `${MONTH}\\s+(?:quarter|Q|Qtr)(?:\\s+of)?(?:\\s+20\\d\\d|\\s+the\\s+prior\\s+year)?`,
  `${FISCAL}\\s+20\\d\\d\\s+${ORDINAL}[- ]quarter`,
  `(?:${FISCAL}\\s+)?${ORDINAL}[- ]quarter(?:\\s+of)?(?:\\s+(?:the\\s+)?${FISCAL})?\\s*20\\d\\d`,
  `(?:fiscal|calendar)?\\s*[FC]?Q[1-4][\\s,-]*(?:of\\s+)?(?:${FISCAL}\\s*)?${YEAR}`,
  `[1-4]Q\\s?(?:FY)?\\s?${YEAR}`,
  `FY\\s?20\\d\\d[- ]?Q[1-4]`,
  `FY\\s?${YEAR}(?:\\s+Q[1-4])?`,
  `(?:fiscal|calendar)(?:\\s+year)?\\s+20\\d\\d`,
  `(?:past|last|trailing)\\s+(?:four\\s+quarters|twelve\\s+months|12\\s+months)`,
  `(?:last|latest|most recent)\\s+quarter`,
  `as\\s+of\\s+${MONTH}(?:\\s+\\d\\d?,?)?\\s+20\\d\\d`,
  `${MONTH}\\s+(?:\\d\\d?,\\s+)?20\\d\\d`,
  `(?<![\\d$¥€.,-])(?<!\\b(?:Jan|Feb|Apr|May|Jul|Aug|Oct|Nov)\\w*\\s(?:\\d\\d?,\\s)?)20\\d\\d(?![\\d.,]?\\d)`,
]
const PATTERN = new RegExp(
  `\\b(?:${FORMS.slice(0, -1).join('|')})(?![\\p{L}\\p{N}])|${FORMS.at(-1)}`,
  'giu',
)

/**
 * The periods that a sentence names, in its order. `newest` is the newest quarter reported when the
 * text was written.
 */
export function findPeriods(sentence: string, newest: Quarter | null): FoundPeriod[] {
  return [...sentence.matchAll(PATTERN)].flatMap(({ 0: when, index }) => {
    const reading = readWhen(when.trim(), newest)
    return reading ? [{ when: when.trim(), reading, from: index, to: index + when.length }] : []
  })
}
