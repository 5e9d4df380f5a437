import { DataTable, type Cell, type Row } from '#app/_parts/data-table.tsx'
import { NoteMark } from '#app/_parts/value-marks.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import type { Chart } from '#lib/charts/chart'
import { tabulateChart, type ChartTable as Table, type TableCell } from '#lib/charts/chart-table'
import { tabulateYours, YOURS_CAPTION } from '#lib/charts/yours-table'
import type { Amounts } from '#lib/query/params'
import { COUNTED_SO } from '#lib/series/negative-base'

function toCell({ text, url: opens, copy, below, ...rest }: TableCell): Cell {
  const note = rest.note ?? below
  const marks = { ...rest, ...(note !== undefined && { note }) }
  const url = opens ?? null
  if (url === null && !copy) return { text, ...marks }
  return { text: <PlaceLinks text={text} url={url} {...(copy && { copy })} />, ...marks }
}

/** A table of figures for a page. */
export function ChartRows({ caption, table }: { caption: string; table: Table }) {
  const rows = table.rows.map(({ key, cells }): Row => {
    const known = Object.entries(cells).flatMap(([column, cell]) =>
      cell ? [[column, toCell(cell)] as const] : [],
    )
    return { key, cells: Object.fromEntries(known) }
  })
  if (rows.length === 0) return <p className="note table-note">No figure in this range.</p>
  const notes = new Set(table.rows.flatMap(({ cells }) => cells.growth?.note ?? []))
  const below = table.rows.flatMap(
    ({ cells: { value, growth } }) => value?.below ?? growth?.below ?? [],
  )
  const isWide = table.columns.some(({ key }) => key === 'then')
  const shown = <DataTable caption={caption} columns={table.columns} rows={rows} />
  return (
    <>
      {isWide ? <div className="wide-table">{shown}</div> : shown}
      {notes.size > 0 && (
        <p className="note table-note">
          <NoteMark note="note" /> Growth{' '}
          {notes.size === 1 ? [...notes].join() : 'on another structure than the value’s'}, the
          newest that has the period and its year-ago.
        </p>
      )}
      {below.length > 0 && (
        <p className="note table-note">
          <NoteMark note="note" /> {below.join('; ')}. {COUNTED_SO}
        </p>
      )}
    </>
  )
}

/** What a reader added to charts, as a table of its own; draws nothing where there is nothing. */
export function YoursRows({
  charts,
  amounts = 'million',
}: {
  charts: readonly Chart[]
  amounts?: Amounts
}) {
  const table = tabulateYours(charts, amounts)
  if (!table) return null
  return (
    <div className="yours-rows">
      <h3>{YOURS_CAPTION}</h3>
      <ChartRows caption={YOURS_CAPTION} table={table} />
    </div>
  )
}

/** A chart's figures, newest first, each with the document and page that printed it. */
export function ChartTable({ chart, amounts = 'million' }: { chart: Chart; amounts?: Amounts }) {
  return (
    <>
      <ChartRows caption={`${chart.title}: figures`} table={tabulateChart(chart, amounts)} />
      <YoursRows charts={[chart]} amounts={amounts} />
    </>
  )
}
