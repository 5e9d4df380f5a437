import type { DatedDocument, Fact } from '#lib/data/fact'
import { completeLine, listStoredCells } from '#lib/series/line'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { quartersOf, yearOf, type FiscalPeriod, type HalfYear } from '#lib/period/period'
import { findDataFolder, readDataset } from '#lib/data/read-data'

export const DATA_FOLDER = findDataFolder()
export const dataset = readDataset(DATA_FOLDER)

const byKey = new Map(
  dataset.facts.map((fact) => [`${fact.document.id} ${fact.line} ${fact.period}`, fact.value]),
)

/** What one document printed for a line and period; null where it printed nothing. */
export function printedIn(
  { id }: DatedDocument,
  line: string,
  period: FiscalPeriod,
): number | null {
  return byKey.get(`${id} ${line} ${period}`) ?? null
}

/**
 * What a document gives for a line and period: what it printed, or the fourth quarter or year that
 * follows from what it printed.
 */
export function givenIn(
  document: DatedDocument,
  line: string,
  period: FiscalPeriod,
): number | null {
  const { published } = document
  const printed = printedIn(document, line, period)
  const aggregation = findMetricOfLine(line)?.aggregation
  if (printed !== null || !aggregation) return printed
  const facts = dataset.factsByLine.get(line) ?? []
  const cell = completeLine(listStoredCells(facts, published), aggregation).get(period)
  return cell?.fact === null && cell.vintage === published ? cell.value : null
}

/** The newest print of a line and period as of a vintage. */
export function newestFact(line: string, period: FiscalPeriod, asOf: string): Fact | undefined {
  return dataset.factsByLine
    .get(line)
    ?.findLast((fact) => fact.period === period && fact.document.published <= asOf)
}

/**
 * The first half of a year as of a vintage: its two quarters, or the half-year where a quarter was
 * not printed or the half-year is the newer word.
 */
export function sumHalf(line: string, half: HalfYear, asOf: string): number | null {
  const [q1, q2] = quartersOf(`FY${yearOf(half)}`).map((quarter) => newestFact(line, quarter, asOf))
  const whole = newestFact(line, half, asOf)
  const quarters = q1?.value != null && q2?.value != null ? q1.value + q2.value : null
  if (whole?.value == null) return quarters
  const newer = !q1 || !q2 || whole.document.published > q1.document.published
  return newer ? whole.value : quarters
}

/** A document and a period that it prints. */
interface Column {
  document: DatedDocument
  period: FiscalPeriod
}

/** The columns of a structure: each document and period for which it printed one of these lines. */
export function columnsOf(lines: readonly string[]): Column[] {
  const columns = new Map<string, Column>()
  for (const line of lines)
    for (const { document, period } of dataset.factsByLine.get(line) ?? [])
      columns.set(`${document.id} ${period}`, { document, period })
  return [...columns.values()]
}
