import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { ResultsChanges } from '#app/_release/changes.tsx'
import type { LedgerEntry } from '#lib/releases/ledger'
import { formatDate } from '#lib/words/format'

const HEADS = {
  restated: { title: 'Restated', about: 'Another value for the same line' },
  recast: { title: 'Recast', about: 'Given again on a newer line' },
} as const

/** The changes of one kind that a release made; nothing where it made none. */
function Kind({ entry, kind }: { entry: LedgerEntry; kind: keyof typeof HEADS }) {
  const changes = entry[kind]
  if (changes.length === 0) return null
  const { title, about } = HEADS[kind]
  return (
    <div>
      <h3>
        {title} ({changes.length})
      </h3>
      <p className="note">
        {about}
        {kind === 'recast' && entry.same > 0 && `; ${entry.same} more came out the same`}
      </p>
      <ResultsChanges changes={changes} kind={kind} />
    </div>
  )
}

/** What each release restated and recast, newest first; releases that changed nothing are left out. */
export function Ledger({ entries }: { entries: readonly LedgerEntry[] }) {
  return entries.map((entry) => {
    const { release, title, restated, recast } = entry
    const both = restated.length > 0 && recast.length > 0
    return (
      <FigureFrame
        key={release.id}
        id={release.id}
        span={both ? 2 : 1}
        title={title}
        subtitle={`${formatDate(release.published)} · ${release.structure} structure · CNY million`}
        aside={
          <a className="link" href={`/releases/${release.id}`}>
            Release
          </a>
        }
      >
        <div className="ledger results">
          <Kind entry={entry} kind="restated" />
          <Kind entry={entry} kind="recast" />
        </div>
      </FigureFrame>
    )
  })
}
