import { FreshnessChip } from '#app/_memo/freshness-chip.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'
import type { MemoRow } from '#lib/memo-check/list-rows'
import type { FreshnessChange } from '#lib/pins/describe-freshness'
import { formatDate } from '#lib/words/format'

/** Changes that are shown before the rest folds. */
const FEW = 4

/** The structure of each value, where they stand on two. */
function nameStructures({ structures: { then, now } }: FreshnessChange): string[] {
  if (then === null || then === now) return []
  return [now === null ? `structure ${then}, not given since` : `structure ${then}, now ${now}`]
}

/** When a number changed, and by whom where it was us. */
function sayWhen({ kind, by, corrected }: FreshnessChange): string {
  if (corrected) return `Mended in our data on ${formatDate(corrected)}`
  return `${kind === 'moved' ? 'Given' : 'Changed'}${by ? ` on ${formatDate(by.vintage)}` : ''}`
}

function sayDifference({ difference, shown }: FreshnessChange): string[] {
  if (difference === null) return []
  return [difference === 0 ? 'the same value' : `difference ${shown.difference}`]
}

function Change({ change, several }: { change: FreshnessChange; several: boolean }) {
  const { label, periodLabel, shown, by, part } = change
  const rate = part === 'rate' ? ', growth' : ''
  return (
    <li>
      <span className="evidence-name">
        {several ? `${label}, ${periodLabel}` : periodLabel}
        {rate}
      </span>
      <b className="evidence-value">
        {shown.then} <span aria-hidden="true">→</span>
        <span className="hidden-text">then,</span> {shown.now}
        <span className="hidden-text"> now</span>
      </b>
      {by?.url ? (
        <a className="place" href={by.url} target="_blank" rel="noreferrer">
          {by.place}
          <span className="external">
            <Icon name="external" size={12} />
          </span>
        </a>
      ) : (
        <span className="place">{by?.place ?? '–'}</span>
      )}
      <span className="evidence-sum">
        {[
          sayWhen(change),
          ...sayDifference(change),
          ...(by?.copy ? [by.copy] : []),
          ...nameStructures(change),
        ].join(', ')}
      </span>
    </li>
  )
}

/** Numbers then and now, newest period first; many of them fold. */
function Changes({ changes, left, freshness }: MemoRow) {
  if (changes.length === 0) return null
  const several = new Set(changes.map(({ metric }) => metric)).size > 1
  const list = (some: readonly FreshnessChange[]) => (
    <ul className="evidence">
      {some.map((change) => (
        <Change
          key={`${change.part} ${change.metric} ${change.period} ${change.transform}`}
          change={change}
          several={several}
        />
      ))}
    </ul>
  )
  const rest = changes.slice(FEW)
  return (
    <>
      {list(changes.slice(0, FEW))}
      {rest.length > 0 && (
        <details className="memo-more">
          <summary className="link">{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
      {left > 0 && freshness.refreshed?.changes && (
        <p className="claim-remark">
          <a href={freshness.refreshed.changes}>All {changes.length + left} changes</a>
        </p>
      )}
    </>
  )
}

const FILE_NAMES = {
  png: 'PNG',
  svg: 'SVG',
  xlsx: 'Excel',
  docx: 'Word chart',
  pptx: 'PowerPoint chart',
} as const

/** The figure as known today: its page, the files that were found of it, its address to copy. */
function Refreshed({ formats, freshness }: Pick<MemoRow, 'formats' | 'freshness'>) {
  const { said, copy } = useCopy()
  const { refreshed, pin, asOf } = freshness
  if (!refreshed || pin === asOf) return null
  return (
    <div className="memo-acts">
      <a className="action" href={refreshed.page}>
        <Icon name="pin" />
        As known on {formatDate(asOf)}
      </a>
      {formats.map((format) => (
        <a key={format} className="action" href={refreshed[format]}>
          <Icon name="download" />
          {FILE_NAMES[format]} in its place
        </a>
      ))}
      <button
        type="button"
        className="action"
        onClick={() => void copy(refreshed.address, 'Address copied')}
      >
        <Icon name="copy" />
        Copy {pin === null ? 'a dated' : 'today’s'} address
      </button>
      {refreshed.changes && freshness.changes.length > 0 && (
        <a className="action" href={refreshed.changes}>
          <Icon name="table" />
          Then and now
        </a>
      )}
      <span className="action-said" role="status">
        {said}
      </span>
    </div>
  )
}

const PERIODS = (count: number) => (count === 1 ? 'period has' : 'periods have')

function Remarks({ makers, freshness, id, value }: MemoRow) {
  const { newer, provisional, pin } = freshness
  return (
    <>
      {newer > 0 && value === null && (
        <p className="claim-remark">
          {newer} newer {PERIODS(newer)} been reported since.
        </p>
      )}
      {provisional > 0 && pin !== null && id === 'current' && (
        <p className="claim-remark">
          {provisional} of its values {provisional === 1 ? 'is' : 'are'} provisional and may be
          replaced.
        </p>
      )}
      {makers.length > 0 && (
        <p className="claim-remark">
          Made at {makers.join(', ')}; compared with the figures of this service.
        </p>
      )}
    </>
  )
}

/** A figure or number of ours in a memo, with what has become of it. */
export function MemoRowItem({ row }: { row: MemoRow }) {
  const { id, title, value, places, more, summary, freshness } = row
  const where = [...places, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  const dated = freshness.pin === null ? 'no date' : formatDate(freshness.pin)
  return (
    <li className="claim memo-row">
      <div className="claim-says">
        <h3>{title}</h3>
        <p className="claim-place">
          In: {where}
          {value !== null && `; as known on ${dated}`}
        </p>
      </div>
      <p className="claim-figure">{value ?? dated}</p>
      <div className="claim-verdict">
        <FreshnessChip id={id} />
        {summary.length > 0 && <p>{summary.join(' ')}</p>}
        <Remarks {...row} />
      </div>
      <div className="claim-evidence">
        <Changes {...row} />
      </div>
      <Refreshed {...row} />
    </li>
  )
}
