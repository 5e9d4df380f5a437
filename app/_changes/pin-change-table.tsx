import { DataTable, type Row } from '#app/_parts/data-table.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import type { Chart } from '#lib/charts/chart'
import { formatDate } from '#lib/words/format'
import type { PinChange } from '#lib/pins/change'
import { writeChange } from '#lib/pins/words'
import { describePlace } from '#lib/series/print-words'

const keyOf = ({ kind, part, metric, period }: PinChange) => `${kind} ${part} ${metric} ${period}`

/** The document that says otherwise, and when it came. */
function Reprinted({ by }: Pick<PinChange, 'by'>) {
  if (!by) return '–'
  return (
    <>
      {formatDate(by.vintage)}: <PlaceLinks {...describePlace(by)} />
    </>
  )
}

/**
 * `2021`, or `2021, now 2023` if the newer value is on another structure; `noun` follows, where no head of a
 * column says it.
 */
function nameStructures(change: PinChange, noun = ''): string {
  const [then, now] = [change.then.structure, change.now?.structure ?? null]
  const before = then === null ? 'group total' : `${then}${noun}`
  if (change.now === null) return `${before}, not reported again`
  return now === null || then === now ? before : `${then ?? before}, now ${now}${noun}`
}

function rowOf(chart: Chart, change: PinChange): Row {
  const { then, now, difference } = writeChange(chart, change)
  return {
    key: keyOf(change),
    cells: {
      period: { text: change.periodLabel },
      line: { text: change.label },
      then: { text: then, quality: change.then.quality },
      now: { text: now, quality: change.now?.quality ?? null },
      difference: { text: difference },
      structure: { text: nameStructures(change), faint: true },
      by: { text: <Reprinted by={change.by} /> },
    },
  }
}

function ChangeItem({ chart, change, several }: Listed & { change: PinChange }) {
  const { then, now, difference } = writeChange(chart, change)
  return (
    <li>
      <p className="change-name">
        <b>{several ? `${change.label}, ${change.periodLabel}` : change.periodLabel}</b>
        <span>{nameStructures(change, ' structure')}</span>
      </p>
      <p className="change-values">
        {then}
        {change.now && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="hidden-text">then, now</span> <b>{now}</b> <span>{difference}</span>
          </>
        )}
      </p>
      <p className="change-source">
        <Reprinted by={change.by} />
      </p>
    </li>
  )
}

interface Listed {
  chart: Chart
  several: boolean
}

/** Values of a pinned figure, then and now; a list on a phone. */
export function PinChangeTable({
  chart,
  changes,
  caption,
}: {
  chart: Chart
  changes: readonly PinChange[]
  caption: string
}) {
  const several = new Set(changes.map(({ metric }) => metric)).size > 1
  const columns = [
    { key: 'period', label: 'Period' },
    ...(several ? [{ key: 'line', label: 'Line' }] : []),
    { key: 'then', label: 'Then', number: true },
    { key: 'now', label: 'Now', number: true },
    { key: 'difference', label: 'Difference', number: true },
    { key: 'structure', label: 'Structure' },
    { key: 'by', label: 'The release that says so' },
  ]
  const rows = changes.map((change) => rowOf(chart, change))
  return (
    <>
      <div className="changes-wide">
        <DataTable caption={caption} columns={columns} rows={rows} />
      </div>
      <ul className="changes-list">
        {changes.map((change) => (
          <ChangeItem key={keyOf(change)} chart={chart} change={change} several={several} />
        ))}
      </ul>
    </>
  )
}
