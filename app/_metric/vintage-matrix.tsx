import { MarkSlot } from '#app/_parts/value-marks.tsx'
import { findUnit } from '#lib/metrics/metrics'
import { writePrint } from '#lib/series/print-words'
import { formatDate, formatSigned } from '#lib/words/format'
import { labelPeriod, monthOf, periodEnd, type Labels } from '#lib/period/period'
import type { MatrixCell, MatrixColumn, MatrixRow, VintageMatrix } from '#lib/series/vintage-matrix'

function ColumnHead({ column }: { column: MatrixColumn }) {
  const { release, published, newLine } = column
  return (
    <th scope="col" className={newLine ? 'new-line' : undefined}>
      <b>
        {monthOf(release)} {periodEnd(release).slice(0, 4)}
      </b>
      <span className="when">{formatDate(published)}</span>
    </th>
  )
}

function Cell({ cell, newLine }: { cell: MatrixCell | null; newLine: boolean }) {
  const line = newLine ? 'new-line' : undefined
  if (!cell || cell.print.value === null) return <td className={line} />
  const { print, derived, kind, difference } = cell
  const value = writePrint(cell.print)
  return (
    <td className={line} data-kind={kind}>
      <span className="print">
        {print.url ? (
          <a href={print.url} target="_blank" rel="noreferrer" title={print.document}>
            {value}
          </a>
        ) : (
          value
        )}
        <MarkSlot quality={print.quality}>
          {derived ? <abbr title="derived, not printed">=</abbr> : undefined}
        </MarkSlot>
      </span>
      {difference !== null && (
        <span className="difference">
          <span className="hidden-text">{kind}, </span>
          {difference === 0 ? 'same' : formatSigned(difference, findUnit(print.line))}
        </span>
      )}
    </td>
  )
}

function MatrixLine({
  row,
  columns,
  labels,
}: {
  row: MatrixRow
  columns: readonly MatrixColumn[]
  labels: Labels
}) {
  const { period } = row.observation
  const main = labelPeriod(period, labels)
  const second = labelPeriod(period, labels === 'fiscal' ? 'release' : 'fiscal')
  return (
    <tr className={period.endsWith('-Q1') ? 'year-end' : undefined}>
      <th scope="row">
        {main}
        {second !== main && <span className="faint"> {second}</span>}
      </th>
      {columns.map(({ release, newLine }, index) => (
        <Cell key={release} cell={row.cells[index] ?? null} newLine={newLine} />
      ))}
    </tr>
  )
}

/**
 * One row a period, one column a release: read across to see a figure change. It scrolls in a box
 * of its own, from its newest end.
 */
export function VintageMatrixTable({
  matrix,
  caption,
  labels,
}: {
  matrix: VintageMatrix
  caption: string
  labels: Labels
}) {
  return (
    <div className="vintage-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="vintage-table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            {matrix.columns.map((column) => (
              <ColumnHead key={column.release} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <MatrixLine
              key={row.observation.period}
              row={row}
              columns={matrix.columns}
              labels={labels}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
