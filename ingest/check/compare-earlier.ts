import type { ReadFact } from '#ingest/reading'
import type { Dataset } from '#lib/data/dataset'
import { type LineId, structureOfLine, type Structure } from '#lib/metrics/metric'
import { findMetricOfLine } from '#lib/metrics/metrics'
import type { FiscalPeriod, Quarter } from '#lib/period/period'
import { listStoredCells, type Cell } from '#lib/series/line'

/**
 * Lines that the release before printed of its own quarter and this one was not found to have:
 * those of the group, and of the structure in force.
 */
export function listMissingLines(
  dataset: Dataset,
  { id, published, structure }: { id: Quarter; published: string; structure: Structure },
  present: ReadonlySet<LineId>,
): { before: Quarter | null; lines: LineId[] } {
  const before = dataset.releases.findLast(
    (release) => release.published < published && release.id < id,
  )
  const lines = dataset.facts
    .filter((fact) => fact.document === before && fact.period === before.id && !fact.derived)
    .map(({ line }) => line)
    .filter((line) => [null, structure].includes(structureOfLine(line)) && !present.has(line))
  return { before: before?.id ?? null, lines: [...new Set(lines)] }
}

/** A value that another one takes the place of, in the unit of its line. */
interface Restated {
  fact: ReadFact & { value: number }
  before: number
  difference: number
  /** The release that printed the earlier value. */
  vintage: string
}

/** A period that an older line of the metric had. */
interface Recast {
  fact: ReadFact & { value: number }
  before: Cell
}

/** What a reading says against what releases before it said. */
export interface Comparison {
  /** In no release before, in no line of the metric. */
  fresh: ReadFact[]
  /** Printed again with the same value. */
  repeated: ReadFact[]
  restated: Restated[]
  recast: Recast[]
}

/** Finds the value known of a line and period before a release. */
export type FindEarlier = (line: LineId, period: FiscalPeriod) => Cell | undefined

/** The values that documents published before a date gave, newest of each line and period. */
export function indexEarlier(dataset: Dataset, published: string): FindEarlier {
  const lines = new Map<LineId, ReadonlyMap<string, Cell>>()
  return (line, period) => {
    const known = lines.get(line)
    if (known) return known.get(period)
    const facts = dataset.factsByLine.get(line) ?? []
    const before = facts.filter(({ document }) => document.published < published)
    const cells = listStoredCells(before, published)
    lines.set(line, cells)
    return cells.get(period)
  }
}

function findInOlderLine({ line, period }: ReadFact, find: FindEarlier): Cell | undefined {
  const lines = findMetricOfLine(line)?.lines ?? []
  const older = lines.slice(lines.indexOf(line) + 1)
  return older.map((oldLine) => find(oldLine, period)).find((cell) => cell !== undefined)
}

/** Sorts the values of a reading by what was known of them before. Rates without amount are left out. */
export function compareEarlier(facts: readonly ReadFact[], find: FindEarlier): Comparison {
  const result: Comparison = { fresh: [], repeated: [], restated: [], recast: [] }
  for (const fact of facts) {
    const { value } = fact
    if (value === null) continue
    const before = find(fact.line, fact.period)
    if (before?.value === value) result.repeated.push(fact)
    else if (before) {
      const difference = Math.round((value - before.value) * 1e6) / 1e6
      const { vintage } = before
      result.restated.push({
        fact: { ...fact, value },
        before: before.value,
        difference,
        vintage,
      })
    } else {
      const older = findInOlderLine(fact, find)
      if (older) result.recast.push({ fact: { ...fact, value }, before: older })
      else result.fresh.push(fact)
    }
  }
  return result
}
