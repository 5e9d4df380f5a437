import type { ClaimPeriod } from '#lib/claims/claim-period'
import {
  asQuarter,
  calendarQuarter,
  newestCalendar,
  newestFiscal,
  quarterOfMonth,
  rankQuarters,
  readMonth,
  readOrdinal,
  readYear,
  type Meaning,
} from '#lib/claims/text/periods/meaning'
import { quarterAt, quarterIndex, yearOf, type Quarter } from '#lib/period/period'

/** A way to write a period, and what it means to a text whose newest quarter is `newest`. */
export interface Form {
  pattern: RegExp
  read: (groups: Partial<Record<string, string>>, newest: Quarter) => Meaning | null
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const END_MONTH = '(?:Mar(?:ch)?|June?|Sept?(?:ember)?|Dec(?:ember)?)\\.?'
const YEAR = "(?:20\\d\\d(?:\\s?[/–-]\\s?(?:20)?\\d\\d(?!\\d))?|'\\d\\d(?!\\d))"
const SHORT_YEAR = "(?:20\\d\\d(?:[/–-](?:20)?\\d\\d(?!\\d))?|'?\\d\\d(?:[/–-]\\d\\d)?)(?!\\d)"
const ORDINAL = '(?:first|second|third|fourth|final|1st|2nd|3rd|4th)'
const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)?)'

const exact = (period: ClaimPeriod): Meaning => ({ naming: 'exact', periods: [period] })
const unknown: Meaning = { naming: 'exact', periods: [] }

function labelled(number: number, year: number, newest: Quarter, own?: string): Meaning {
  const fiscal = asQuarter(year, number)
  const calendar = calendarQuarter(number, year)
  if (own && /^f/i.test(own)) return { naming: 'exact', periods: [fiscal] }
  if (own && /^c/i.test(own)) return exact(calendar)
  const periods = rankQuarters([calendar, fiscal], newest)
  return { naming: 'label', periods }
}

/** A quarter named by number alone: the newest of that number, fiscal or calendar. */
function unlabelled(number: number, newest: Quarter, fiscal: boolean): Meaning {
  const own = newestFiscal(number, newest)
  const calendar = newestCalendar(number, newest)
  // What the newest release is of is what the text is of.
  if (fiscal || own === newest) return { naming: 'relative', periods: [own] }
  if (calendar === newest) return { naming: 'relative', periods: [calendar] }
  const periods = rankQuarters([own, calendar], newest)
  return { naming: 'relative', periods }
}

const SPANS: readonly (readonly [RegExp, (last: Quarter) => ClaimPeriod | null])[] = [
  [/^(?:six|6|half)/i, (last) => (last.endsWith('Q2') ? `FY${yearOf(last)}-H1` : null)],
  [/^(?:nine|9)/i, () => null],
  [/^(?:twelve|12|four|4)/i, (last) => `TTM-${last}`],
  [/year/i, (last) => (last.endsWith('Q4') ? `FY${yearOf(last)}` : `TTM-${last}`)],
  [/./, (last) => last],
]

/** A span by the month it ends in: a quarter, half a year, a fiscal year, four quarters. */
function endingIn(span: string, month: string, year: string | undefined, newest: Quarter): Meaning {
  const number = quarterOfMonth(readMonth(month))
  if (number === null) return unknown
  const written = year ? readYear(year) : null
  const last = written ? calendarQuarter(number, written) : newestCalendar(number, newest)
  const found = SPANS.find(([pattern]) => pattern.test(span))?.[1](last)
  if (!found) return unknown
  return { naming: written ? 'exact' : 'relative', periods: [found] }
}

function yearMeaning(text: string, own: string | undefined): Meaning | null {
  const year = readYear(text)
  if (year === null) return null
  if (own && /^c/i.test(own)) return exact(`CY${year}`)
  if ((own && /^(?:f|the year|year)/i.test(own)) || /[/–-]/.test(text)) return exact(`FY${year}`)
  return { naming: 'label', periods: [`FY${year}`, `CY${year}`] }
}

function halfMeaning(number: string, year: string | undefined, newest: Quarter): Meaning {
  const written = year ? readYear(year) : yearOf(newest)
  const isFirst = /^(?:1|first)$/i.test(number)
  return written && isFirst ? exact(`FY${written}-H1`) : unknown
}

const form = (source: string, read: Form['read'], flags = 'giu'): Form => ({
  pattern: new RegExp(source, flags),
  read,
})

