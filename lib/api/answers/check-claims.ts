import type { Answer, Context } from '#lib/api/answer'
import { answerJson } from '#lib/api/answers/table'
import { checkText, startClock, TIME_CAP, type CheckedText } from '#lib/claims/text/check-text'
import { findFigureVerdict } from '#lib/claims/text/judging/figure-verdict'
import { FIGURE_CAP, TEXT_CAP } from '#lib/claims/text/reading/read-text'
import { type Dataset, latestVintage } from '#lib/data/dataset'
import { Problem } from '#lib/query/problem'
import type { Fault } from '#lib/query/read-params'
import { isDate } from '#lib/words/dates'

/** JSON escapes a character with six at most. */
const BODY_CAP = TEXT_CAP * 6 + 1000

interface Wanted {
  text: string
  date: string | null
}

function fail(detail: string, errors: Fault[] = []): never {
  throw new Problem(400, detail, errors)
}

/** Reads the body of a request: JSON with a text and, where its day is known, a date. */
function readWanted(body: string): Wanted {
  if (body.length > BODY_CAP)
    fail(`The body has ${body.length} characters; at most ${BODY_CAP} are read.`)
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    fail('The body is not valid JSON.')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    fail('The body must be a JSON object such as {"text": "…", "date": "2025-11-25"}.')
  const { text, date = null, ...rest } = parsed as Record<string, unknown> // an object: tested above
  const errors: Fault[] = Object.keys(rest)
    .slice(0, 10)
    .map((name) => {
      return {
        parameter: name.slice(0, 60),
        detail: 'The body has no such key.',
        allowed: ['text', 'date'],
      }
    })
  if (typeof text !== 'string')
    errors.push({ parameter: 'text', detail: 'Give the text as a string.', allowed: ['a string'] })
  if (date !== null && (typeof date !== 'string' || !isDate(date)))
    errors.push({ parameter: 'date', detail: 'date must be a day.', allowed: ['YYYY-MM-DD'] })
  if (errors.length > 0) fail('The body cannot be read.', errors)
  return { text: String(text), date: date === null ? null : String(date) }
}

function describeFigure({ verdict, ...figure }: CheckedText['figures'][number]) {
  return { ...figure, verdict, label: findFigureVerdict(verdict).label }
}

/**
 * Checks the figures of a text as of a vintage, in the time that a server has. `date` is the text's own
 * day, where it is known. Throws a Problem of 400 for a text that is empty or too long.
 */
export function describeCheck(
  { text, date }: Wanted,
  dataset: Dataset,
  asOf: string,
  now?: () => number,
) {
  const isLate = startClock(dataset, now)
  const { figures, left, day } = checkText(text, dataset, asOf, date, { isLate })
  if (figures.length === 0 && left)
    fail(left, [{ parameter: 'text', detail: left, allowed: [`at most ${TEXT_CAP} bytes`] }])
  return {
    asOf,
    date: day.date,
    dateFrom: day.from,
    limits: { bytes: TEXT_CAP, figures: FIGURE_CAP, milliseconds: TIME_CAP },
    left,
    figures: figures.map(describeFigure),
  }
}

/**
 * `POST /api/v1/claims/check`: every figure of a text with its verdict, its reading and its evidence.
 * At most 200 kB of text, 1,000 figures and `TIME_CAP` milliseconds are spent; `left` says what was left out.
 */
export function answerCheck(body: string, { dataset }: Context, now?: () => number): Answer {
  return answerJson(describeCheck(readWanted(body), dataset, latestVintage(dataset), now))
}
