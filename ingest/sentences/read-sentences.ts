import type { ReleaseText } from '#ingest/document/document'
import type { Candidate, Doubt } from '#ingest/reading'
import {
  loosen,
  findSpanBefore,
  readSpan,
  sentencePattern,
  type SentenceValue,
} from '#ingest/sentences/sentence-pattern'
import {
  CASH_SENTENCES,
  GROWTH_SENTENCES,
  MEMBER_SENTENCES,
  SHARE_SENTENCES,
} from '#ingest/sentences/sentences'
import { isDollarsOf } from '#ingest/tables/table-kinds'
import { DATE, periodOfSpan, quarterEnding } from '#ingest/tables/time-words'
import {
  fiscalYearOf,
  lastQuarterOf,
  quarterIndex,
  yearAgo,
  type FiscalPeriod,
  type Quarter,
} from '#lib/period/period'

const RULES = [...CASH_SENTENCES, ...SHARE_SENTENCES, ...MEMBER_SENTENCES, ...GROWTH_SENTENCES].map(
  (rule) => ({
    rule,
    pattern: sentencePattern(rule.pattern),
  }),
)
const SIZES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 }
const UNITS = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 }
/** Tables are shown first where a table and a sentence print the same. */
const RANK = 2000

/** Reads the values that releases print in sentences and in no table. */
export function readSentences(
  { text: marked, pageAt }: ReleaseText,
  release: Quarter,
  rate: number,
): { candidates: Candidate[]; doubts: Doubt[] } {
  const text = marked.replaceAll('^', ' ') // marks of footnotes
  const candidates: Candidate[] = []
  const doubts: Doubt[] = []
  for (const { rule, pattern } of RULES) {
    if ((rule.from && release < rule.from) || (rule.until && release > rule.until)) continue
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {}
      const label = match[0].replace(/\s+/g, ' ')
      let first: FiscalPeriod | null = null
      for (const sought of rule.values) {
        const at = match.index + match[0].indexOf(groups[sought.value] ?? '')
        const value = readValue(sought, groups)
        const period = readPeriod(sought, groups, first, () => findSpanBefore(text, at), release)
        first ??= period
        if (value === null || period === null || isLater(period, release)) continue
        const page = pageAt(at)
        const { line } = sought
        if (!agreesWithDollars(sought, groups, rate)) {
          doubts.push({ page, label, line, period, why: 'its dollars do not match its yuan' })
          continue
        }
        const from = { label, table: rule.name, rank: RANK }
        candidates.push({ line, period, value, page, printedYoy: null, ...from })
      }
    }
  }
  return { candidates, doubts }
}

type Groups = Readonly<Record<string, string | undefined>>

function readValue(
  { value, unit = 'million', declines }: SentenceValue,
  groups: Groups,
): number | null {
  const printed = groups[value]
  if (printed === undefined) return null
  const size = sizeOf(groups[`${value}Scale`]) * (declines ? -1 : 1)
  return Math.round((Number(printed.replaceAll(',', '')) * size * 1e6) / UNITS[unit]) / 1e6
}

const sizeOf = (word: string | undefined): number =>
  SIZES[word?.replace(/\s/g, '').toLowerCase() ?? ''] ?? 1

function agreesWithDollars(
  { value, dollars }: SentenceValue,
  groups: Groups,
  rate: number,
): boolean {
  const [yuan, usd] = [groups[value], dollars && groups[dollars]]
  if (yuan === undefined || !usd || !dollars) return true
  if (sizeOf(groups[`${value}Scale`]) !== sizeOf(groups[`${dollars}Scale`])) return false
  return isDollarsOf('', Number(yuan.replaceAll(',', '')), Number(usd.replaceAll(',', '')), rate)
}

function readPeriod(
  { period }: SentenceValue,
  groups: Groups,
  first: FiscalPeriod | null,
  findBefore: () => string | null,
  release: Quarter,
): FiscalPeriod | null {
  if (period === 'release') return release
  if (period === 'year') return release.endsWith('Q4') ? fiscalYearOf(release) : null
  if (period === 'year-ago') return first === null ? null : yearAgo(first)
  const words = period === 'before' ? findBefore() : groups[period]
  if (words === null) return null
  if (words === undefined) return period === 'p' ? release : null
  const [, month, year] = new RegExp(`^${loosen(DATE)}$`, 'i').exec(words) ?? []
  if (month !== undefined && year !== undefined) return quarterEnding(month, year)
  const span = readSpan(words, release)
  return span === null ? null : periodOfSpan(span)
}

const isLater = (period: FiscalPeriod, release: Quarter): boolean =>
  quarterIndex(lastQuarterOf(period)) > quarterIndex(release)
