import { formatExact, formatRate, formatSigned } from '#lib/format'
import type { IngestResult } from '#lib/ingest/ingest-release'
import type { MergedRow, RowFate } from '#lib/ingest/merge-rows'
import type { ReadFact } from '#lib/ingest/reading'
import { drawReportTable, type ReportColumn } from '#lib/ingest/report-table'

/** A part of the report: what it is, how many it has, and its lines. */
export interface ReportSection {
  title: string
  count: number
  lines: string[]
}

const LINE: ReportColumn = { head: 'line', align: 'left', widest: 40 }
const PERIOD: ReportColumn = { head: 'period', align: 'left' }
const right = (head: string): ReportColumn => ({ head, align: 'right' })

const amount = (value: number | null) => (value === null ? '–' : formatExact(value))
const pageOf = ({ page }: { page: number | null }) => (page === null ? '' : String(page))

function listFacts(title: string, facts: readonly ReadFact[]): ReportSection {
  const columns = [LINE, PERIOD, right('value'), right('growth'), right('page')]
  const rows = facts.map((fact) => [
    fact.line,
    fact.period,
    amount(fact.value),
    fact.printedYoy === null ? '' : `${formatRate(fact.printedYoy)}%`,
    pageOf(fact),
  ])
  return { title, count: facts.length, lines: drawReportTable(columns, rows) }
}

function listRestated({ comparison, request }: IngestResult): ReportSection {
  const releases = request.dataset.releases
  const nameOf = (vintage: string) => releases.find((one) => one.published === vintage)?.id ?? ''
  const columns = [
    LINE,
    PERIOD,
    right('was'),
    right('is'),
    right('difference'),
    { head: 'printed by', align: 'left' } as const,
    right('page'),
  ]
  const rows = comparison.restated.map(({ fact, before, difference, vintage }) => [
    fact.line,
    fact.period,
    amount(before),
    amount(fact.value),
    formatSigned(difference),
    nameOf(vintage),
    pageOf(fact),
  ])
  return { title: 'RESTATED', count: rows.length, lines: drawReportTable(columns, rows) }
}

function listRecast({ comparison }: IngestResult): ReportSection {
  const columns = [
    LINE,
    PERIOD,
    right('value'),
    right('page'),
    right('was'),
    { head: 'in the line', align: 'left' } as const,
  ]
  const rows = comparison.recast.map(({ fact, before }) => [
    fact.line,
    fact.period,
    amount(fact.value),
    pageOf(fact),
    amount(before.value),
    before.line,
  ])
  return {
    title: 'RECAST, in a newer line',
    count: rows.length,
    lines: drawReportTable(columns, rows),
  }
}

function listRows(title: string, rows: readonly MergedRow[], fate: RowFate): ReportSection {
  const columns = [
    LINE,
    PERIOD,
    right('was'),
    right('is'),
    { head: 'from', align: 'left' } as const,
  ]
  const chosen = rows.filter((row) => row.fate === fate)
  const cells = chosen.map(({ kept, stored }) => [
    kept.line,
    kept.period,
    amount(stored?.value ?? null),
    amount(kept.value),
    stored?.sourceId ?? (stored?.derived ? 'computed' : 'the release'),
  ])
  return { title, count: chosen.length, lines: drawReportTable(columns, cells) }
}

/** The values of a document: new, restated and recast, and what they change in a stored file. */
export function reportValues(result: IngestResult): ReportSection[] {
  const { comparison, stored, merge } = result
  const changed = [listRestated(result), listRecast(result)]
  if (!stored) return [listFacts('NEW', comparison.fresh), ...changed]
  const added = new Set(
    merge.rows
      .filter(({ fate }) => fate === 'new')
      .map(({ read }) => `${read.line} ${read.period}`),
  )
  const facts = result.request.reading.facts
  const kept = merge.untouched.map((fact) => [
    fact.line,
    fact.period,
    amount(fact.value),
    fact.sourceId ?? (fact.derived ? 'computed' : 'the release'),
  ])
  const columns = [LINE, PERIOD, right('value'), { head: 'from', align: 'left' } as const]
  return [
    listFacts(
      'ADDED to the file',
      facts.filter(({ line, period }) => added.has(`${line} ${period}`)),
    ),
    listRows('REPLACED in the file', merge.rows, 'replaced'),
    listRows('NOW FROM THE DOCUMENT, same value', merge.rows, 'sourced'),
    {
      title: 'KEPT, not found in the document',
      count: kept.length,
      lines: drawReportTable(columns, kept),
    },
    ...changed,
  ]
}
