import type { ReactNode } from 'react'
import type { Color } from '#lib/metrics/metric'
import type { Quality } from '#lib/data/fact'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'
import { MarkSlot, NoteMark, QualityMark } from '#app/_parts/value-marks.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'

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
  /** The swatch is a stroke, as the drawing marks a total. */
  isTotal?: boolean
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

/** The mark of a cell: of its note, else its quality, else that it was restated; null for none. */
function markOf(cell: Cell | undefined): ReactNode {
  if (cell?.note) return <NoteMark note={cell.note} />
  if (cell?.quality && cell.quality !== 'primary') return <QualityMark quality={cell.quality} />
  return cell?.restated ? <RestatedMark /> : null
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
      {cell?.color && (
        <span className={cell.isTotal ? 'swatch stroke' : 'swatch'} data-color={cell.color} />
      )}
      {cell?.exact == null ? keepWords(cell?.text) : <data value={cell.exact}>{cell.text}</data>}
      {column.number && !bare && <MarkSlot>{markOf(cell)}</MarkSlot>}
    </Tag>
  )
}

/** A column’s name, with the classes of its head where it has any. */
export type ColumnHead = string | readonly [name: string, className: string]

/** The head of a table. A column without a name has the names of the rows; `hidden` shows it to screen readers only. */
export function TableHead({
  heads,
  hidden = false,
}: {
  heads: readonly ColumnHead[]
  hidden?: boolean
}) {
  return (
    <thead className={hidden ? 'hidden-text' : undefined}>
      <tr>
        {heads.map((head, at) => {
          const [name, className] = typeof head === 'string' ? [head] : head
          if (name === '') return <td key={at} />
          return (
            <th key={at} scope="col" className={className}>
              {name}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** A head of more letters takes several lines rather than the room of the other columns. */
const LONG = 18

/** Figures in rows; the first column heads each row. `caption` is for screen readers. */
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
  const bare = last !== undefined && rows.every(({ cells }) => markOf(cells[last]) === null)
  const namesOf = ({ key, number, label }: TableColumn) =>
    number
      ? ['number', bare && key === last && 'bare', label.length > LONG && 'long']
          .filter(Boolean)
          .join(' ')
      : undefined
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
