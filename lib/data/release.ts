import { z } from 'zod'
import type { Fact, Release } from '#lib/data/fact'
import { findUnit } from '#lib/metrics/metrics'
import { STRUCTURES } from '#lib/metrics/metric'
import {
  isFiscalPeriod,
  isQuarter,
  lastQuarterOf,
  periodEnd,
  quarterIndex,
} from '#lib/period/period'
import { isDate } from '#lib/words/dates'
import { parseOneALine, type OneALine } from '#lib/data/one-a-line'

/** A fact as its file gives it: sources by id, and the line of the file it stands on. */
export interface FileFact extends Omit<
  Fact,
  'document' | 'source' | 'yoySource' | 'quality' | 'original'
> {
  at: number
  sourceId: string | null
  yoySourceId: string | null
}

/** One file of `data/releases`. */
export interface ReleaseFile {
  fileName: string
  release: Release
  /** Checks that the document itself does not pass, and why that was accepted. */
  accepted: Readonly<Record<string, string>>
  facts: FileFact[]
}

const page = z.int().min(1)
const words = z.string().min(1)
const date = z.string().refine(isDate, { error: 'must be a date, written YYYY-MM-DD' })

/** A fact as a line of its file has it. */
export const factSchema = z.strictObject({
  line: words.refine((line) => findUnit(line) !== undefined, {
    error: (issue) => `line "${String(issue.input)}" is declared by no metric`,
  }),
  period: z.string().refine(isFiscalPeriod, {
    error: (issue) =>
      `period "${String(issue.input)}" is not a period such as FY2026, FY2026-Q2 or FY2026-H1`,
  }),
  value: z.number().nullable(),
  page: page.optional(),
  printedYoy: z.number().optional(),
  source: words.optional(),
  copies: z.int().min(2).optional(),
  yoyPage: page.nullable().optional(),
  yoySource: words.optional(),
  derived: words.optional(),
  unconfirmed: z.literal(true).optional(),
  note: words.optional(),
})

const headerShape = {
  release: z.string().refine(isQuarter, { error: 'release is named by a quarter: FY2026-Q2' }),
  published: date,
  periodEnd: date,
  title: words,
  url: z.url(),
  pages: page.nullable(),
  structure: z.enum(STRUCTURES),
  accepted: z.record(z.string(), words).optional(),
}

const fileSchema = z.strictObject({ ...headerShape, facts: z.array(factSchema).min(1) })
export type RawFact = z.infer<typeof factSchema>

/**
 * Reads the text of one release file and holds it to the rules a file can break by itself.
 * Throws a `DataError` that names the file and the line.
 */
export function parseRelease(text: string, fileName: string): ReleaseFile {
  const { value, lineOfRow, lineOfKey, stop } = parseOneALine(fileSchema, text, fileName, 'facts')
  const { facts: raw, release: id, accepted = {}, ...header } = value
  const release: Release = { kind: 'release', id, ...header }
  const expected = `${release.published}-${id.toLowerCase()}.json`
  if (!fileName.endsWith(expected))
    stop(lineOfKey('release'), `this file must be named ${expected}`)
  if (release.periodEnd !== periodEnd(id))
    stop(lineOfKey('periodEnd'), `${id} ends on ${periodEnd(id)}`)

  const facts = readRows(raw, { lineOfRow, stop }, (row) => findFault(row, release))
  return { fileName, release, accepted, facts }
}

/** The rows of a file of facts. Stops at a row with a fault, or of a line and period met before. */
export function readRows(
  rows: readonly RawFact[],
  { lineOfRow, stop }: Pick<OneALine<unknown>, 'lineOfRow' | 'stop'>,
  findFault: (row: RawFact) => string | null,
): FileFact[] {
  const places = new Map<string, number>()
  return rows.map((row, index) => {
    const at = lineOfRow(index)
    const fault = findFault(row)
    if (fault) stop(at, fault)
    const key = `${row.line} ${row.period}`
    const earlier = places.get(key)
    if (earlier !== undefined) stop(at, `${key} stands on line ${earlier} already`)
    places.set(key, at)
    return fillFact(row, at)
  })
}

function findFault(row: RawFact, release: Release): string | null {
  if (quarterIndex(lastQuarterOf(row.period)) > quarterIndex(release.id))
    return `${row.period} is later than the release, ${release.id}`
  if (row.value === null && row.printedYoy === undefined)
    return 'a fact without a value must carry a printed rate'
  if (row.page !== undefined && row.source !== undefined)
    return 'a page is a page of the release’s own PDF, so it cannot stand with another source'
  if (row.copies !== undefined && row.source === undefined)
    return 'copies are counted only where one was read, which source names'
  if (row.printedYoy === undefined && (row.yoyPage !== undefined || row.yoySource !== undefined))
    return 'yoyPage and yoySource go with a printedYoy'
  const pages = [row.page, row.yoyPage].filter((number) => number !== undefined && number !== null)
  if (pages.length > 0 && release.pages === null)
    return 'nobody has seen the PDF, so a fact cannot name a page of it'
  const beyond = pages.find((number) => number > (release.pages ?? 0))
  return beyond === undefined ? null : `page ${beyond} is beyond the PDF’s ${release.pages} pages`
}

function fillFact(row: RawFact, at: number): FileFact {
  const page = row.page ?? null
  const rated = row.printedYoy !== undefined
  const yoySourceId = rated ? (row.yoySource ?? row.source ?? null) : null
  const samePage = rated && row.yoySource === undefined ? page : null
  return {
    at,
    line: row.line,
    period: row.period,
    value: row.value,
    page,
    printedYoy: row.printedYoy ?? null,
    yoyPage: row.yoyPage === undefined ? samePage : row.yoyPage,
    sourceId: row.source ?? null,
    copies: row.copies ?? 1,
    yoySourceId,
    derived: row.derived ?? null,
    unconfirmed: row.unconfirmed ?? false,
    note: row.note ?? null,
  }
}
