import type { Source } from '#lib/data/fact'
import { rankQuality } from '#lib/series/line'
import type { FileFact } from '#lib/data/release'

/** How well a stored fact is founded: the lower, the better. */
export const RANKS = { paged: 0, own: 1, other: 2, unusable: 9 } as const

/**
 * Ranks a fact of a release file by its document: the release's own (0, or 1 where its page is not
 * known), then primary, mirror and secondary ones (2 to 4); 9 where it is computed, unconfirmed or
 * without an amount. `sources` are the known documents by id.
 */
export function rankRow(fact: FileFact, sources: ReadonlyMap<string, Source>): number {
  if (fact.derived !== null || fact.unconfirmed || fact.value === null) return RANKS.unusable
  if (fact.sourceId === null)
    return fact.page !== null || fact.value === 0 ? RANKS.paged : RANKS.own
  const quality = sources.get(fact.sourceId)?.quality ?? 'secondary'
  return RANKS.other + rankQuality(quality)
}

/** Whether a rank is that of the release's own document. */
export function isOwnDocument(rank: number): boolean {
  return rank <= RANKS.own
}
