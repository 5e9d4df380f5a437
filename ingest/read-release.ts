import { checkFacts } from '#ingest/check/check-facts'
import { type Page, joinPages } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'
import type { Candidate, Doubt, ReleaseReading, ReadFact } from '#ingest/reading'
import { readSentences } from '#ingest/sentences/read-sentences'
import { findStructure, type FoundStructure } from '#ingest/tables/find-structure'
import { findTables, type RawTable } from '#ingest/tables/find-tables'
import { readReleaseHead } from '#ingest/tables/read-head'
import { readSideBySide } from '#ingest/tables/read-side-by-side'
import { readTables, type TableContext } from '#ingest/tables/read-tables'
import type { TableKind } from '#ingest/tables/table-kinds'
import { groupBy } from '#lib/data/group-by'
import { fiscalYearOf, yearAgo, type FiscalPeriod, type Quarter } from '#lib/period/period'

/**
 * One fact for each line and period. Where a release prints one differently in two places, neither
 * is believed.
 */
function chooseFacts(candidates: readonly Candidate[]): {
  facts: ReadFact[]
  doubts: Doubt[]
} {
  const groups = groupBy(candidates, ({ line, period }) => `${line} ${period}`)
  const facts: ReadFact[] = []
  const doubts: Doubt[] = []
  for (const group of groups.values()) {
    const sorted = group.toSorted((a, b) => a.rank - b.rank)
    const [first] = sorted
    if (first === undefined) continue
    const { line, period, value, page, label, table } = first
    const other = sorted.find((candidate) => candidate.value !== first.value)
    if (other !== undefined) {
      const why = `printed as ${first.value} in “${first.table}” and as ${other.value} in “${other.table}” on page ${other.page}`
      doubts.push({ page, label, line, period, why })
      continue
    }
    const rated =
      first.printedYoy === null ? sorted.find((candidate) => candidate.printedYoy !== null) : first
    const elsewhere = rated !== undefined && rated.page !== first.page
    facts.push({
      line,
      period,
      value,
      page,
      label,
      table,
      printedYoy: rated?.printedYoy ?? null,
      ...(elsewhere ? { yoyPage: rated.page } : {}),
    })
  }
  return { facts, doubts }
}

/** Characters, three times those of the longest release; what is longer would be slow to read. */
const LONGEST = 400_000

/**
 * Reads the facts of a results announcement from the text of its pages. Pure: the same pages give
 * the same reading. Throws an `IngestError` for what is no Alibaba results announcement, is
 * truncated, or names no quarter.
 */
export function readRelease(pages: readonly Page[]): ReleaseReading {
  if (pages.every((page) => page.text.trim() === ''))
    throw new IngestError(
      'The document has no text. If it is a scan, run text recognition on it first.',
    )
  const text = joinPages(pages)
  if (text.text.length > LONGEST)
    throw new IngestError(
      'This is not a results announcement: it is several times as long as the longest.',
    )
  const head = readReleaseHead(text)
  if (head.rate === null)
    throw new IngestError(
      'The release is truncated: it does not give the rate at which it translates into US dollars.',
    )
  const tables = findTables(text)
  requireTables(tables)
  const rate = head.rate.value
  const segmentation = findStructure(tables, rate)
  const { structure, segments } = segmentation
  const context: TableContext = {
    structure,
    rate,
    wanted: listPeriods(head.release),
    pageAt: text.pageAt,
  }
  const rows = readTables(tables, context)
  const beside = readSideBySide(tables, context, rows.candidates)
  const said = readSentences(text, head.release, rate)
  const chosen = chooseFacts([
    ...rows.candidates,
    ...beside.candidates,
    ...said.candidates,
    rateCandidate(head.release, rate, text.pageAt(head.rate.at)),
  ])
  const checked = checkFacts(chosen.facts, head.release)
  return {
    release: head.release,
    published: head.published,
    title: head.title,
    usdRate: rate,
    structure,
    segments,
    facts: checked.facts,
    unknown: [...rows.unknown, ...beside.unknown],
    doubts: [
      ...(structure === null ? [describeNewStructure(segmentation)] : []),
      ...rows.doubts,
      ...beside.doubts,
      ...said.doubts,
      ...chosen.doubts,
      ...checked.doubts,
    ],
  }
}

/** Tables without which a release has lost pages, as they are called. */
const REQUIRED: readonly [TableKind, string][] = [
  ['revenue', 'table of revenue by segment'],
  ['income', 'income statement'],
  ['cash', 'cash flow statement'],
  ['fcf', 'table of free cash flow'],
]

function requireTables(tables: readonly RawTable[]): void {
  for (const [kind, name] of REQUIRED)
    if (!tables.some((table) => table.kind === kind))
      throw new IngestError(`The release is truncated or laid out in a new way: it has no ${name}.`)
}

/** The release's own quarter and the one a year ago; with a fourth quarter, both years too. */
function listPeriods(release: Quarter): Set<FiscalPeriod> {
  const year = fiscalYearOf(release)
  const periods: FiscalPeriod[] = [release, yearAgo(release)]
  if (release.endsWith('Q4')) periods.push(year, yearAgo(year))
  return new Set(periods)
}

function rateCandidate(period: Quarter, value: number, page: number): Candidate {
  const label = 'RMB to US$1.00'
  return { line: 'usd_rate', period, value, page, printedYoy: null, label, table: 'rate', rank: 0 }
}

function describeNewStructure({ segments, page }: FoundStructure): Doubt {
  const why = 'the rows of the revenue table match no known structure, or do not add up'
  return { page: page ?? 1, label: segments.join(', '), why }
}
