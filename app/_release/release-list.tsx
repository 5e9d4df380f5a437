import { TableHead, type ColumnHead } from '#app/_parts/data-table.tsx'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'
import { MarkSlot } from '#app/_parts/value-marks.tsx'
import type { ReleaseLine } from '#lib/releases/list'
import type { ResultRow } from '#lib/releases/rows'
import { formatDate, formatExact, formatTableRate } from '#lib/words/format'

function Value({ row, name }: { row: ResultRow | null; name: string }) {
  return (
    <td className={`number ${name}`}>
      {row ? formatExact(row.now.value) : '–'}
      <MarkSlot quality={row?.now.quality} />
    </td>
  )
}

function Growth({ row, name }: { row: ResultRow | null; name: string }) {
  return (
    <td className={`number ${name}`}>
      {typeof row?.growth === 'number' ? formatTableRate(row.growth) : '–'}
    </td>
  )
}

function Line({ line }: { line: ReleaseLine }) {
  const { id, label, published, structure, newStructure, restated, facts, provisional } = line
  return (
    <tr>
      <th scope="row">
        <a className="link" href={`/releases/${id}`}>
          {label}
        </a>
        <span className="under only-narrow">{formatDate(published)}</span>
      </th>
      <td className="only-wide">{formatDate(published)}</td>
      <Value row={line.revenue} name="" />
      <Growth row={line.revenue} name="rate" />
      <Value row={line.cloud} name="only-wide" />
      <Growth row={line.cloud} name="rate only-wide" />
      <td className="only-wide structure">
        {structure}
        {newStructure && <b> new</b>}
      </td>
      <td className="number only-wide">
        {restated === 0 ? '–' : restated}
        <MarkSlot>{restated > 0 && <RestatedMark />}</MarkSlot>
      </td>
      <td className="number only-wide">
        {facts}
        <MarkSlot quality={provisional > 0 ? 'mirror' : null} />
      </td>
    </tr>
  )
}

const HEADS: readonly ColumnHead[] = [
  'Quarter',
  ['Published', 'only-wide'],
  ['Revenue', 'number'],
  ['YoY, %', 'number rate'],
  ['Cloud', 'number only-wide'],
  ['YoY, %', 'number rate only-wide'],
  ['Structure', 'only-wide structure'],
  ['Restated', 'number only-wide'],
  ['Facts', 'number only-wide'],
]

/** The releases of one fiscal year, newest first. */
export function ReleaseList({
  year,
  releases,
}: {
  year: string
  releases: readonly ReleaseLine[]
}) {
  return (
    <section className="figure release-year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      <table className="data-table releases-table">
        <caption className="hidden-text">Releases of {year}, CNY million</caption>
        <TableHead heads={HEADS} />
        <tbody>
          {releases.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
