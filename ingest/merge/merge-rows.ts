import type { Source } from '#lib/data/fact'
import { isOwnDocument, rankRow, RANKS } from '#ingest/merge/rank-row'
import type { FileFact } from '#lib/data/release'

/**
 * What becomes of a fact that was read. `new`: the file has none; `replaced`: another value from a
 * worse document gives way; `sourced`: the same value, now from a better document; `same`: nothing
 * changes; `differs`: the stored value is as well founded, so it stays and someone has to look.
 */
export type RowFate = 'new' | 'replaced' | 'sourced' | 'same' | 'differs'

/** A fact that was read, beside what its file had. */
export interface MergedRow {
  fate: RowFate
  read: FileFact
  stored: FileFact | null
  /** What the file is to have. */
  kept: FileFact
}

function decideFate(
  read: FileFact,
  stored: FileFact,
  sources: ReadonlyMap<string, Source>,
): RowFate {
  const rank = rankRow(stored, sources)
  const better = rankRow(read, sources) < rank
  if (stored.value === read.value) return better ? 'sourced' : 'same'
  // A page found for a value does not make it another value.
  const provisional = rank === RANKS.unusable || !isOwnDocument(rank)
  return better && provisional ? 'replaced' : 'differs'
}

/** The rate and the note that outlive a change of document. */
function carryOver(read: FileFact, stored: FileFact): FileFact {
  const sameAmount = stored.value === read.value || stored.value === null
  const note = read.note ?? (stored.sourceId === read.sourceId ? stored.note : null)
  if (read.printedYoy !== null || stored.printedYoy === null || !sameAmount)
    return { ...read, note }
  const { printedYoy, yoyPage, yoySourceId } = stored
  return { ...read, printedYoy, yoyPage, yoySourceId, note }
}

/** Lays facts that were read over those of their file. `sources` are the known documents by id. */
export function mergeRows(
  read: readonly FileFact[],
  stored: readonly FileFact[],
  sources: ReadonlyMap<string, Source>,
): MergedRow[] {
  const byKey = new Map(stored.map((fact) => [`${fact.line} ${fact.period}`, fact]))
  return read.map((fact) => {
    const before = byKey.get(`${fact.line} ${fact.period}`) ?? null
    if (!before) return { fate: 'new', read: fact, stored: null, kept: fact }
    const fate = decideFate(fact, before, sources)
    const kept = fate === 'replaced' || fate === 'sourced' ? carryOver(fact, before) : before
    return { fate, read: fact, stored: before, kept }
  })
}
