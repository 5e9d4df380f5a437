import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { oncePer } from '#lib/memo/once'
import { quarterName } from '#lib/period/period'
import { listRecastBy, listRestatedBy, type Change } from '#lib/releases/changes'
import { listLineChanges, type LineChange } from '#lib/releases/lines'
import { joinNames } from '#lib/words/format'

/** What one release changed of what was known before it. */
export interface LedgerEntry {
  release: Release
  /** `June quarter 2026`. */
  title: string
  restated: Change[]
  /** Only where the value on the newer line is another. */
  recast: Change[]
  /** How many recast values came out the same. */
  same: number
  /** Lines of revenue that it ended, named anew or began. */
  lines: LineChange[]
}

function toEntry(dataset: Dataset, release: Release): LedgerEntry {
  const recast = listRecastBy(dataset, release)
  const changed = recast.filter(({ difference }) => difference !== 0)
  return {
    release,
    title: quarterName(release.id),
    restated: listRestatedBy(dataset, release),
    recast: changed,
    same: recast.length - changed.length,
    lines: listLineChanges(dataset, release),
  }
}

/** What every release restated, recast, ended and began, newest first. */
export const listLedger = oncePer((dataset: Dataset): readonly LedgerEntry[] =>
  dataset.releases.toReversed().map((release) => toEntry(dataset, release)),
)

/** A part of the sentence on what a release changed, and where its page shows it. */
export interface LedgerPart {
  text: string
  anchor: 'restated' | 'recast' | 'lines'
}

const NAMED = 2

/** `ended International commerce retail and 4 more lines`; empty for none. */
function sayLines(verb: string, names: readonly string[]): LedgerPart[] {
  if (names.length === 0) return []
  const more = names.length - NAMED
  const listed = more > 1 ? [...names.slice(0, NAMED), `${more} more lines`] : names
  return [{ text: `${verb} ${joinNames(listed)}`, anchor: 'lines' }]
}

/** What a release restated, recast, ended and began, for a sentence; empty if nothing. */
export function describeLedger({ restated, recast, lines }: LedgerEntry): LedgerPart[] {
  const ended = lines.flatMap(({ kind, label }) => (kind === 'ended' ? [label] : []))
  const began = lines.flatMap(({ kind, heirs }) =>
    kind === 'renamed' ? [] : heirs.map(({ label }) => label),
  )
  const sayValues = (anchor: 'restated' | 'recast', { length }: readonly Change[]): LedgerPart[] =>
    length === 0
      ? []
      : [{ text: `${anchor} ${length} ${length === 1 ? 'value' : 'values'}`, anchor }]
  return [
    ...sayValues('restated', restated),
    ...sayValues('recast', recast),
    ...sayLines('ended', ended),
    ...sayLines('began', [...new Set(began)]),
  ]
}
