import { TableHead } from '#app/_parts/data-table.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'
import { MarkSlot } from '#app/_parts/value-marks.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import { formatDate, formatExact, formatSigned } from '#lib/words/format'
import { addValues } from '#lib/series/line'
import type { Observation } from '#lib/series/observation'
import { sayCopy } from '#lib/series/copy-words'
import { writePrint } from '#lib/series/print-words'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { MatrixCell, MatrixRow, VintageMatrix } from '#lib/series/vintage-matrix'

/** How a value has changed since its line first printed it. */
function Change({ observation, prints }: { observation: Observation; prints: number }) {
  const { status, value, first, unit } = observation
  if (status === 'restated' && value !== null && first?.value != null)
    return (
      <span className="chip">
        <RestatedMark />
        {formatSigned(addValues([value, -first.value]), unit)}
      </span>
    )
  if (status === 'recast') return <span className="chip recast">recast</span>
  if (status === 'derived') return <span className="same">derived</span>
  return <span className="same">{prints > 1 ? 'unchanged' : 'one print'}</span>
}

function Place({ cell }: { cell: MatrixCell }) {
  const { print, derived } = cell
  if (derived) return 'derived'
  const { page, url, copy } = print
  const text = page === null ? 'open' : `p. ${page}`
  return <PlaceLinks text={text} url={url} {...(copy && { copy: sayCopy(copy) })} />
}

function PrintLine({ cell, date }: { cell: MatrixCell; date: string }) {
  const { print } = cell
  return (
    <tr data-kind={cell.kind}>
      <th scope="row">{formatDate(date)}</th>
      <td className="value">{writePrint(print)}</td>
      <td>{print.structure ? `${print.structure} structure` : 'group total'}</td>
      <td className="place">
        <Place cell={cell} />
      </td>
    </tr>
  )
}

function Prints({ row, matrix, name }: { row: MatrixRow; matrix: VintageMatrix; name: string }) {
  return (
    <table className="vintage-prints">
      <caption className="hidden-text">Every print of {name}</caption>
      <TableHead heads={['Published', 'Value', 'Structure', 'Place']} hidden />
      <tbody>
        {matrix.columns.map(({ id, published }, index) => {
          const cell = row.cells[index]
          return cell ? <PrintLine key={id} cell={cell} date={published} /> : null
        })}
      </tbody>
    </table>
  )
}

/** The matrix for a phone: each period with its value and change; opened, every print of it. */
export function VintageList({ matrix, labels }: { matrix: VintageMatrix; labels: Labels }) {
  return (
    <ul className="vintage-list">
      {matrix.rows.map((row) => {
        const { observation, cells } = row
        const { period, value, unit, quality } = observation
        const name = labelPeriod(period, labels)
        const second = labelPeriod(period, labels === 'fiscal' ? 'release' : 'fiscal')
        return (
          <li key={period}>
            <details>
              <summary>
                <span>
                  <b>{name}</b>
                  {second !== name && <span className="second">{second}</span>}
                </span>
                <span className="value">
                  {formatExact(value ?? 0, unit)}
                  <MarkSlot quality={quality} />
                </span>
                <span className="change">
                  <Change observation={observation} prints={cells.filter(Boolean).length} />
                  <Icon name="down" />
                </span>
              </summary>
              <Prints row={row} matrix={matrix} name={name} />
            </details>
          </li>
        )
      })}
    </ul>
  )
}
