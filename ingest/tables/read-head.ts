import { format, isValid, parse } from 'date-fns'
import type { ReleaseText } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'
import { loosen } from '#ingest/sentences/sentence-pattern'
import { DATE, quarterEnding } from '#ingest/tables/time-words'
import { monthOf, type Quarter } from '#lib/period/period'

/** What stands at the head of a release. */
export interface ReleaseHead {
  release: Quarter
  published: string | null
  title: string | null
  /** CNY for one US dollar, and where it stands in the text. */
  rate: { value: number; at: number } | null
}

const MONTHS = Array.from({ length: 12 }, (_, month) => format(new Date(2000, month), 'MMMM'))
const TITLE = new RegExp(
  loosen(
    'Alibaba Group Announces (?:March|June|September|December) Quarter(?: 20\\d\\d)?(?: Results)?' +
      `(?: and (?:Full )?Fiscal Year 20\\d\\d)?(?: Results)?(?: and Interim Results[^.“]{0,60}?${DATE})?`,
  ),
  'gi',
)
const REPORTED = new RegExp(
  loosen(
    `announced its (?:unaudited )?financial results for the (?:three months|quarter)[^.“]{0,60}? ended ${DATE}`,
  ),
  'i',
)
const PUBLISHED = new RegExp(
  `${loosen(`(${MONTHS.join('|')})`)}\\s*(\\d ?\\d?), ?(20 ?\\d ?\\d)`,
  'i',
)
const RATE = new RegExp(
  `${loosen('translations of RMB into US\\$ were made at RMB')} ?(\\d ?\\. ?\\d[\\d ]{1,4}?) ?${loosen('to US\\$ ?1')}`,
  'i',
)
/** Characters after the title in which quarter, place and date stand. */
const FRONT = 4000

interface Front {
  title: string
  after: string
  release: Quarter | null
}

/** Each title of an announcement with what follows it; a cover may stand before the first. */
function listFronts(text: string): Front[] {
  return Array.from(text.matchAll(TITLE), (title): Front => {
    const from = title.index + title[0].length
    const after = text.slice(from, from + FRONT)
    const [, month = '', year = ''] = REPORTED.exec(after) ?? []
    return {
      title: title[0].replace(/\s+/g, ' ').trim(),
      after,
      release: quarterEnding(month, year),
    }
  })
}

/**
 * Reads quarter, date, title and rate. Throws an `IngestError` where the text is not a results
 * announcement of Alibaba Group, or names no quarter, or two.
 */
export function readReleaseHead({ text }: ReleaseText): ReleaseHead {
  const fronts = listFronts(text)
  if (fronts.length === 0)
    throw new IngestError(
      'This is not a results announcement of Alibaba Group: no such title was found.',
    )
  const front = fronts.find(({ release }) => release !== null)
  if (!front?.release)
    throw new IngestError('The release does not say which quarter’s results it announces.')
  const { title, after, release } = front
  if (!title.toLowerCase().includes(monthOf(release).toLowerCase()))
    throw new IngestError(
      `The release names two quarters: its title is “${title}”, its text reports ${release}.`,
    )
  const other = fronts.find((rival) => rival.release !== null && rival.release !== release)
  if (other)
    throw new IngestError(
      `The document holds two releases, of ${release} and ${other.release}. Give one of them.`,
    )
  const rate = RATE.exec(text)
  return {
    release,
    published: readDate(after.slice(0, 400)),
    title,
    rate: rate ? { value: Number((rate[1] ?? '').replace(/ /g, '')), at: rate.index } : null,
  }
}

/** The first date in words, as `YYYY-MM-DD`; null where there is none, or no such day. */
function readDate(text: string): string | null {
  const [, ...parts] = PUBLISHED.exec(text) ?? []
  const words = parts.map((part) => part.replace(/\s/g, '')).join(' ')
  const date = parse(words, 'MMMM d yyyy', 0)
  return isValid(date) ? format(date, 'yyyy-MM-dd') : null
}
