import type { Chart } from '#lib/charts/chart'
import { tabulateChart, type TableCell, type TableColumn, type TableRow } from '#lib/charts/chart-table'
import { drawLink } from '#lib/embeds/page'
import { escapeXml } from '#lib/drawing/draw-node'

/** Columns of words, which may take more than one line. */
const WORDS = ['status', 'source']

function openTag(tag: string, { key, number }: TableColumn): string {
  if (number) return `<${tag} class="n"`
  return WORDS.includes(key) ? `<${tag} class="wrap"` : `<${tag}`
}

function drawCell(column: TableColumn, cell: TableCell | undefined, isFirst: boolean): string {
  const text = escapeXml(cell?.text ?? '')
  const inside = cell?.url === undefined ? text : drawLink(cell.url, text)
  return isFirst ? `<th scope="row">${inside}</th>` : `${openTag('td', column)}>${inside}</td>`
}

function drawRow(columns: readonly TableColumn[], { cells }: TableRow): string {
  const drawn = columns.map((column, index) => drawCell(column, cells[column.key], index === 0))
  return `<tr>${drawn.join('')}</tr>`
}

/** Every figure of a chart with the document and page that printed it; scrolls sideways in its box. */
export function drawEmbedTable(chart: Chart): string {
  const table = tabulateChart(chart)
  const columns = table.columns.filter(({ key }) => key !== 'fiscal') // the period by another name
  const heads = columns.map(
    (column) => `${openTag('th', column)} scope="col">${escapeXml(column.label)}</th>`,
  )
  const body = table.rows.map((row) => drawRow(columns, row)).join('\n')
  const caption = `${chart.title}: figures and where each was printed, newest first`
  return `<div class="figures" role="region" aria-label="Figures and pages" tabindex="0"><table>
<caption>${escapeXml(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body}
</tbody></table></div>`
}
