import type { ClaimPeriod } from '#lib/claims/claim-period'
import { quarterAt, quarterIndex, yearOf, type Quarter } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/**
 * How a text names its period: a quarter or a year with nothing said of whose (`Q3 2025`, `2022`),
 * one said to be fiscal, one named past mistaking (`quarter ended June 30, 2025`), or one that
 * counts from the text's own day (`last quarter`).
 */
type Naming = 'bare-quarter' | 'bare-year' | 'fiscal' | 'named' | 'relative'

export interface WhenReading {
  naming: Naming
  /** What it means, then what else it may mean: a bare year is the fiscal one first. */
  periods: [ClaimPeriod, ...ClaimPeriod[]]
}

const LONGEST = 120
const MONTH = '(mar(?:ch)?|june?|sept?(?:ember)?|dec(?:ember)?)'
const END = new RegExp(`${MONTH}\\.?(?: quarter| q)?(?: (?:30|31|30th|31st))?,?(?: (20\\d\\d))?$`)
const ORDINALS = [/first|1st/g, /second|2nd/g, /third|3rd/g, /fourth|4th/g]
const FOUR_QUARTERS =
  /\b(?:(?:past|last|trailing|four|preceding|previous) (?:four|4) quarters|(?:four|4) quarters|(?:past |last |trailing )?(?:twelve|12) months|ttm|ltm)\b/
const LATEST = /^(?:last|latest|past|most recent|recent|current|this)(?: reported)? quarter$/
const YEAR_END = new RegExp(`\\byear(?: ended| ending| to| end)? ${MONTH}`)
const HALF = /^(?:(fiscal )?h1|(fiscal )?first half|six months|6 months|half-?year)\b/

/** Lower case, no brackets, ordinals as `q2`, without the words that join others. */
function plainWords(when: string): string {
  let text = when.toLowerCase().replace(/\((?![^)]*(?:fiscal|calendar))[^)]*\)|[()]/g, ' ')
  ORDINALS.forEach((pattern, index) => {
    text = text.replace(new RegExp(`(?:${pattern.source})[ -]quarter`, 'g'), `q${index + 1}`)
  })
  return text
    .replace(/\b(?:q|quarter)[ -]?ended\b|\bq ending\b/g, 'quarter ended')
    .replace(/\bqtr\b\.?/g, 'quarter')
    .replace(/['’]/g, ' ')
    .replace(/\b(?:as|of|at|the|in|for|during|over|by|end|full|whole|reported)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The quarter that ends with a month; with no year, the newest such one of the text's day. */
function quarterEnding(month: string, year: number | null, newest: Quarter | null): Quarter | null {
  if (year !== null) {
    const quarter = readTypedPeriod(`${month.slice(0, 3)} ${year}`, 'calendar')
    return quarter ? (quarter as Quarter) : null // a month and a year name a quarter
  }
  if (!newest) return null
  for (let back = 0; back < 4; back += 1) {
    const quarter = quarterAt(quarterIndex(newest) - back)
    const number = ['jun', 'sep', 'dec', 'mar'].indexOf(month.slice(0, 3)) + 1
    if (quarter.endsWith(`Q${number}`)) return quarter
  }
  return null
}

function named(...periods: (ClaimPeriod | null)[]): WhenReading | null {
  const [first] = periods
  return first ? { naming: 'named', periods: [first] } : null
}

/** A period by the month it ends in: a quarter, a fiscal year, six months, four quarters. */
function readEnd(text: string, newest: Quarter | null): WhenReading | null {
  const match = END.exec(text.replace(/ (?:prior|previous|preceding) year$/, ''))
  const [, month = '', year] = match ?? []
  const quarter = match && quarterEnding(month, year ? Number(year) : null, newest)
  if (!quarter) return null
  const prior = / (?:prior|previous|preceding) year$/.test(text)
  const ending = prior ? quarterAt(quarterIndex(quarter) - 4) : quarter
  if (FOUR_QUARTERS.test(text)) return named(`TTM-${ending}`)
  if (YEAR_END.test(text)) return ending.endsWith('Q4') ? named(`FY${yearOf(ending)}`) : null
  if (HALF.test(text)) return ending.endsWith('Q2') ? named(`FY${yearOf(ending)}-H1`) : null
  return named(ending)
}

function readLabel(text: string): WhenReading | null {
  const half = /^(?:h1|first half) (?:fiscal|fy)(?: year)? ?(20)?(\d\d)$/.exec(
    text.replace(/^(?:fiscal|fy) ?(20\d\d) h1$/, 'h1 fy $1'),
  )
  if (half) return { naming: 'fiscal', periods: [`FY${2000 + Number(half[2])}-H1`] }
  const fiscal = readTypedPeriod(text, 'fiscal')
  const calendar = readTypedPeriod(text, 'calendar')
  if (!fiscal || !calendar) return null
  if (/calendar|\bcy|\bcq/.test(text)) return named(fiscal)
  if (/fiscal|fy|fq/.test(text)) return { naming: 'fiscal', periods: [fiscal] }
  if (fiscal.startsWith('FY') && calendar.startsWith('CY'))
    return { naming: 'bare-year', periods: [fiscal, calendar] }
  return { naming: 'bare-quarter', periods: [calendar] }
}

/**
 * What a period means as a text writes it. A bare quarter (`Q3 2025`) is the calendar's unless the
 * text says fiscal, a bare year the fiscal one first. `newest` is the newest quarter that had been
 * reported when the text was written, from which `last quarter` counts; null where that is not
 * known. Null where the words name no period for certain.
 */
export function readWhen(when: string | null, newest: Quarter | null): WhenReading | null {
  if (when === null || when.length > LONGEST) return null
  const text = plainWords(when)
  if (LATEST.test(text) || text === 'quarter')
    return newest ? { naming: 'relative', periods: [newest] } : null
  const ended = readEnd(text, newest)
  if (ended) return ended
  if (FOUR_QUARTERS.test(text) && newest && !/\d{3}/.test(text))
    return { naming: 'relative', periods: [`TTM-${newest}`] }
  return readLabel(text.replace(/ quarter(?= |$)/, (found) => (/q\d/.test(text) ? '' : found)))
}