/** Every way to write a period that names one; words that shift another period are not one. */
export const FORMS: readonly Form[] = [
  // quarter ended September 30, 2025; year ended 31st March 2024; three months ended in September
  form(
    `\\b(?<span>(?:fiscal |financial )?(?:quarter|Q|three months|3 months|three-month period|six months|6 months|six-month period|half[- ]year|half|nine months|9 months|twelve months|12 months|(?:fiscal |financial |full )?years?|four quarters|period))\\s(?:that |which )?(?:ended|ending|ends|to|through)\\s(?:on |in |at )?(?:the end of )?(?:${DAY}\\s(?:of )?(?<m1>${MONTH})|(?<m2>${MONTH})(?:\\s${DAY})?)(?:,?\\s(?:of )?(?<year>20\\d\\d))?(?![\\d])`,
    ({ span = '', m1, m2, year }, newest) => endingIn(span, m1 ?? m2 ?? '', year, newest),
  ),
  form(
    `\\b(?<span>quarter|three months|six months|nine months|twelve months|12 months|(?:fiscal |financial )?year|period)\\s(?:ended|ending|to)\\s(?:on )?(?<year>20\\d\\d)[-/](?<month>\\d\\d)[-/]\\d\\d`,
    ({ span = '', year, month }, newest) => {
      const names = ['', '', '', 'Mar', '', '', 'Jun', '', '', 'Sep', '', '', 'Dec']
      return endingIn(span, names[Number(month)] ?? '', year, newest)
    },
  ),
  // April to June period, July-September quarter of 2021, April 2017 to March 2018
  form(
    `\\b(?<m1>${MONTH})(?:\\s(?<y1>20\\d\\d))?\\s?(?:to|through|[-–—])\\s?(?<m2>${MONTH})(?:\\s(?:period|quarter|months))?(?:,?\\s(?:of )?(?<y2>${YEAR}))?(?!\\s?\\d)`,
    ({ m1 = '', m2 = '', y1, y2 }, newest) => {
      const [first, last] = [readMonth(m1), readMonth(m2)]
      const length = (last - first + 12) % 12
      if (length === 11 && last === 3) return endingIn('year', m2, y2, newest)
      if (length === 5 && last === 9) return endingIn('six', m2, y2 ?? y1, newest)
      return length === 2 ? endingIn('quarter', m2, y2 ?? y1, newest) : null
    },
  ),
  // September quarter 2025, Dec'22 quarter, September-ended quarter, Sep Q 2025
  form(
    `\\b(?<month>${END_MONTH})(?:[-\\s]?(?<y1>20\\d\\d|'?\\d\\d(?!\\d)))?(?:-ended|-ending)?[-\\s]?(?:fiscal )?(?:quarter|Qtr|Q)\\b(?:,?\\s(?:of |in )?(?<y2>20\\d\\d|'\\d\\d(?!\\d)))?`,
    ({ month = '', y1, y2 }, newest) => endingIn('quarter', month, y2 ?? y1, newest),
  ),
  // fiscal second quarter of 2026, second quarter of its 2026 fiscal year, third-quarter
  form(
    `\\b(?<own>fiscal|financial|calendar)?(?:\\s(?:year )?(?<y0>20\\d\\d))?[-\\s]?(?<ordinal>${ORDINAL})[-\\s](?<mid>fiscal |financial |calendar )?quarter\\b(?:(?:,?\\s(?:of|for|in))?(?:\\s(?:the|its|our))?(?:\\s(?:(?<after>fiscal|financial|calendar)(?:\\syear)?|FY)\\s?(?:FY)?(?<y1>${SHORT_YEAR})|\\s(?<y2>${YEAR})(?<tail>\\s(?:fiscal|financial)(?:\\syear)?)?))?`,
    ({ own, y0, ordinal = '', mid, after, y1, y2, tail }, newest) => {
      const number = readOrdinal(ordinal)
      const text = y0 ?? y1 ?? y2
      const said =
        own ?? mid ?? after ?? (tail ? 'fiscal' : undefined) ?? (y1 ? 'fiscal' : undefined)
      const year = text ? readYear(text) : null
      const whose = said?.replace(/^financial/i, 'fiscal')
      if (!year) return unlabelled(number, newest, whose !== undefined && /^f/i.test(whose))
      return labelled(
        number,
        year,
        newest,
        whose ?? (/[/–-]/.test(text ?? '') ? 'fiscal' : undefined),
      )
    },
  ),
  // opening three months of the 2016-17 financial year
  form(
    `\\b(?<ordinal>first|opening|last|final)\\sthree\\smonths\\sof\\s(?:the\\s|its\\s)?(?:(?:fiscal|financial)\\s(?:year\\s)?)?(?<year>${YEAR})(?:\\s(?:fiscal|financial)(?:\\syear)?)?`,
    ({ ordinal = '', year = '' }) => {
      const [number, written] = [readOrdinal(ordinal), readYear(year)]
      return written ? exact(asQuarter(written, number)) : null
    },
  ),
  // Q2 FY26, FQ2 2026, Q2/FY26, Q2 2026, Q2'26, Q2 of fiscal 2026, Q2 FY2025/26, CQ3 2025
  form(
    `\\b(?<own>[FC]|fiscal\\s|calendar\\s)?Q(?<n>[1-4])[\\s,/-]{0,2}(?:of\\s|in\\s)?(?:the\\s)?(?:(?<after>fiscal(?:\\syear)?|FY|CY|F(?=\\d))[\\s-]?)?(?<year>${SHORT_YEAR})(?<tail>\\sfiscal(?:\\syear)?)?`,
    ({ own, n, after, year = '', tail }, newest) => {
      const written = readYear(year)
      const said = own ?? after ?? tail?.trim() ?? (/[/–-]/.test(year) ? 'f' : undefined)
      return written ? labelled(Number(n), written, newest, said) : null
    },
  ),
  // 2Q26, 2QFY26, 3QF25, 1Q FY2026, 2QCY25
  form(
    `\\b(?<n>[1-4])Q\\s?(?<own>FY|CY|F|C)?\\s?(?<year>${SHORT_YEAR})`,
    ({ n, own, year = '' }, newest) => {
      const written = readYear(year)
      return written ? labelled(Number(n), written, newest, own) : null
    },
  ),
  // FY3Q25, F2Q26, FY2Q26
  form(`\\bFY?(?<n>[1-4])Q\\s?(?<year>${SHORT_YEAR})`, ({ n, year = '' }, newest) => {
    const written = readYear(year)
    return written ? labelled(Number(n), written, newest, 'f') : null
  }),
  // FY26-Q2, FY2026 Q2, fiscal 2026 Q2, FY26Q2, FY2026 2Q
  form(
    `\\b(?<own>FY|CY|fiscal(?:\\syear)?|calendar(?:\\syear)?)\\s?(?<year>${SHORT_YEAR})[\\s,/-]{0,2}(?:(?<q>Q[1-4]|[1-4]Q)|(?<ordinal>${ORDINAL})[-\\s]quarter)(?!\\d)`,
    ({ own, year = '', q, ordinal }, newest) => {
      const [written, number] = [
        readYear(year),
        q ? Number(q.replace(/q/i, '')) : readOrdinal(ordinal ?? ''),
      ]
      return written ? labelled(number, written, newest, own) : null
    },
  ),
  // 2024 Q4, 2025Q3, 2025-Q3
  form(`(?<![\\d.,$¥€£])(?<year>20\\d\\d)[\\s/-]?Q(?<n>[1-4])(?!\\d)`, ({ year, n }, newest) =>
    labelled(Number(n), Number(year), newest),
  ),
  // bare Q3, 3Q, fiscal Q2
  form(
    `(?<![\\p{L}\\d])(?<own>fiscal\\s|F)?(?:Q(?<a>[1-4])|(?<b>[1-4])Q)(?![\\d\\p{L}])`,
    ({ own, a, b }, newest) => unlabelled(Number(a ?? b), newest, own !== undefined),
  ),
  // H1 FY26, first half of fiscal 2026, FY26 H1, 1H26
  form(
    `\\b(?:H(?<a>[12])|(?<b>[12])H|(?<c>first|second)[-\\s]half)(?:[\\s-]?(?:of\\s)?(?:the\\s)?(?:FY|fiscal\\s(?:year\\s)?|financial\\s(?:year\\s)?)\\s?(?<year>${SHORT_YEAR}))?(?![\\d\\p{L}])`,
    ({ a, b, c, year }, newest) => halfMeaning(a ?? b ?? c ?? '', year, newest),
  ),
  form(
    `\\b(?:FY|fiscal\\s)\\s?(?<year>${SHORT_YEAR})[\\s-]?(?:H(?<a>[12])|(?<b>[12])H)(?!\\d)`,
    ({ year, a, b }, newest) => halfMeaning(a ?? b ?? '', year, newest),
  ),
  form(
    `\\b(?:nine[- ]months?|9M|first nine months|year[- ]to[- ]date|YTD)(?![\\p{L}\\d])`,
    () => unknown,
  ),
  // FY2025, FY24/25, fiscal year 2025, 2025 fiscal year, full year 2025, calendar 2025
  form(
    `\\b(?<own>FY|CY|fiscal(?:\\syear)?|financial\\syear|calendar(?:\\syear)?|full[- ]year)\\s?(?<year>${SHORT_YEAR})`,
    ({ own, year = '' }) =>
      yearMeaning(
        year,
        own && /^f(?:in|y|is)/i.test(own) ? 'f' : /^c/i.test(own ?? '') ? 'c' : undefined,
      ),
  ),
  form(
    `\\b(?<year>${YEAR})\\s(?<own>fiscal|financial|calendar)(?:\\syear)?`,
    ({ year = '', own }) => yearMeaning(year, own && /^f/i.test(own) ? 'f' : 'c'),
  ),
  // as of September 30, 2025; at December 31, 2021; September 2020
  form(
    `\\b(?:(?:as\\sof|as\\sat|at|on|by|until|through)\\s)?(?:the\\send\\sof\\s)?(?:${DAY}\\s(?<m1>${END_MONTH})|(?<m2>${END_MONTH})(?:\\s(?<day>${DAY}),?)?)[\\s-](?<year>20\\d\\d)(?!\\d)`,
    ({ m1, m2, day, year }, newest) =>
      day && !/^3[01]/.test(day) ? null : endingIn('quarter', m1 ?? m2 ?? '', year, newest),
  ),
  // four quarters, twelve months
  form(
    `\\b(?:(?:past|last|trailing|preceding|previous)\\s(?:four\\squarters|4\\squarters|twelve\\smonths|12\\smonths)|trailing[- ]twelve[- ]months?|TTM|LTM)\\b`,
    (_, newest) => ({ naming: 'relative', periods: [`TTM-${newest}`] }),
  ),
  form(
    `\\b(?:this|the\\scurrent|the\\slatest|latest|the\\smost\\srecent|most\\srecent|the\\sreported|the\\sreporting|the\\sjust-ended|past|the\\spast)\\squarter\\b|\\bfor\\sthe\\squarter\\b|\\bin\\sthe\\squarter\\b|\\bduring\\sthe\\squarter\\b|\\bthe\\squarter's\\b`,
    (_, newest) => ({ naming: 'relative', periods: [newest] }),
  ),
  form(
    `\\b(?:(?:the|its|this)\\s(?:past\\s|full\\s|whole\\s|entire\\s|latest\\s)?(?:fiscal|financial)\\syear|the\\sfull\\s(?:fiscal\\s)?year|(?:the\\s)?past\\s(?:fiscal|financial)\\syear|full[- ]year|for\\sthe\\syear(?!\\s(?:ago|earlier|before|ended|to)))(?!\\s(?:ago|earlier|before|20))`,
    (_, newest) => {
      const year = newest.endsWith('Q4') ? yearOf(newest) : yearOf(newest) - 1
      return { naming: 'relative', periods: [`FY${year}`] }
    },
  ),
  form(`\\b(?:the|its|in)\\s(?:previous|prior|preceding)\\squarter\\b`, (_, newest) => ({
    naming: 'relative',
    periods: [quartersBefore(newest, 1)],
  })),
  form(`\\blast\\squarter\\b`, (_, newest) => ({
    naming: 'relative',
    periods: [newest, quartersBefore(newest, 1)],
  })),
  // a bare year, not the year of a day
  form(
    `(?<![\\d$¥€£.,\\p{L}/-])(?<!\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?\\s(?:\\d\\d?(?:st|nd|rd|th)?,?\\s)?)20[0-3]\\d(?![\\d/]|[.,-]\\d|\\s?(?:million|billion|bn|mn|yuan|RMB|%))`,
    () => null,
  ),
]

/** A bare year, whose meaning is in its own digits. */
export function readBareYear(text: string): Meaning | null {
  return /^20\d\d$/.test(text) ? yearMeaning(text, undefined) : null
}

/** Days that name no period: their digits are not figures. */
export const DATES: readonly RegExp[] = [
  new RegExp(`\\b${MONTH}\\s${DAY}(?:,?\\s20\\d\\d)?(?![\\d.,]\\d|\\d)`, 'gi'),
  new RegExp(`\\b${DAY}\\s${MONTH}(?:,?\\s20\\d\\d)?(?!\\d)`, 'gi'),
  /\b20\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?:T[\d:.]+Z?)?(?!\d)/gi,
  /\b(?:[0-2]?\d|3[01])[/.](?:[0-2]?\d)[/.](?:20)?\d\d(?!\d)/gi,
  new RegExp(`\\b${MONTH}\\s20\\d\\d(?!\\d)`, 'gi'),
  /\b\d{1,2}:\d\d(?::\d\d)?(?!\d)/g,
]

/** The quarter one year before, or as many quarters before as asked. */
function quartersBefore(quarter: Quarter, count: number): Quarter {
  return quarterAt(quarterIndex(quarter) - count)
}
