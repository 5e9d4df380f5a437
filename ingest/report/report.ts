import { formatExact, formatLongDate, formatWhole } from '#lib/words/format'
import { isFailed, type CheckResult } from '#ingest/check/check'
import { EXIT } from '#ingest/exit-codes'
import type { IngestResult } from '#ingest/ingest-release'
import { cutText, drawReportTable, REPORT_WIDTH, wrapText } from '#ingest/report/report-table'
import { reportValues, type ReportSection } from '#ingest/report/report-values'

/** Faults of one check that are written out. */
const FAULTS_SHOWN = 12

function headReport({ merge, request, stored }: IngestResult): string[] {
  const { release, fileName } = merge.file
  const { document, reading } = request
  const parts = [
    `published ${formatLongDate(release.published)}`,
    document.pages === null ? 'no page marks' : `${document.pages} pages`,
    reading.usdRate === null ? 'no US$ rate' : `US$ rate ${reading.usdRate}`,
    `structure ${release.structure}`,
  ]
  return [
    ...wrapText(`${release.id}  ${release.title}`, ''),
    parts.join(' · '),
    `data/${fileName} ${stored ? `has ${formatWhole(stored.facts.length)} values` : 'does not exist yet'}`,
  ]
}

function listOpen({ request, missing }: IngestResult): ReportSection[] {
  const { unknown, doubts } = request.reading
  return [
    {
      title: 'UNKNOWN ROWS: add a label, or list them as not collected',
      count: unknown.length,
      lines: unknown.map(({ page, table, label, numbers }) =>
        cutText(`  p. ${page}  ${table}: ${label}  ${numbers.join(' ')}`, REPORT_WIDTH),
      ),
    },
    {
      title: 'DOUBTS: found but not read',
      count: doubts.length,
      lines: doubts.flatMap(({ page, label, why, line, period }) =>
        wrapText(`p. ${page}  ${[line, period].filter(Boolean).join(' ') || label}: ${why}`, '  '),
      ),
    },
    {
      title: `MISSING: lines of ${missing.before ?? 'the previous release'}`,
      count: missing.lines.length,
      lines: wrapText(missing.lines.join(', '), '  '),
    },
  ]
}

function describeOutcome(check: CheckResult): string {
  if (check.faults.length > 0)
    return `${check.accepted === null ? 'FAILED' : 'accepted'}: ${formatExact(check.faults.length)}`
  return check.compared === 0 ? 'nothing to compare' : 'passed'
}

function listChecks({ checks }: IngestResult): ReportSection {
  const columns = [
    { head: 'check', align: 'left' },
    { head: 'rule', align: 'left' },
    { head: 'compared', align: 'right' },
    { head: '', align: 'left' },
  ] as const
  const rows = checks.map((check) => [
    check.name,
    check.says,
    formatWhole(check.compared),
    describeOutcome(check),
  ])
  const faults = checks
    .filter((check) => check.faults.length > 0)
    .flatMap(({ name, faults: all, accepted }) => [
      '',
      ...wrapText(accepted === null ? `${name}:` : `${name}, accepted: ${accepted}`, '  '),
      ...all.slice(0, FAULTS_SHOWN).flatMap((fault) => wrapText(fault, '    ')),
      ...(all.length > FAULTS_SHOWN ? [`    and ${all.length - FAULTS_SHOWN} more`] : []),
    ])
  return {
    title: 'CHECKS',
    count: checks.length,
    lines: [...drawReportTable(columns, rows), ...faults],
  }
}

/** The first fault of each check that failed, to stand above everything else. */
function listFailures({ checks }: IngestResult): string[] {
  const failed = checks.filter(isFailed)
  const lines = failed.flatMap(({ name, faults }) => wrapText(`${name}: ${faults[0]}`, '  '))
  return failed.length > 0 ? ['', `FAILED (${formatWhole(failed.length)})`, ...lines] : []
}

function describeVerdict({ checks, exit, request, missing }: IngestResult): string {
  const failed = checks.filter(isFailed).map(({ name }) => name)
  const { unknown, doubts } = request.reading
  if (exit === EXIT.failed)
    return `Failed: ${failed.join(', ')}. Correct it, or accept it: --accept ${failed[0]}="the reason"`
  if (exit === EXIT.clean) return 'Clean.'
  return `All checks passed. Open: ${unknown.length} unknown rows, ${doubts.length} doubts, ${missing.lines.length} lines missing.`
}

/** What a terminal would obey instead of showing: a document's words are printed, never followed. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** The report of a reading for a terminal of 100 columns: values, what is open, checks, verdict. */
export function reportIngest(result: IngestResult): string {
  const sections = [...reportValues(result), ...listOpen(result), listChecks(result)]
  const lines = sections.flatMap(({ title, count, lines: own }) =>
    count === 0 ? [] : ['', `${title} (${formatWhole(count)})`, ...own],
  )
  const none = sections
    .filter(({ count }) => count === 0)
    .map(({ title }) => title.split(/[:,]/)[0])
  const empty =
    none.length > 0 ? ['', ...wrapText(`None: ${none.join(', ').toLowerCase()}`, '')] : []
  const verdict = wrapText(describeVerdict(result), '')
  const text = [
    ...headReport(result),
    ...listFailures(result),
    ...lines,
    ...empty,
    '',
    ...verdict,
  ].join('\n')
  return `${text.replace(CONTROLS, '')}\n`
}
