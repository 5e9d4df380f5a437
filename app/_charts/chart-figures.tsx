import { DataTable, type Cell, type Row } from '#app/_ui/data-table.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import type { Chart } from '#lib/chart'
import { tabulateChart, type TableCell } from '#lib/chart-table'

function toCell({ url, ...cell }: TableCell): Cell {
  return url === undefined ? cell : { ...cell, text: <PageLink href={url} text={cell.text} /> }
}

/** The figures of a chart as a table, newest first, each with the document and page that printed it. */
export function ChartFigures({ chart }: { chart: Chart }) {
  const { columns, rows } = tabulateChart(chart)
  const drawn = rows.map(({ key, cells }): Row => {
    const entries = Object.entries(cells).flatMap(([column, cell]) =>
      cell ? [[column, toCell(cell)] as const] : [],
    )
    return { key, cells: Object.fromEntries(entries) }
  })
  return <DataTable caption={`Figures: ${chart.title}`} columns={columns} rows={drawn} />
}
