import { formatExact, formatRate, formatSigned } from '#lib/words/format'
import type { IngestResult } from '#ingest/ingest-release'
import type { ReadFact } from '#ingest/reading'
import { drawReportTable, wrapText, type ReportColumn } from '#ingest/report/report-table'
import type { FileFact } from '#lib/data/release'

/** A part of the report: what it is, how many it has, and its lines. */
export interface ReportSection {
  title: string
  count: number
  lines: string[]
}

/** A part of the report that is a table. */
function tabulate(
  title: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): ReportSection {
  return { title, count: rows.length, lines: drawReportTable(columns, rows) }
}

const LINE: ReportColumn = { head: 'line', align: 'left', widest: 40 }
const PERIOD: ReportColumn = { head: 'period', align: 'left' }
const left = (head: string): ReportColumn => ({ head, align: 'left' })
const right = (head: string): ReportColumn => ({ head, align: 'right' })

/** Small values are rates and per-share amounts: every digit counts. */
function amount(value: number | null): string {
  if (value === null) return '–'
  return Math.abs(value) < 100 ? String(value).replace('-', '−') : formatExact(value)
}

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
  return tabulate(title, columns, rows)
}

function listRestated({ comparison, request }: IngestResult): ReportSection {
  const { documents } = request.dataset
  const nameOf = (vintage: string) =>
    documents.find(({ published }) => published === vintage)?.id ?? ''
  const values = [right('was'), right('is'), right('difference')]
  const columns = [LINE, PERIOD, ...values, left('printed by'), right('page')]
  const rows = comparison.restated.map(({ fact, before, difference, vintage }) => [
    fact.line,
    fact.period,
    amount(before),
    amount(fact.value),
    formatSigned(difference),
    nameOf(vintage),
    pageOf(fact),
  ])
  return tabulate('RESTATED', columns, rows)
}

function listRecast({ comparison }: IngestResult): ReportSection {
  const columns = [LINE, PERIOD, right('value'), right('page'), right('was'), left('in the line')]
  const rows = comparison.recast.map(({ fact, before }) => [
    fact.line,
    fact.period,
    amount(fact.value),
    pageOf(fact),
    amount(before.value),
    before.line,
  ])
  return tabulate('RECAST in a newer line', columns, rows)
}

const documentOf = (fact: FileFact | null) =>
  fact?.sourceId ?? (fact?.derived ? 'computed' : 'the release')

function listReplaced({ merge }: IngestResult): ReportSection {
  const columns = [LINE, PERIOD, right('was'), right('is'), left('by')]
  const rows = merge.rows.filter(({ fate }) => fate === 'replaced')
  const cells = rows.map(({ kept, stored }) => [
    kept.line,
    kept.period,
    amount(stored?.value ?? null),
    amount(kept.value),
    documentOf(stored),
  ])
  return tabulate('REPLACED in the file', columns, cells)
}

function listStored(title: string, facts: readonly FileFact[]): ReportSection {
  const columns = [LINE, PERIOD, right('value'), left('by')]
  const rows = facts.map((fact) => [fact.line, fact.period, amount(fact.value), documentOf(fact)])
  return tabulate(title, columns, rows)
}

/** Notes on single figures of the release before, for lines that go on without one. */
function listNotes({ merge, request, missing }: IngestResult): ReportSection {
  const bare = new Set(
    merge.rows.flatMap(({ fate, kept }) =>
      fate === 'new' && kept.note === null ? [kept.line] : [],
    ),
  )
  const noted = request.dataset.facts.filter(
    ({ document, period, line, note }) =>
      document.id === missing.before && period === document.id && note !== null && bare.has(line),
  )
  return {
    title: 'NOTES of the previous release: do they still apply?',
    count: noted.length,
    lines: noted.flatMap(({ line, note }) => wrapText(`${line}: ${note}`, '  ')),
  }
}

/** The values of a document: new, restated and recast, and what they change in a stored file. */
export function reportValues(result: IngestResult): ReportSection[] {
  const { comparison, stored, merge } = result
  const changed = [listRestated(result), listRecast(result), listNotes(result)]
  if (!stored) return [listFacts('NEW', comparison.fresh), ...changed]
  const keyOf = ({ line, period }: ReadFact | FileFact) => `${line} ${period}`
  const added = new Set(
    merge.rows.flatMap(({ fate, read }) => (fate === 'new' ? [keyOf(read)] : [])),
  )
  const { facts } = result.request.reading
  const sourced = merge.rows.flatMap(({ fate, stored: fact }) =>
    fate === 'sourced' && fact ? [fact] : [],
  )
  return [
    listFacts(
      'ADDED to the file',
      facts.filter((fact) => added.has(keyOf(fact))),
    ),
    listReplaced(result),
    listStored('SAME VALUE, now from the document', sourced),
    listStored('KEPT, not found in the document', merge.untouched),
    ...changed,
  ]
}
