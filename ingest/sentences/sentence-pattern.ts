import { DATE, MONTH, monthsOf, quarterEnding, YEAR, type Span } from '#ingest/tables/time-words'
import type { LineId } from '#lib/metrics/metric'
import { monthOf, type Quarter } from '#lib/period/period'

/** A value that a sentence gives, by the names in the braces of its pattern. */
export interface SentenceValue {
  line: LineId
  value: string
  /**
   * The name of a date or a span; `before` for the span last named before the value, `release` for
   * the quarter of the release, `year-ago` for a year before the first value's.
   */
  period: string
  /** The name of the dollars beside it. */
  dollars?: string
  /** What one of the line's unit is: amounts of a million, unless said. */
  unit?: 'one' | 'thousand' | 'million' | 'billion'
  /** The sentence words a decline by a number without a sign. */
  declines?: true
}

/** A sentence that releases print again and again, and what it says. */
export interface SentenceRule {
  name: string
  pattern: string
  from?: Quarter
  until?: Quarter
  values: readonly SentenceValue[]
}

/** An amount in yuan, with its dollars if they are printed. */
export const yuan = (x: string, u: string): string =>
  `RMB ?{number:${x}} ?{scale:${x}}(?: \\(US\\$ ?{number:${u}} ?{scale:${u}}\\))?`

/**
 * The source of a pattern that finds words however a PDF reader broke them: `three` also finds
 * `thr ee`. Letters may be followed by one blank, and a blank may be missing. What the pattern's own
 * syntax needs, `\d` or `[^.]` say, stays as it is.
 */
export function loosen(source: string): string {
  return source.replace(SYNTAX, (piece) => {
    if (piece.startsWith(' ')) return '\\s*'
    const [, letter, quantifier] = /^([A-Za-z])([?*+]?)$/.exec(piece) ?? []
    if (letter === undefined) return piece
    return quantifier ? `(?:${letter}\\s?)${quantifier}` : `${letter}\\s?`
  })
}

const SYNTAX =
  /\\[A-Za-z]|\\.|\(\?<\w+>|\(\?[:=!]|\(\?<[=!]|\[[^\]]*\]|\{[\d,]*\}|[A-Za-z][?*+]?| \??|./g

/** A loosened pattern as an expression, case-insensitive and global. */
export function loosePattern(source: string): RegExp {
  return new RegExp(loosen(source), 'gi')
}

/** A span named in full. */
const FULL_SPAN = `(?:quarter|three months|six months|nine months|fiscal year|year) ended ${DATE}|fiscal(?: year)? ${YEAR}`
const SPAN = `(?:the )?(?:${FULL_SPAN}|(?:March|June|September|December) quarter(?: (?:of )?${YEAR})?|this quarter|quarter)`

/**
 * What a pattern of a sentence may name in braces: `{number:x}` an amount with the word for its size
 * as `{scale:x}`, `{date:a}` a day, `{span:p}` a quarter, a year or the like.
 */
const NAMED: Readonly<Record<string, (name: string) => string>> = {
  number: (name) => `(?<${name}>\\d[\\d,]*(?:\\.\\d+)?)`,
  scale: (name) => `(?<${name}Scale>${['million', 'billion', 'trillion'].map(loosen).join('|')})`,
  date: (name) => `(?<${name}>${loosen(DATE)})`,
  span: (name) => `(?<${name}>${loosen(SPAN)})`,
}

/** The expression of a sentence's pattern; words may be broken as PDF readers break them. */
export function sentencePattern(source: string): RegExp {
  const parts = source.split(/(\{[a-z]+:\w+\})/)
  const expanded = parts.map((part) => {
    const [, kind = '', name = ''] = /^\{([a-z]+):(\w+)\}$/.exec(part) ?? []
    return NAMED[kind]?.(name) ?? loosen(part)
  })
  return new RegExp(expanded.join(''), 'gi')
}

const LAST_SPAN = new RegExp(
  `${loosen('(?:in|during|for) (?:the )?')}(?<span>${loosen(FULL_SPAN)})`,
  'gi',
)
/** How far before a value its sentence may have named the span. */
const REACH = 2200

/** The span last named in full before a place in the text, other than as what is compared to. */
export function findSpanBefore(text: string, index: number): string | null {
  const before = text.slice(Math.max(0, index - REACH), index)
  const own = Array.from(before.matchAll(LAST_SPAN)).filter(
    (match) => !/compared[^.]{0,90}$/i.test(before.slice(0, match.index)),
  )
  return own.at(-1)?.groups?.['span'] ?? null
}

/** What a span in words is for a release; null where the words do not say. */
export function readSpan(words: string, release: Quarter): Span | null {
  const [, month] = new RegExp(loosen(`${MONTH}(?:\\.? (?:30|31)| quarter)`), 'i').exec(words) ?? []
  const [, year] = new RegExp(loosen(YEAR), 'i').exec(words) ?? []
  const months = monthsOf(words)
  if (month === undefined) {
    if (months === 12 && year !== undefined) {
      const end = quarterEnding('mar', year)
      return end === null ? null : { months, end }
    }
    return months === 3 ? { months, end: release } : null
  }
  if (year !== undefined) {
    const end = quarterEnding(month, year)
    return end === null ? null : { months: months || 3, end }
  }
  const same = month.replace(/\s/g, '').slice(0, 3).toLowerCase() === monthOf(release).toLowerCase()
  return same ? { months: 3, end: release } : null
}
