import { findMetric } from '#lib/metrics/metrics'
import type { TransformId } from '#lib/query/params'
import { isAtRate } from '#lib/series/currency'
import type { Observation, Run, Series } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import { joinNames } from '#lib/words/format'

/** A series with how it is read: as what it is computed, and whether its values are changes. */
export interface Told extends Series {
  transform: TransformId
  isChange: boolean
  /** True for a rate, whose every value was computed within one structure. */
  isRate: boolean
}

/** The line's last value, which ends it. */
function lastOf({ observations, label }: Series) {
  const last = observations.findLast(({ value }) => value !== null)
  return last && { name: label, last: last.label }
}

/** Why an observation has no value, as a sentence; null where it has one. */
export function sayMissing(series: Series, { value, reason }: Observation): string | null {
  if (value !== null) return null
  return sayReason(reason ?? 'not-collected', lastOf(series))
}

const nameRun = ({ structure, why }: Run) =>
  `${structure === null ? 'another line' : `structure ${structure}`} (${why.replace(/\.$/, '')})`

/** What changes at an observation that begins a run; null where none begins. */
export function sayBreak(series: Told, { period, label, ...own }: Observation): string | null {
  if (!own.break) return null
  const at = series.runs.findIndex(({ from }) => from === period)
  const [before, run] = [series.runs[at - 1], series.runs[at]]
  const earlier = before ? nameRun(before) : 'another line, in periods that are not shown'
  const sides = run ? ` Before: ${earlier}. From here: ${nameRun(run)}.` : ''
  const advice = series.isRate
    ? 'Each rate was computed within one structure, but rates on the two sides are of different scopes.'
    : 'Do not compare values across it, and do not compute growth or a trend across it.'
  return `BREAK at ${label}: what is counted changes.${sides} ${advice}`
}

/** Periods without a value, side by side and for the same reason. */
function groupMissing(series: Series): { from: string; to: string; why: string }[] {
  const groups: { from: string; to: string; why: string }[] = []
  let open = false
  for (const observation of series.observations) {
    const why = sayMissing(series, observation)
    const last = groups.at(-1)
    if (why !== null && open && last?.why === why) last.to = observation.label
    else if (why !== null) groups.push({ from: observation.label, to: observation.label, why })
    open = why !== null
  }
  return groups
}

function warnMissing(series: Told): string[] {
  return groupMissing(series).map(({ from, to, why }) => {
    const when = from === to ? `${from} has` : `${from} to ${to} have`
    return `MISSING: ${series.label}: ${when} no value. ${why} Missing is not zero: do not fill it in, estimate it or draw a line across it.`
  })
}

function warnEnd(series: Told): string[] {
  const ended = series.observations.some(({ reason }) => reason === 'line-ended')
  if (!ended) return []
  const heirs = (findMetric(series.metric)?.successors ?? []).flatMap((id) => findMetric(id) ?? [])
  const names = joinNames(heirs.map(({ id, label }) => `${label} (${id})`))
  const after =
    names === '' ? '' : ` Continued, in part or with another meaning, by ${names}: never join them.`
  return [`ENDED: ${series.label} is no longer reported.${after}`]
}

function warnProvisional(series: Told): string[] {
  const periods = series.observations.filter(
    ({ value, quality }) => value !== null && quality !== 'primary',
  )
  if (periods.length === 0) return []
  const names = joinNames(periods.map(({ label }) => label))
  return [
    `PROVISIONAL: ${series.label}: ${names}: not from the company’s own documents alone but from copies or reports; a filed document may change it. Say so when you quote it.`,
  ]
}

function warnRestated(series: Told): string[] {
  const periods = series.observations.filter(
    ({ value, status }) => value !== null && (status === 'restated' || status === 'recast'),
  )
  if (periods.length === 0) return []
  const names = joinNames(periods.map(({ label, status }) => `${label} (${status})`))
  return [`CHANGED since first printed: ${series.label}: ${names}.`]
}

function warnConverted({ label, unit, observations }: Told): string[] {
  if (!isAtRate(unit) || observations.every(({ value }) => value === null)) return []
  return [
    `COMPUTED: ${label}: the documents cited give yuan; the dollars are computed from them at the rate of each period’s end. Say so when you quote them.`,
  ]
}

/** Everything about a series that its reader must not overlook, in words. */
export function listWarnings(series: Told): string[] {
  const breaks = series.observations.flatMap((observation) => sayBreak(series, observation) ?? [])
  return [
    ...breaks.map((text) => text.replace('BREAK', `BREAK: ${series.label},`)),
    ...warnMissing(series),
    ...warnEnd(series),
    ...warnProvisional(series),
    ...warnRestated(series),
    ...warnConverted(series),
  ]
}

/** Warnings as the head of an answer. */
export function sayWarnings(warnings: readonly string[]): string[] {
  if (warnings.length === 0) return []
  return ['READ THIS FIRST', ...warnings.map((text) => `! ${text}`), '']
}
