import { findDerivedLine, type DerivedLine } from '#lib/metrics/derived'
import { FORMULAS } from '#lib/metrics/formulas'
import { structureOfLine, type LineId } from '#lib/metrics/metric'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { periodIndex } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { LINE_CHANGES, LINE_NOTES } from '#lib/series/line-notes'
import type { Observation, Run } from '#lib/series/observation'
import { withBreak } from '#lib/series/vary'
import { formatExact } from '#lib/words/format'

/** Only amounts in this unit have shares and margins. */
const SHARED_UNIT = 'CNY million'

/** A share by its two amounts: `205,862 of 286,440`; null for anything that is not a share. */
export function describeParts(
  { transform }: Pick<Query, 'transform'>,
  { inputs }: Pick<Observation, 'inputs'>,
): string | null {
  const [part = 0, whole = 0] = inputs.map(({ value }) => value ?? 0)
  const sum = inputs.reduce((total, { value }) => total + (value ?? 0), 0)
  const write = (value: number) => formatExact(value, SHARED_UNIT)
  if (transform === 'share') return `${write(part)} of ${write(sum)}`
  const isPart = transform === 'share-of-revenue' || transform === 'margin'
  return isPart ? `${write(part)} of ${write(whole)}` : null
}

/** A derived line by its formula, and what its parts cover. */
function describeDerived({ line, formula, parts, optional }: DerivedLine): string {
  const names = [...parts, ...optional].map((part) => findMetricOfLine(part)?.shortLabel ?? part)
  const structure = structureOfLine(line)
  const where = structure ? `, in the ${structure} structure` : ''
  const notes = parts.flatMap((part) => LINE_NOTES[part] ?? [])
  return [`${FORMULAS[formula].write(names)}${where}.`, ...notes].join(' ')
}

/** What a run's line covers, in words. */
function describeLine(line: LineId): string {
  const derived = findDerivedLine(line)
  if (derived) return describeDerived(derived)
  const structure = structureOfLine(line)
  const note = LINE_NOTES[line]
  if (note) return note
  return structure
    ? `As printed in the ${structure} structure.`
    : 'As printed, one line throughout.'
}

/** A run that says too what changed within its line, where it reaches that far. */
function addChange(run: Run): Run {
  const change = LINE_CHANGES[run.line]
  if (!change || periodIndex(run.to) < periodIndex(change.from)) return run
  return { ...run, why: `${run.why} ${change.note}` }
}

/** The runs of a series: stretches of periods from one line, gaps included. */
export function listRuns(observations: readonly Observation[]): Run[] {
  const runs: Run[] = []
  for (const { period, line, structure, value } of observations) {
    if (line === null || value === null) continue
    const current = runs.at(-1)
    if (current?.line === line) current.to = period
    else runs.push({ line, structure, from: period, to: period, why: describeLine(line) })
  }
  return runs.map(addChange)
}

/** Marks the first period of every run but the first, and no other. */
export function markBreaks(observations: readonly Observation[]): Observation[] {
  let line: LineId | null = null
  return observations.map((observation) => {
    if (observation.line === null || observation.value === null) return observation
    const changed = line !== null && line !== observation.line
    line = observation.line
    return withBreak(observation, changed)
  })
}
