import { loosen } from '#ingest/sentences/sentence-pattern'
import {
  DATE,
  MONTH,
  MONTH_END,
  monthsOf,
  quarterEnding,
  YEAR,
  type Span,
} from '#ingest/tables/time-words'
import { quarterIndex } from '#lib/period/period'

/** No other table has so many columns of yuan in a row. */
const UNITS = new RegExp(`(?:${loosen('RMB ')}){4,}(?:${loosen('US\\$')})?`, 'gi')
const NAMES = /(?:[^\d%.:;]|\(\d\)){8,330}$/

/**
 * Finds the heads of tables with one segment a column. The period of such a table stands before it
 * or, in some files, after it, so a head has none.
 */
function findSideBySide(text: string): Head[] {
  return Array.from(text.matchAll(UNITS), (units): Head => {
    const before = text.slice(Math.max(0, units.index - 400), units.index)
    const segments = NAMES.exec(before)?.[0].trim() ?? ''
    const columns = Array.from(units[0].matchAll(/[RU]/gi), ([letter]): HeadColumn => ({
      unit: letter.toUpperCase() === 'R' ? 'rmb' : 'usd',
      span: null,
    }))
    const to = units.index + units[0].length
    const scale = /^\s*\([^)]*\)/.exec(text.slice(to, to + 60))?.[0].length ?? 0
    return { from: units.index - segments.length, to: to + scale, columns, segments }
  })
}

/** rmb and usd: amounts; share: percent of something; growth: year over year; other: left alone. */
export type Unit = 'rmb' | 'usd' | 'count' | 'share' | 'growth' | 'other'

export interface HeadColumn {
  unit: Unit
  /** What the column is about; null for shares and growth, and where the head does not say. */
  span: Span | null
}

/** The head of a table: where it stands and the columns below it. */
export interface Head {
  from: number
  to: number
  columns: HeadColumn[]
  /** The names above the columns of a table that has one segment a column. */
  segments: string | null
}

const SPAN = `((?:three|six|nine|twelve) months|(?:fiscal )?years?|quarters?|month) ended ?(?:${MONTH_END} ?,?)?`
/** A day whose year follows below it: `As of March 31, As of June 30, 2024 2025`. */
const DAY = `as of ${MONTH_END} ?,?(?! ?${YEAR}(?! ?${YEAR}))`
const PIECES: [kind: string, source: string][] = [
  ['day', DAY],
  ['date', DATE],
  ['span', SPAN],
  ['year', YEAR],
  ['share', '% of (?:segment )?revenue'],
  ['rmb', "RMB(?: ?[’‘']000)?"],
  ['usd', "US \\$(?: ?[’‘']000)?"],
  ['growth', '(?:YoY|change)'],
  ['quarterly', 'QoQ'],
  [
    'filler',
    '(?:%|,|as of|\\((?:amounts )?in (?:RMB |US\\$ )?(?:thousands|millions|billions)[^)]*\\)|\\(\\d\\)|\\^)',
  ],
]
const PIECE = new RegExp(
  `\\s*(?:${PIECES.map(([kind, source]) => `(?<${kind}>${loosen(source)})`).join('|')})`,
  'iy',
)
/** More words than the head of any table has, so that reading stays quick whatever the text is. */
const MOST_PIECES = 60
const START = new RegExp(`${loosen(SPAN)}|${loosen(DATE)}|${loosen(`as of ${MONTH_END}`)}`, 'gi')
interface Piece {
  kind: string
  text: string
}

/** Finds the heads of all tables that have amounts in their columns, in printed order. */
export function findHeads(text: string): Head[] {
  const heads: Head[] = []
  let end = 0
  for (const start of text.matchAll(START)) {
    if (start.index < end) continue
    const head = readHead(text, start.index)
    end = typeof head === 'number' ? head : head.to
    if (typeof head !== 'number') heads.push(head)
  }
  return [...heads, ...findSideBySide(text)].sort((a, b) => a.from - b.from)
}

/** The head that begins at a place, or where to look on. */
function readHead(text: string, from: number): Head | number {
  const pieces: Piece[] = []
  let to = from
  while (pieces.length < MOST_PIECES) {
    PIECE.lastIndex = to
    const piece = PIECE.exec(text)
    if (!piece) break
    const [kind, words] = Object.entries(piece.groups ?? {}).find(([, value]) => value) ?? []
    if (kind === undefined || words === undefined) break
    pieces.push({ kind, text: words })
    to = PIECE.lastIndex
  }
  const spans = readSpans(pieces)
  const units = pieces.filter((piece) => ['rmb', 'usd', 'share'].includes(piece.kind))
  const columns = units.length > 0 ? spread(spans, units, pieces) : listCounts(spans, pieces)
  if (columns !== null) return { from, to, columns, segments: null }
  return units.length === 0 ? to : from // with units, a head may begin further on in the same words
}

/** The spans of the columns in printed order: `three months … six months … 2024 2025 2024 2025`. */
function readSpans(pieces: readonly Piece[]): Span[] {
  const groups = pieces.filter(({ kind }) => kind === 'span' || kind === 'day').map(textOf)
  const years = pieces.filter(({ kind }) => kind === 'year').map(textOf)
  const dates = pieces.filter(({ kind }) => kind === 'date').map(textOf)
  // The first of several dates has its month in the span before it and only its year here.
  if (dates.length > 0 && years.length === 1) dates.unshift(`${groups[0] ?? ''} ${years[0] ?? ''}`)
  if (dates.length > 0) return dates.flatMap((date) => spanTo(date, groups[0] ?? ''))
  return years.flatMap((year, index) => {
    const group = groups[Math.floor((index * groups.length) / years.length)] ?? ''
    return spanTo(`${group} ${year}`, group)
  })
}

const textOf = ({ text }: Piece): string => text

function spanTo(date: string, length: string): Span[] {
  const month = new RegExp(`${loosen(MONTH)}\\s*(?:\\.\\s*)?3`, 'i').exec(date)?.[1]
  const year = new RegExp(`${loosen(YEAR)}\\s*$`).exec(date)?.[1]
  const end = month === undefined || year === undefined ? null : quarterEnding(month, year)
  return end === null ? [] : [{ months: monthsOf(length), end }]
}

/** Gives each RMB column the next span; dollars and shares go with the amount before them. */
function spread(spans: readonly Span[], units: readonly Piece[], pieces: readonly Piece[]) {
  if (units.filter((unit) => unit.kind === 'rmb').length !== spans.length) return null
  let index = -1
  const columns = units.map((unit): HeadColumn => {
    if (unit.kind === 'rmb') index += 1
    const span = unit.kind === 'share' ? null : (spans[index] ?? null)
    return { unit: unit.kind as Unit, span } // the filter above leaves three kinds
  })
  if (pieces.some((piece) => piece.kind === 'growth')) columns.push(loneColumn('growth'))
  if (pieces.some((piece) => piece.kind === 'quarterly')) columns.push(loneColumn('other'))
  return columns
}

const loneColumn = (unit: Unit): HeadColumn => ({ unit, span: null })

/** Columns of counts: one a quarter without a gap, and no currency. */
function listCounts(spans: readonly Span[], pieces: readonly Piece[]): HeadColumn[] | null {
  if (spans.length < 4 || !pieces.some((piece) => piece.kind === 'date')) return null
  const follow = spans.every((span, index) => {
    const before = spans[index - 1]
    return !before || quarterIndex(span.end) === quarterIndex(before.end) + 1
  })
  return follow ? spans.map((span) => ({ unit: 'count', span })) : null
}
