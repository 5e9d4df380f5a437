import { FreshnessChip } from '#app/_memo/freshness-chip.tsx'
import { MemoRowItem } from '#app/_memo/memo-row.tsx'
import type { CheckedMemo } from '#app/_memo/check-memo.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { refreshDocument } from '#lib/memo-check/list-rows'
import type { Findings } from '#lib/memo-check/mention'
import { FRESHNESS_IDS, sayFreshness } from '#lib/pins/freshness-words'
import { formatDate } from '#lib/words/format'

const NAMES = { docx: 'Word document', pptx: 'PowerPoint deck' } as const

/** The whole document with today's figures, where it is one of ours. */
function Documents({ documents, asOf }: { documents: Findings['documents']; asOf: string }) {
  return documents.map(({ format, file, place }) => {
    if (!file || (format !== 'docx' && format !== 'pptx')) return null
    return (
      <p key={`${place} ${file}`} className="memo-document">
        {place === 'document' ? 'This' : `In ${place}, this`} {NAMES[format]} was made here.{' '}
        <a className="action" href={refreshDocument(file, asOf)}>
          <Icon name="download" />
          The same as known on {formatDate(asOf)}
        </a>
      </p>
    )
  })
}

function Strangers({ strangers, strangersLeft }: Findings) {
  if (strangers.length === 0) return null
  const { help } = sayFreshness('not-ours')
  return (
    <details className="fold claim-group">
      <summary>
        <h2>Not ours</h2> <span className="fold-count">{strangers.length + strangersLeft}</span>
      </summary>
      <p className="note">{help}</p>
      <ul className="memo-strangers">
        {strangers.map(({ name, place }, index) => (
          <li key={index}>
            <FreshnessChip id="not-ours" /> {name}, {place}
          </li>
        ))}
        {strangersLeft > 0 && <li>{strangersLeft} more</li>}
      </ul>
    </details>
  )
}

/** What was found in a memo, under what has become of it. */
export function MemoResults({ checked, asOf }: { checked: CheckedMemo; asOf: string }) {
  const { rows, findings } = checked
  return (
    <>
      <Documents documents={findings.documents} asOf={asOf} />
      {FRESHNESS_IDS.map((id) => {
        const own = rows.filter((row) => row.id === id)
        if (own.length === 0) return null
        const { label, help } = sayFreshness(id)
        return (
          <details key={id} className="fold claim-group" open>
            <summary>
              <h2>{label}</h2> <span className="fold-count">{own.length}</span>
            </summary>
            <p className="note">{help}</p>
            <ul className="claim-list">
              {own.map((row) => (
                <MemoRowItem key={row.key} row={row} />
              ))}
            </ul>
          </details>
        )
      })}
      <Strangers {...findings} />
    </>
  )
}
