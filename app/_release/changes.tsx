import { TableHead, type ColumnHead } from '#app/_parts/data-table.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import { MarkSlot } from '#app/_parts/value-marks.tsx'
import { sayCopy, writeCopy } from '#lib/series/copy-words'
import { writePrint } from '#lib/series/print-words'
import { formatSigned } from '#lib/words/format'
import type { Print } from '#lib/series/observation'
import { labelPeriod } from '#lib/period/period'
import type { Change } from '#lib/releases/changes'

const SHOWN = 8

/** Where the value stood before: its structure, or its release, and the page. */
function Place({ then, kind }: { then: Print; kind: 'recast' | 'restated' }) {
  const release = then.release ? `${labelPeriod(then.release, 'release')} release` : 'computed'
  const place = kind === 'recast' && then.structure ? `${then.structure} structure` : release
  const text = then.page === null ? place : `${place}, p.\u00a0${then.page}`
  return (
    <>
      {then.url ? (
        <a href={then.url} title={release}>
          {text}
        </a>
      ) : (
        text
      )}
      {then.copy && `, ${writeCopy(sayCopy(then.copy))}`}
    </>
  )
}

function Value({ print }: { print: Print }) {
  return (
    <td className="number">
      {writePrint(print) || '–'}
      <MarkSlot quality={print.quality} />
    </td>
  )
}

const HEADS: readonly ColumnHead[] = [
  '',
  ['Then', 'number'],
  ['Here', 'number'],
  ['Change', 'number'],
]

function Rows({ changes, kind }: { changes: readonly Change[]; kind: 'recast' | 'restated' }) {
  return (
    <table className="data-table changes-table">
      <caption className="hidden-text">Changed values</caption>
      <TableHead heads={HEADS} />
      <tbody>
        {changes.map(({ metric, label, periodLabel, then, here, difference, unit }) => (
          <tr key={`${metric} ${here.line} ${here.period}`}>
            <th scope="row">
              {keepWords(label)}
              <span className="under">
                {periodLabel}
                {unit === 'CNY million' ? '' : `, ${unit}`} · <Place then={then} kind={kind} />
              </span>
            </th>
            <Value print={then} />
            <Value print={here} />
            <td className="number">{formatSigned(difference, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a release gave anew, in its order: the first few, then the rest behind a line. */
export function ResultsChanges({
  changes,
  kind,
}: {
  changes: readonly Change[]
  kind: 'recast' | 'restated'
}) {
  if (changes.length === 0) return null
  const more = changes.length - SHOWN
  const few = more <= 2 // no line to open for so few
  return (
    <>
      <Rows changes={few ? changes : changes.slice(0, SHOWN)} kind={kind} />
      {!few && (
        <details className="more-rows">
          <summary className="link">{more} more</summary>
          <Rows changes={changes.slice(SHOWN)} kind={kind} />
        </details>
      )}
    </>
  )
}
