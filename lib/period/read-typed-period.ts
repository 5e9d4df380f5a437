import { type Labels, type Period, type Quarter } from '#lib/period/period'

/** Whose years a text means where it does not say: the company's, which end in March, or calendar. */
export type Reckoning = 'fiscal' | 'calendar'

/** The reckoning of the labels in use: `Sep Q 2025` counts in calendar years as `Q3 2025` does. */
export function reckoningOf(labels: Labels): Reckoning {
  return labels === 'fiscal' ? 'fiscal' : 'calendar'
}

const WORD =
  /fiscal|calendar|quarter|qtr|year|jun(?:e)?|sept?(?:ember)?|dec(?:ember)?|mar(?:ch)?|fy|cy|fq|cq|[fcq]|\d+/g
/** The calendar quarter that ends with a month. */
const MONTHS: readonly string[] = ['mar', 'jun', 'sep', 'dec']

function quarterOf(number: number, year: number, reckoning: Reckoning): Quarter {
  // The calendar's first quarter is the company's fourth.
  const fiscal = reckoning === 'fiscal' ? { year, number } : toFiscal(number, year)
  return `FY${fiscal.year}-Q${fiscal.number}` as Quarter // number is 1 to 4: from the pattern
}

function toFiscal(number: number, year: number) {
  return number === 1 ? { year, number: 4 } : { year: year + 1, number: number - 1 }
}

/** A year of two or four digits; null for a year before 2000. */
function readYear(digits: string | undefined): number | null {
  if (digits === undefined || !/^(20)?\d\d$/.test(digits)) return null
  return Number(digits.length === 2 ? `20${digits}` : digits)
}

/**
 * One period as people write it: `FQ2 2026`, `2QFY26`, `FY26-Q2`, `Sep 2025`, `September quarter
 * 2025`, `Q3 2025`, `2Q26`, `FY2024`, `2024`. `reckoning` says whose year `2Q26` and `2024` mean;
 * every other form says it itself. Null where the text is none of these.
 */
export function readTypedPeriod(text: string, reckoning: Reckoning): Period | null {
  const plain = text.toLowerCase().replace(/[’'.,]/g, ' ')
  const dashed = /^\s*(20\d\d)-(03|06|09|12)\s*$/.exec(plain)
  if (dashed) return quarterOf(Number(dashed[2]) / 3, Number(dashed[1]), 'calendar')
  const yearTo = /^\s*year (?:to|ended) mar(?:ch)? (20\d\d)\s*$/.exec(plain)
  if (yearTo) return `FY${Number(yearTo[1])}`
  if (plain.replace(WORD, '').replace(/[\s-]/g, '') !== '') return null

  const words: readonly string[] = plain.match(WORD) ?? []
  const months = words.flatMap((word) => (MONTHS.includes(word.slice(0, 3)) ? [word] : []))
  const numbers = words.filter((word) => /^\d/.test(word))
  const at = words.findIndex((word) => /^(?:[fc]?q|quarter|qtr)$/.test(word))
  const said = words.find((word) => /^[fc]/.test(word))
  const own: Reckoning | null = said ? (said.startsWith('f') ? 'fiscal' : 'calendar') : null

  if (months.length > 0) {
    const year = readYear(numbers[0])
    if (months.length > 1 || numbers.length !== 1 || own || words.includes('year')) return null
    if (year === null) return null
    return quarterOf(MONTHS.indexOf((months[0] ?? '').slice(0, 3)) + 1, year, 'calendar')
  }
  if (at >= 0) {
    const quarter = numbers.find((digits) => /^[1-4]$/.test(digits))
    const year = readYear(numbers.find((digits) => digits.length > 1))
    if (numbers.length !== 2 || quarter === undefined || year === null) return null
    const before = words[at - 1] === quarter // 2Q26, which both calendars are written as
    return quarterOf(Number(quarter), year, own ?? (before ? reckoning : 'calendar'))
  }
  const year = readYear(numbers[0])
  const bare = own === null && numbers[0]?.length === 2
  if (numbers.length !== 1 || year === null || bare) return null
  return (own ?? reckoning) === 'fiscal' ? `FY${year}` : `CY${year}`
}
