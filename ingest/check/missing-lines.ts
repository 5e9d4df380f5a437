import type { Dataset } from '#lib/data/dataset'
import { structureOfLine, type LineId, type Structure } from '#lib/metrics/metric'
import type { Quarter } from '#lib/period/period'

/**
 * Lines that the release before printed of its own quarter and this one was not found to have:
 * those of the group, and of the structure in force.
 */
export function listMissingLines(
  dataset: Dataset,
  { id, published, structure }: { id: Quarter; published: string; structure: Structure },
  found: ReadonlySet<LineId>,
): { before: Quarter | null; lines: LineId[] } {
  const before = dataset.releases.findLast((one) => one.published < published && one.id < id)
  const lines = dataset.facts
    .filter((fact) => fact.release === before && fact.period === before.id && !fact.derived)
    .map(({ line }) => line)
    .filter((line) => [null, structure].includes(structureOfLine(line)) && !found.has(line))
  return { before: before?.id ?? null, lines: [...new Set(lines)] }
}
