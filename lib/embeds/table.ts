import type { Chart } from '#lib/charts/chart'
import {
  tabulateChart,
  type ChartTable,
  type TableCell,
  type TableColumn,
  type TableRow,
} from '#lib/charts/chart-table'
import { tabulateYours, YOURS_CAPTION } from '#lib/charts/yours-table'
import { drawLink } from '#lib/embeds/page'
import type { Amounts } from '#lib/query/params'
import { escapeXml } from '#lib/words/escapes'

/** What has become of a pinned figure, under its drawing. */
export interface EmbedStrip {
  words: string
  /** The page that shows the difference; null where nothing changed. */
  href: string | null
  /** True where something was restated or corrected. */
  warns: boolean
}

/** The room that a strip keeps under a wide and a narrow drawing, pixels, whatever it says. */
export const STRIP_HEIGHTS = { wide: 48, narrow: 82 } as const

const TRIANGLE =
  '<svg width="8" height="6" viewBox="0 0 7 5" aria-hidden="true"><path d="M3.5 0 7 5H0z"/></svg>'

/** The strip of a pinned embed: outside the drawing, current while the drawing stays. */
export function drawStrip({ words, href, warns }: EmbedStrip): string {
  const way = href === null ? '' : ` ${drawLink(href, 'See the difference')}`
  const mark = warns ? TRIANGLE : ''
  return `<aside class="strip${warns ? ' warns' : ''}" aria-label="Since this date">${mark}<p>${escapeXml(words)}${way}</p></aside>`
}

/** Columns of words, which may take more than one line. */
const WORDS = ['status', 'source', 'since', 'what']

function openTag(tag: string, { key, number }: TableColumn): string {
  if (number) return `<${tag} class="n"`
  return WORDS.includes(key) ? `<${tag} class="wrap"` : `<${tag}`
}

/** The copy that was read instead of the document, after it. */
function drawCopy(cell: TableCell | undefined): string {
  if (!cell?.copy) return ''
  const { text, url, remark } = cell.copy
  const words = escapeXml(text)
  return `, ${url === null ? words : drawLink(url, words)} (${escapeXml(remark)})`
}

function drawCell(column: TableColumn, cell: TableCell | undefined, isFirst: boolean): string {
  const text = escapeXml(cell?.text ?? '')
  const inside = `${cell?.url === undefined ? text : drawLink(cell.url, text)}${drawCopy(cell)}`
  return isFirst ? `<th scope="row">${inside}</th>` : `${openTag('td', column)}>${inside}</td>`
}

/** Points without the two amounts that they are of, which the page has: so an embed stays small. */
function shorten(chart: Chart, row: TableRow): TableRow {
  const { value, status } = row.cells
  const isPart = chart.series.some(({ metric }) => row.key.endsWith(` ${metric}`))
  if (chart.total === undefined || value?.exact == null || !isPart) return row
  return { ...row, cells: { ...row.cells, status: { ...status, text: 'computed' } } }
}

function drawRow(columns: readonly TableColumn[], { cells }: TableRow): string {
  const drawn = columns.map((column, index) => drawCell(column, cells[column.key], index === 0))
  return `<tr>${drawn.join('')}</tr>`
}

/** What a reader added to a chart, as a table of its own; empty where there is nothing. */
export function drawYoursTable(chart: Chart, amounts: Amounts): string {
  const table = tabulateYours([chart], amounts)
  if (!table) return ''
  return `<div class="figures" role="region" aria-label="${YOURS_CAPTION}" tabindex="0">${drawTable(table, YOURS_CAPTION)}</div>`
}

/** A table with a name for each row in its first column. */
function drawTable({ columns, rows }: ChartTable, caption: string): string {
  const heads = columns.map(
    (column) => `${openTag('th', column)} scope="col">${escapeXml(column.label)}</th>`,
  )
  const body = rows.map((row) => drawRow(columns, row)).join('\n')
  return `<table>
<caption>${escapeXml(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body}
</tbody></table>`
}

/** Every figure of a chart with the document and page that printed it; scrolls sideways in its box. */
export function drawEmbedTable(chart: Chart, amounts: Amounts): string {
  const table = tabulateChart(chart, amounts)
  const columns = table.columns.filter(({ key }) => key !== 'fiscal') // the period by another name
  const rows = table.rows.map((row) => shorten(chart, row))
  const caption = `${chart.title}: figures and where each was printed, newest first`
  return `<div class="figures" role="region" aria-label="Figures and pages" tabindex="0">${drawTable({ columns, rows }, caption)}</div>`
}
