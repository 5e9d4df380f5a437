import type { Tabulated } from '#lib/exports/csv-table'
import { numberColumns, textColumns, writeCsv } from '#lib/exports/csv-table'
import { scaleWide } from '#lib/exports/scale-amounts'
import { makeWideSheet } from '#lib/exports/wide-sheet'
import { makeSheet, writeWorkbook } from '#lib/exports/workbook'
import { addProperties } from '#lib/exports/workbook-properties'
import { arrangeRows, type Arrangement } from '#lib/overview/arrange'
import { describeOverview } from '#lib/overview/describe-overview'
import type { Overview } from '#lib/overview/overview'
import type { Amounts } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { writeParams } from '#lib/query/read-params'
import { tabulateWide, WIDE_NAMES, type WideHead, type WideSeries } from '#lib/series/wide'

/** How the table's rows are arranged, and what its money is counted in. */
export type OverviewChoice = Arrangement & { amounts: Amounts }

/** The rows that a reader sees, in their order, as a wide sheet lists them. */
function listShown(overview: Overview, choice: OverviewChoice): WideSeries[] {
  const { transform } = overview.query
  const shown = arrangeRows(overview, choice, choice.amounts)
    .flatMap(({ rows }) => rows)
    .filter(({ isKept }) => isKept)
  return scaleWide(
    shown.map(({ row }) => ({ transform, series: row.series })),
    choice.amounts,
  )
}

/** What stands at the head of the table as a file, with the page's address as known on its vintage. */
function describeHead(overview: Overview, choice: OverviewChoice, publicUrl: string): WideHead {
  const { query, asOf } = overview
  const params = writeParams({ ...resolveDefaults(query), ...choice, 'as-of': asOf })
  return {
    title: `All metrics: ${describeOverview(overview)}`,
    asOf,
    address: `${publicUrl}/table?${params}`,
    labels: query.labels,
  }
}

/** The table as CSV: for each metric its values, structures and standing, of contributions their totals. */
export function writeOverviewCsv(
  overview: Overview,
  choice: OverviewChoice,
  publicUrl: string,
): string {
  const head = describeHead(overview, choice, publicUrl)
  const { periods, rows } = tabulateWide(listShown(overview, choice), head, overview.periods)
  return writeCsv(
    [...textColumns(...WIDE_NAMES), ...numberColumns(...periods)],
    rows.map(({ names: [metric, label, unit, transform], row, cells }) => {
      const values = cells.map((cell, at) => [periods[at], cell] as const)
      return { metric, label, unit, transform, row, ...Object.fromEntries(values) }
    }),
  )
}

/** The metrics that the table has no row for, with the reasons. */
function tabulateLeft({ left }: Overview): Tabulated {
  return {
    columns: textColumns('metric', 'label', 'reason'),
    rows: left.map(({ metric, why }) => ({ metric: metric.id, label: metric.label, reason: why })),
  }
}

/** The table as a workbook: the sheet of the CSV file, and what it leaves out. */
export function writeOverviewBook(
  overview: Overview,
  choice: OverviewChoice,
  publicUrl: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = describeHead(overview, choice, publicUrl)
  const listed = listShown(overview, choice)
  const { asOf, periods } = overview
  const sheets = [
    makeWideSheet('Table', { head, listed, groups: [periods] }),
    makeSheet('Without a row', tabulateLeft(overview)),
  ]
  const facts = [
    ['Title', head.title],
    ['Address', head.address],
    ['As of', asOf],
  ] as const
  const alt = `${listed.length} metrics in ${periods.length} periods, with structure and standing.`
  return writeWorkbook(sheets, [addProperties({ title: head.title, alt, asOf, facts })])
}
