import { printOfCell } from '#lib/series/prints'
import { worstQuality, type Cell } from '#lib/series/line'
import { structureOfLine } from '#lib/metrics/metric'
import { missingObservation } from '#lib/series/observe/observe'
import type { Observation, Reason } from '#lib/series/observation'
import type { Labels, Period } from '#lib/period/period'

/**
 * A percentage computed from cells, the first of which gives line and structure: no release, page
 * or address of its own. `reason` stands where there is no value.
 */
export function observeComputed(
  period: Period,
  labels: Labels,
  value: number | null,
  inputs: readonly Cell[],
  reason: Reason | null,
): Observation {
  const bare = missingObservation(period, 'percent', labels, reason ?? 'not-printed')
  const [head] = inputs
  if (!head) return bare
  return {
    ...bare,
    value,
    status: value === null ? 'missing' : 'derived',
    quality: worstQuality(inputs.map((cell) => cell.quality)),
    line: head.line,
    structure: structureOfLine(head.line),
    vintage: inputs.reduce((newest, cell) => (cell.vintage > newest ? cell.vintage : newest), ''),
    inputs: inputs.map(printOfCell),
    reason: value === null ? reason : null,
  }
}
