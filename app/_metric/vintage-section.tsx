import type { WindowLink } from '#app/_metric/view.ts'
import { VintageList } from '#app/_metric/vintage-list.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { MarkSlot } from '#app/_parts/value-marks.tsx'
import { WordLink } from '#app/_parts/word-link.tsx'
import type { Metric } from '#lib/metrics/metric'
import { findUnit } from '#lib/metrics/metrics'
import { type Labels, labelPeriod, monthOf, periodEnd } from '#lib/period/period'
import type { Print } from '#lib/series/observation'
import { sayCopy, writeCopy } from '#lib/series/copy-words'
import { nameDocument, writePrint } from '#lib/series/print-words'
import {
  type VintageMatrix,
  countCells,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '#lib/series/vintage-matrix'
import { formatDate, formatSigned } from '#lib/words/format'

function ColumnHead({ column }: { column: MatrixColumn }) {
  const { release, title, published, newLine } = column
  return (
    <th scope="col" className={newLine ? 'new-line' : undefined}>
      <b>
        {release ? `${monthOf(release)} ${periodEnd(release).slice(0, 4)}` : nameDocument(title)}
      </b>
      <span className="when">{formatDate(published)}</span>
    </th>
  )
}

/** The document by its title, and the copy that was read instead. */
const titleOf = ({ document, copy }: Print) =>
  copy ? `${document}, ${writeCopy(sayCopy(copy))}` : document

function Cell({ cell, newLine }: { cell: MatrixCell | null; newLine: boolean }) {
  const line = newLine ? 'new-line' : undefined
  if (!cell || cell.print.value === null) return <td className={line} />
  const { print, derived, kind, difference } = cell
  const value = writePrint(cell.print)
  return (
    <td className={line} data-kind={kind}>
      <span className="print">
        {print.url ? (
          <a href={print.url} target="_blank" rel="noreferrer" title={titleOf(print)}>
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
      {columns.map(({ id, newLine }, index) => (
        <Cell key={id} cell={row.cells[index] ?? null} newLine={newLine} />
      ))}
    </tr>
  )
}

/**
 * One row a period, one column a document: read across to see a figure change. It scrolls in a box
 * of its own, from its newest end.
 */
function VintageMatrixTable({
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
              <ColumnHead key={column.id} column={column} />
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

/** What the cells of the matrix mean, and how many were changed. */
function VintageLegend({ matrix }: { matrix: VintageMatrix }) {
  return (
    <ul className="vintage-legend">
      <li>
        <span className="sample">123</span>first print
      </li>
      <li>
        <span className="sample" data-kind="again">
          123
        </span>
        printed again, unchanged
      </li>
      <li>
        <span className="sample" data-kind="restated" />
        <span>
          <WordLink word="restated" />: same line, another value ({countCells(matrix, 'restated')})
        </span>
      </li>
      <li>
        <span className="sample" data-kind="recast" />
        <span>
          <WordLink word="recast" />: given in another line ({countCells(matrix, 'recast')})
        </span>
      </li>
      <li>
        <span className="sign">=</span>derived
      </li>
      <li>
        <span className="double" />
        another line begins
      </li>
    </ul>
  )
}

function Windows({ windows }: { windows: readonly WindowLink[] }) {
  return (
    <nav className="choice" aria-label="Periods">
      {windows.map(({ label, href, current }) => (
        <a key={label} href={href} aria-current={current ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}

/** Every vintage of every period: a matrix, or on a phone a list that opens. */
export function VintageSection({
  matrix,
  metric,
  labels,
  asOf,
  windows,
}: {
  matrix: VintageMatrix
  metric: Metric
  labels: Labels
  asOf: string
  windows: readonly WindowLink[]
}) {
  const none = matrix.rows.length === 0
  const filed = matrix.columns.some(({ release }) => release === null)
  return (
    <FigureFrame
      id="vintages"
      span={3}
      title="Every vintage"
      subtitle={
        <>
          {metric.unit}.{' '}
          <span className="wide-only">
            {`One row a period, one column a release ${filed ? 'or filing ' : ''}that gives any of them. Read across to see a figure change.`}
          </span>
          <span className="phone-only">
            Each period with the value known now and the change since its line first printed it.
            Open one to see every print.
          </span>
        </>
      }
      aside={windows.length > 0 && <Windows windows={windows} />}
      source={
        none
          ? null
          : `Source: Alibaba Group results announcements${filed ? ' and filings' : ''}, and what they follow from; a figure opens its document at its page · as of ${formatDate(asOf)}`
      }
    >
      {none ? (
        <p className="note">
          No release up to {formatDate(asOf)} gives this line.{' '}
          <a className="link" href={`/metrics/${metric.id}`}>
            Go to the latest
          </a>
        </p>
      ) : (
        <>
          <VintageLegend matrix={matrix} />
          <VintageMatrixTable
            matrix={matrix}
            caption={`${metric.label}: every vintage`}
            labels={labels}
          />
          <VintageList matrix={matrix} labels={labels} />
        </>
      )}
    </FigureFrame>
  )
}
