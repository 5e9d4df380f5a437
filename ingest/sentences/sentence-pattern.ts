import { loosen } from '#ingest/sentences/loose-pattern'
import { DATE, MONTH, monthsOf, quarterEnding, YEAR, type Span } from '#ingest/tables/time-words'
import { monthOf, type Quarter } from '#lib/period/period'

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
    (found) => !/compared[^.]{0,90}$/i.test(before.slice(0, found.index)),
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
