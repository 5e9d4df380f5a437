import type { Source } from '#lib/data/fact'
import type { FileFact } from '#lib/data/release'
import type { LineId } from '#lib/metrics/metric'
import { PRINTED } from '#lib/metrics/printed'
import { isFiscalYear, periodEnd } from '#lib/period/period'
import { rankQuality } from '#lib/series/line'

/** How well a stored fact is founded: the lower, the better. */
const RANKS = { paged: 0, own: 1, other: 2, unusable: 9 } as const

/**
 * Ranks a fact of a release file by its document: the release's own (0, or 1 where its page is not
 * known), then primary, mirror and secondary ones (2 to 4); 9 where it is computed, unconfirmed or
 * without an amount. `sources` are the known documents by id.
 */
function rankRow(fact: FileFact, sources: ReadonlyMap<string, Source>): number {
  if (fact.derived !== null || fact.unconfirmed || fact.value === null) return RANKS.unusable
  if (fact.sourceId === null)
    return fact.page !== null || fact.value === 0 ? RANKS.paged : RANKS.own
  const quality = sources.get(fact.sourceId)?.quality ?? 'secondary'
  return RANKS.other + rankQuality(quality)
}

const DECLARED = PRINTED.flatMap((metric) => metric.lines)

/** Newest first; a year before the quarter it ends with. */
function comparePeriods(a: FileFact, b: FileFact): number {
  return (
    periodEnd(b.period).localeCompare(periodEnd(a.period)) ||
    Number(isFiscalYear(b.period)) - Number(isFiscalYear(a.period)) ||
    a.period.localeCompare(b.period)
  )
}

/**
 * Facts in the order of a release file: lines as in `model`, an earlier file, and those it lacks as
 * the metrics declare them; each line's periods newest first.
 */
export function orderFacts(facts: readonly FileFact[], model: readonly LineId[]): FileFact[] {
  const places = new Map<LineId, number>()
  for (const line of [...model, ...DECLARED]) if (!places.has(line)) places.set(line, places.size)
  const placeOf = (fact: FileFact) => places.get(fact.line) ?? places.size
  return [...facts].sort((a, b) => placeOf(a) - placeOf(b) || comparePeriods(a, b))
}

/** New facts among stored ones, each after the last of its line, and of a new line at the end. */
export function insertFacts(stored: readonly FileFact[], added: readonly FileFact[]): FileFact[] {
  const facts = [...stored]
  for (const fact of added) {
    const place = facts.findLastIndex(({ line }) => line === fact.line)
    facts.splice(place < 0 ? facts.length : place + 1, 0, fact)
  }
  return facts
}

/**
 * What becomes of a fact that was read. `new`: the file has none; `replaced`: another value from a
 * worse document gives way; `sourced`: the same value, now from a better document; `same`: nothing
 * changes; `differs`: the stored value is as well founded, so it stays and someone has to look.
 */
type RowFate = 'new' | 'replaced' | 'sourced' | 'same' | 'differs'

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
  const provisional = rank > RANKS.own
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
