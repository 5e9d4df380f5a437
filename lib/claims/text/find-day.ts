import { findPeriods } from '#lib/claims/text/periods/find-periods'
import { readMonth } from '#lib/claims/text/periods/meaning'
import { lastOf } from '#lib/claims/claim-period'
import type { Dataset } from '#lib/data/dataset'
import { quarterIndex, type Quarter } from '#lib/period/period'

/** A text's day and how it is known. */
export interface TextDay {
  /** `YYYY-MM-DD`; null where nothing tells. */
  date: string | null
  /** `asked` for, `written` in the text, or that of the release of the newest `period` it names. */
  from: 'asked' | 'written' | 'period' | 'nowhere'
}

/** A day is looked for where texts date themselves: near their beginning. */
const HEAD = 4000
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const DAYS: readonly RegExp[] = [
  /(?<year>20\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/g,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<name>${MONTH}),? (?<year>20\\d\\d)`, 'g'),
  new RegExp(`(?<name>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)`, 'g'),
]
/** The last days of quarters are periods far more often than a text's day. */
const QUARTER_END = /-(?:03-31|06-30|09-30|12-31)$/
const ENDED = /(?:ended|ending|as of|as at|to|through)\s(?:on )?$/i

function toDate({ year, month, name, day }: Partial<Record<string, string>>): string | null {
  const number = name ? readMonth(name) : Number(month)
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first day that a text writes near its beginning; null for none up to a last possible one. */
function findWrittenDay(text: string, last: string): string | null {
  const head = text.slice(0, HEAD)
  const found = DAYS.flatMap((pattern) =>
    [...head.matchAll(pattern)].flatMap((match) => {
      const date = toDate(match.groups ?? {})
      const ended = ENDED.test(head.slice(Math.max(0, match.index - 12), match.index))
      const fits = date !== null && date <= last && !QUARTER_END.test(date) && !ended
      return fits ? [{ date, at: match.index }] : []
    }),
  )
  return found.sort((a, b) => a.at - b.at)[0]?.date ?? null
}

/** The newest quarter that a text names past mistaking, up to one; null for none. */
function findNewestNamed(text: string, newest: Quarter): Quarter | null {
  const limit = quarterIndex(newest)
  const named = text
    .slice(0, HEAD)
    .split('\n')
    .flatMap((line) => findPeriods(line.slice(0, 1000), newest))
    .filter(({ naming }) => naming === 'exact')
    .flatMap(({ periods: [first] }) => (first ? [lastOf(first)] : []))
    .filter((quarter) => quarterIndex(quarter) <= limit)
  return named.sort((a, b) => quarterIndex(b) - quarterIndex(a))[0] ?? null
}

/**
 * A text's day: as asked for, else as it is written in the text, else that of the release of the
 * newest period it names. `last` is the last day that a text can be of.
 */
export function findTextDay(
  text: string,
  dataset: Dataset,
  asked: string | null,
  last: string,
): TextDay {
  if (asked !== null) return { date: asked, from: 'asked' }
  const written = findWrittenDay(text, last)
  if (written !== null) return { date: written, from: 'written' }
  const newest = dataset.releases.findLast(({ published }) => published <= last)?.id
  const named = newest ? findNewestNamed(text, newest) : null
  const release = dataset.releases.find(({ id }) => id === named)
  return release ? { date: release.published, from: 'period' } : { date: null, from: 'nowhere' }
}
