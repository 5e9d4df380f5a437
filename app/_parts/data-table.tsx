import type { ReactNode } from 'react'
import type { Color } from '#lib/metrics/metric'
import type { Quality } from '#lib/data/fact'
import { NoteMark, QualityMark, RestatedMark } from '#app/_parts/value-marks.tsx'

export interface TableColumn {
  key: string
  label: string
  /** Numbers are right-aligned, with a slot for marks. */
  number?: boolean
  /** The business a column of numbers belongs to. */
  color?: Color
}

export interface Cell {
  text: ReactNode
  /** The number behind the text, for those who copy the table. */
  exact?: number | null | undefined
  /** Marked unless primary. */
  quality?: Quality | null
  restated?: boolean
  /** Second to the rest of its row: in ink-3. */
  faint?: boolean
  /** A swatch before the text. */
  color?: Color
  /** Parted from the cell before it: another line begins. */
  begins?: boolean
  /** What sets it apart from the rest of its column; marked, and said by the mark. */
  note?: string
}

export interface Row {
  key: string
  /** The newest row is bold, a total is faint. */
  kind?: 'newest' | 'total'
  /** By column key; a column without a cell is empty. */
  cells: { readonly [column: string]: Cell | undefined }
}

function Marks({ cell }: { cell: Cell | undefined }) {
  const provisional = cell?.quality && cell.quality !== 'primary' ? cell.quality : null
  if (cell?.note)
    return (
      <span className="mark-slot">
        <NoteMark note={cell.note} />
      </span>
    )
  return (
    <span className="mark-slot">
      {provisional ? <QualityMark quality={provisional} /> : cell?.restated && <RestatedMark />}
    </span>
  )
}

/** Whether a cell carries anything in its slot for marks. */
function isMarked(cell: Cell | undefined): boolean {
  const provisional = cell?.quality != null && cell.quality !== 'primary'
  return provisional || Boolean(cell?.restated) || Boolean(cell?.note)
}

interface CellProps {
  column: TableColumn
  cell?: Cell
  first: boolean
  /** Without a slot for marks. */
  bare: boolean
}

function RenderedCell({ column, cell, first, bare }: CellProps) {
  const Tag = first ? 'th' : 'td'
  const names = [column.number && 'number', cell?.faint && 'faint', cell?.begins && 'begins']
    .filter(Boolean)
    .join(' ')
  return (
    <Tag className={names || undefined} scope={first ? 'row' : undefined} data-column={column.key}>
      {cell?.color && <span className="swatch" data-color={cell.color} />}
      {cell?.exact == null ? cell?.text : <data value={cell.exact}>{cell.text}</data>}
      {column.number && !bare && <Marks cell={cell} />}
    </Tag>
  )
}

/** Figures in rows; the first column heads each row. `caption` is for those who do not see it. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly Row[]
}) {
  // Numbers in the last column that carry no mark end at the table's edge.
  const last = columns.at(-1)?.key
  const bare = last !== undefined && !rows.some(({ cells }) => isMarked(cells[last]))
  const namesOf = ({ key, number }: TableColumn) =>
    number ? (bare && key === last ? 'number bare' : 'number') : undefined
  return (
    <table className="data-table">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={namesOf(column)}
              data-color={column.color}
              data-column={column.key}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.kind}>
            {columns.map((column, index) => (
              <RenderedCell
                key={column.key}
                column={column}
                cell={row.cells[column.key]}
                first={index === 0}
                bare={bare && column.key === last}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
