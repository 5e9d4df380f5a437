import { TableHead, type ColumnHead } from '#app/_parts/data-table.tsx'
import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import type { Chart } from '#lib/charts/chart'
import { labelPeriod } from '#lib/period/period'
import type { Print } from '#lib/series/observation'
import { sayCopy } from '#lib/series/copy-words'
import type { Restatement } from '#lib/series/restatements'
import { formatDate, formatExact, formatSigned } from '#lib/words/format'

/** A value with the page that printed it under its digits. */
function Printed({ print, unit }: { print: Print; unit: string }) {
  const { value, page, url, derived, quality, copy } = print
  const where = derived ? 'derived' : page === null ? 'open' : `p. ${page}`
  return (
    <td className="number">
      {formatExact(value ?? 0, unit)} <ProvisionalMark quality={quality} />
      <span className="where">
        <PlaceLinks text={where} url={url} {...(copy && { copy: sayCopy(copy) })} />
      </span>
    </td>
  )
}

function Row({ change, several }: { change: Restatement; several: boolean }) {
  const { label, periodLabel, unit, before, after, difference } = change
  return (
    <tr>
      <th scope="row">
        {several && `${label}, `}
        {periodLabel}
      </th>
      <Printed print={before} unit={unit} />
      <Printed print={after} unit={unit} />
      <td className="number">{formatSigned(difference, unit)}</td>
      <td>
        {formatDate(after.vintage)}
        <span className="where" title={after.derived ?? undefined}>
          {after.release && `${labelPeriod(after.release, 'release')} release`}
        </span>
      </td>
    </tr>
  )
}

const HEADS: readonly ColumnHead[] = [
  'Period',
  ['Before', 'number'],
  ['After', 'number'],
  ['Change', 'number'],
  'Since',
]

/** Values on a chart that a later release changed: before, after, by how much, which release did it. */
export function RestatedList({ chart }: { chart: Chart }) {
  const several = new Set(chart.restated.map(({ metric }) => metric)).size > 1
  if (chart.restated.length === 0)
    return (
      <p className="note restated-none">
        No value shown was changed within its own line. Values recast on a newer structure are named
        in the table.
      </p>
    )
  const notes = new Set(chart.restated.flatMap(({ after }) => after.note ?? []))
  return (
    <>
      <table className="data-table restated-table">
        <caption className="hidden-text">Restated values</caption>
        <TableHead heads={HEADS} />
        <tbody>
          {chart.restated.map((change) => {
            const { metric, period, after } = change
            return (
              <Row key={`${metric} ${period} ${after.vintage}`} change={change} several={several} />
            )
          })}
        </tbody>
      </table>
      {[...notes].map((note) => (
        <p key={note} className="note">
          {note}.
        </p>
      ))}
    </>
  )
}
