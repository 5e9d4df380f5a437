import { ingestRelease, type IngestRequest } from '#ingest/ingest-release'
import type { ReadFact, ReleaseReading } from '#ingest/reading'
import type { LineId } from '#lib/metrics/metric'
import type { FiscalPeriod } from '#lib/period/period'
import { buildDataset, fact, release } from '../fictional/build-dataset'

/** A value as a reader finds it, on page 6 unless told. */
export function found(
  line: LineId,
  period: FiscalPeriod,
  value: number | null,
  more: Partial<ReadFact> = {},
): ReadFact {
  const where = { page: 6, printedYoy: null, label: line, table: 'a table' }
  return { line, period, value, ...where, ...more }
}

/** A quarter of the fictional company whose segments, statements and growth all agree. */
export const QUARTER: ReadFact[] = [
  found('2025:cloud', 'FY2026-Q2', 3980, { printedYoy: 34 }),
  found('2025:cloud', 'FY2025-Q2', 2970),
  found('2025:all_others', 'FY2026-Q2', 6300),
  found('2025:unallocated', 'FY2026-Q2', 20),
  found('2025:intersegment_elimination', 'FY2026-Q2', -300),
  found('revenue_total', 'FY2026-Q2', 10000, { page: 5 }),
  found('income_from_operations', 'FY2026-Q2', 900, { page: 5 }),
  found('interest_and_investment_income_net', 'FY2026-Q2', 50),
  found('interest_expense', 'FY2026-Q2', 30),
  found('other_income_net', 'FY2026-Q2', 10),
  found('income_tax_expenses', 'FY2026-Q2', 130),
  found('share_of_results_equity_investees', 'FY2026-Q2', 0),
  found('net_income', 'FY2026-Q2', 800, { page: 5 }),
  found('operating_cash_flow', 'FY2026-Q2', 700),
  found('capex_acquisition_ppe', 'FY2026-Q2', 500),
  found('free_cash_flow', 'FY2026-Q2', 200),
  found('usd_rate', 'FY2026-Q2', 7.1, { page: 9 }),
]

export const READING: ReleaseReading = {
  release: 'FY2026-Q2',
  published: '2025-11-25',
  title: 'Fictional results FY2026-Q2',
  usdRate: 7.1,
  structure: '2025',
  segments: ['Cloud', 'All others'],
  facts: QUARTER,
  unknown: [],
  doubts: [],
}

/** The release before: two of its lines are printed again. */
const BEFORE = release('FY2026-Q1', '2025-08-29', '2025', [
  fact('2025:cloud', 'FY2026-Q1', 3300, { page: 6 }),
  fact('2023:cloud', 'FY2025-Q2', 2960, { page: 6 }),
  fact('revenue_total', 'FY2026-Q1', 9000, { page: 5 }),
])

/** What is known: the release before, and the files that a test adds. */
export function requestWith(
  reading: Partial<ReleaseReading>,
  { files = [], dataset, ...more }: Partial<IngestRequest> = {},
): IngestRequest {
  const all = [BEFORE, ...files]
  return {
    document: { kind: 'pdf', pages: 9, url: 'https://data.alibabagroup.com/made-up.pdf' },
    pages: [{ number: 5, text: 'Revenue was RMB10,000 million (US$1,408 million).' }],
    reading: { ...READING, ...reading },
    release: null,
    published: null,
    accept: {},
    dataset: dataset ?? buildDataset(...all),
    files: all,
    today: '2026-11-22',
    ...more,
  }
}

/** Ingests the fictional quarter, changed where a test says so. */
export function ingestWith(...args: Parameters<typeof requestWith>) {
  return ingestRelease(requestWith(...args))
}

/** The quarter with one value changed, or left out where it is null. */
export function withValue(line: LineId, value: number | null): Partial<ReleaseReading> {
  const facts = QUARTER.flatMap((one) => {
    if (one.line !== line || one.period !== 'FY2026-Q2') return [one]
    return value === null ? [] : [{ ...one, value }]
  })
  return { facts }
}
