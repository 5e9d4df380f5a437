import { ADDRESS_CAP, type Cited, type Findings, type Mention } from '#lib/memo-check/mention'
import { readTypedPeriod } from '#lib/period/read-typed-period'
import type { Freshness, FreshnessChange } from '#lib/pins/describe-freshness'
import { FRESHNESS_IDS, NUMBER_CHANGES, type FreshnessId } from '#lib/pins/freshness-words'

/** A figure or a number that a document shows, and what has become of it. */
export interface MemoRow {
  key: string
  id: FreshnessId
  /** `Cloud revenue`; of a number, what is cited: `Cloud, June quarter 2023`. */
  title: string
  /** As cited; null for a figure. */
  value: string | null
  /** Where it stands in the document, each place once. */
  places: string[]
  /** How many more places there are. */
  more: number
  /** The mentions that are files, for which one in their place is offered. */
  formats: NonNullable<Mention['format']>[]
  makers: string[]
  summary: string[]
  changes: FreshnessChange[]
  /** How many changes are not listed. */
  left: number
  freshness: Freshness
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** The id of a period that a citation names; null where it cannot be told. */
function readPeriod(text: string): string | null {
  return readTypedPeriod(text.replace(/^Four quarters to /i, ''), 'calendar')
}

const isPercent = (text: string) => text.includes('%')

/** The changes of what is cited: of the value as written, else of values or of rates as it is one. */
function pickWritten(value: string, changes: readonly FreshnessChange[]): FreshnessChange[] {
  const same = changes.filter(({ shown }) => value.includes(shown.then))
  if (same.length > 0) return same
  return changes.filter(({ shown }) => isPercent(shown.then) === isPercent(value))
}

/** What has become of one cited number: of its figure where it cannot be told apart. */
function judgeNumber(
  cited: Cited,
  freshness: Freshness,
): Pick<MemoRow, 'id' | 'summary' | 'changes' | 'left'> {
  const { freshness: id, summary, changes, left } = freshness
  const period = readPeriod(cited.period)
  const isApart = period !== null && freshness.periods.includes(period) && left === 0
  if (freshness.pin === null || !isApart || id === 'not-known')
    return { id, summary, changes, left }
  const inPeriod = changes.filter((change) => change.period === period)
  const named = inPeriod.filter(({ label }) => label === cited.name)
  const own = pickWritten(cited.value, named.length > 0 ? named : inPeriod)
  const kind = NUMBER_CHANGES.find((change) => own.some((one) => one.kind === change))
  // A margin or a sum beside the series has changed: it may be the one that is cited.
  if (!kind && freshness.beside) return { id, summary, changes, left }
  const [first] = own
  if (!kind || !first) return { id: 'current', summary: [], changes: [], left: 0 }
  const { then, now } = first.shown
  const said = own.length === 1 ? [`${then} then, ${now} now.`] : []
  return { id: kind, summary: said, changes: own, left: 0 }
}

interface Group {
  freshness: Freshness
  mentions: Mention[]
  more: number
}

/** The same figure at the same pin is one, whatever its address says besides. */
function groupFigures(
  found: Findings['addresses'],
  answers: ReadonlyMap<string, Freshness>,
): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { address, mentions, more } of found) {
    const freshness = answers.get(address)
    if (!freshness) continue
    const { refreshed, pin } = freshness
    const key = refreshed ? `${refreshed.csv} ${pin}` : address // which writes every default out
    const known = groups.get(key)
    if (known) {
      known.mentions.push(...mentions)
      known.more += more
    } else groups.set(key, { freshness, mentions: [...mentions], more })
  }
  return groups
}

function describeGroup(key: string, { freshness, mentions, more }: Group): MemoRow[] {
  const figures = mentions.filter(({ cited }) => cited === null)
  const numbers = new Map<string, { cited: Cited; mentions: Mention[] }>()
  for (const mention of mentions) {
    const { cited } = mention
    if (!cited) continue
    const id = `${cited.name}, ${cited.period}: ${cited.value}`
    const known = numbers.get(id)
    if (known) known.mentions.push(mention)
    else numbers.set(id, { cited, mentions: [mention] })
  }
  const common = (own: readonly Mention[]) => ({
    places: unique(own.map(({ place }) => place)),
    formats: unique(own.flatMap(({ format }) => format ?? [])),
    makers: unique(own.flatMap(({ maker }) => maker ?? [])),
    freshness,
  })
  const { freshness: id, summary, changes, left } = freshness
  const figure: MemoRow[] =
    figures.length === 0
      ? []
      : [
          {
            ...{ key, id, summary, changes, left, value: null, more },
            title: freshness.figure?.title ?? freshness.address,
            ...common(figures),
          },
        ]
  const cited = [...numbers].map(([name, number]): MemoRow => {
    const title = `${number.cited.name}, ${number.cited.period}`
    return {
      ...{ key: `${key} ${name}`, title, value: number.cited.value, more: 0 },
      ...judgeNumber(number.cited, freshness),
      ...common(number.mentions),
    }
  })
  return [...figure, ...cited]
}

/** What was found with what has become of each, the weightiest first. */
export function listRows(
  { addresses }: Pick<Findings, 'addresses'>,
  answers: ReadonlyMap<string, Freshness>,
): MemoRow[] {
  const rows = [...groupFigures(addresses, answers)].flatMap(([key, group]) =>
    describeGroup(key, group),
  )
  const rank = ({ id }: MemoRow) => FRESHNESS_IDS.indexOf(id)
  return rows.sort((a, b) => rank(a) - rank(b))
}

const count = (many: number, one: string, several = `${one}s`) =>
  `${many} ${many === 1 ? one : several}`

/** Whether a figure or a number is not what it was. */
export function isStale({ id }: Pick<MemoRow, 'id'>): boolean {
  return NUMBER_CHANGES.some((kind) => kind === id)
}

/** What was found in a document, in a sentence or two. */
export function sayFindings(findings: Findings, rows: readonly MemoRow[]): string[] {
  const { left, elsewhere, strangers, strangersLeft, notes } = findings
  const numbers = rows.filter(({ value }) => value !== null).length
  const figures = rows.length - numbers
  const moved = rows.filter(({ id }) => id === 'moved').length
  const changed = rows.filter(isStale).length - moved
  const what = [
    figures > 0 ? count(figures, 'figure') : '',
    numbers > 0 ? count(numbers, 'cited number') : '',
  ].filter(Boolean)
  const since = [
    `${changed === 0 ? 'none' : changed} changed since`,
    ...(moved > 0 ? [`${moved} given on another structure`] : []),
  ]
  const found =
    rows.length === 0
      ? 'Nothing of ours was found.'
      : `${what.join(' and ')} of ours: ${since.join(', ')}.`
  const others = strangers.length + strangersLeft
  return [
    found,
    ...(left > 0
      ? [
          `${left} more addresses of ours were found and left out: ${ADDRESS_CAP} are checked at a time. Check the rest of the document by itself.`,
        ]
      : []),
    ...(others > 0
      ? [
          `${count(others, 'picture, chart or workbook', 'pictures, charts and workbooks')} without our marks.`,
        ]
      : []),
    ...(elsewhere > 0
      ? [
          `${count(elsewhere, 'link')} to other services ${elsewhere === 1 ? 'was' : 'were'} passed over.`,
        ]
      : []),
    ...notes,
  ]
}

/** The address of a document of ours with the figures of a vintage. */
export function refreshDocument(file: string, asOf: string): string {
  return file.replace(/(@|%40)\d{4}-\d\d-\d\d/g, `$1${asOf}`)
}
