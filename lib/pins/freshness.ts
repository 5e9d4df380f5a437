import type { Chart } from '#lib/charts/chart'
import type { Correction } from '#lib/data/data-files'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { structureOfLine, type Structure } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { yearAgo } from '#lib/period/period'
import type { BuildFigure, PinChange, PinChanges } from '#lib/pins/change'
import { listPinChanges } from '#lib/pins/changes'
import type { NumberChange } from '#lib/pins/freshness-words'
import type { TransformId } from '#lib/query/params'
import { observeLine } from '#lib/series/observe/line'

/** A change of a pinned figure with what it comes to. */
export interface JudgedChange {
  change: PinChange
  chart: Chart
  kind: NumberChange
  /** The day on which our own data was mended, where that changed it. */
  corrected: string | null
}

/** The charts of an address held against a later vintage. */
export interface JudgedFigure {
  id: NumberChange | 'current'
  comparisons: readonly PinChanges[]
  changes: readonly JudgedChange[]
  /** Values that were missing in our data on the pin's day, and have been added to it since. */
  added: readonly PinChange[]
  /** True where only a number beside the series changed: a margin, a part of a mix, a sum. */
  beside: boolean
}

/** The corrections that a changed value rests on; all of the figure's where none can be told. */
function findCorrections({ then, now }: PinChange, corrections: readonly Correction[]) {
  const rests = [then, now].flatMap((value) => (value ? [value, ...value.inputs] : []))
  const own = corrections.filter(({ line, period }) =>
    rests.some((value) => value.line === line && value.period === period),
  )
  return own.length > 0 ? own : corrections
}

/** What a change comes to: a provisional value that gave way to the company's own was replaced. */
function judgeChange(change: PinChange, corrections: readonly Correction[]) {
  const { kind, then, now } = change
  const isProvisional = then.quality !== 'primary'
  if (kind === 'moved') return { kind, corrected: null }
  if (kind === 'restated')
    return {
      kind: isProvisional && now?.quality === 'primary' ? ('replaced' as const) : kind,
      corrected: null,
    }
  const own = findCorrections(change, corrections)
  const isSlip = own.some(({ why }) => why === 'transcription')
  return {
    kind: isProvisional && !isSlip ? ('replaced' as const) : kind,
    corrected: own.at(-1)?.date ?? null,
  }
}

/** Whether a value of a structure's line has changed between two vintages. */
function hasChanged(
  { dataset, since, to, chart }: Held,
  metric: string,
  line: string,
  period: Parameters<ReturnType<typeof observeLine>['get']>[0],
  transform: TransformId,
): boolean {
  const [then, now] = [since, to].map(
    (asOf) =>
      observeLine(dataset, metric, line, { ...chart.query, transform }, asOf).get(period)?.value ??
      null,
  )
  return then !== null && then !== now
}

interface Held {
  dataset: Dataset
  since: string
  to: string
  chart: Chart
}

function isMarginChanged(held: Held): boolean {
  return (held.chart.margins ?? []).some(({ metric, observations }) =>
    observations.some(
      ({ value, line, period }) =>
        value !== null && line !== null && hasChanged(held, metric, line, period, 'margin'),
    ),
  )
}

const lineIn = (metric: string, structure: Structure) =>
  findMetric(metric)?.lines.find((line) => structureOfLine(line) === structure)

/** The mix shows growth and the shares of a year before, which may lie outside the chart's periods. */
function isMixChanged(held: Held): boolean {
  const { mix } = held.chart
  if (!mix) return false
  return mix.rows.some(({ metric }) => {
    const line = lineIn(metric, mix.structure)
    if (line === undefined) return false
    const changed = (period: typeof mix.period, transform: TransformId) =>
      hasChanged(held, metric, line, period, transform)
    return (
      changed(mix.period, 'level') ||
      changed(mix.period, 'yoy') ||
      changed(yearAgo(mix.period), 'level')
    )
  })
}

/** The plan shows sums from a start on, and what the company said of them. */
function isPlanChanged(then: Chart, now: () => Chart): boolean {
  if (!then.plan) return false
  const { plan } = now()
  if (!plan || plan.floor !== then.plan.floor) return true
  const sums = new Map(
    plan.paths.flatMap(({ start, points }) =>
      points.map(({ period, value }) => [`${start} ${period}`, value] as const),
    ),
  )
  const said = new Set(plan.statements.map(({ date, text, amount }) => `${date} ${text} ${amount}`))
  return (
    then.plan.paths.some(({ start, points }) =>
      points.some(
        ({ period, value }) => value !== null && sums.get(`${start} ${period}`) !== value,
      ),
    ) ||
    then.plan.statements.some(({ date, text, amount }) => !said.has(`${date} ${text} ${amount}`))
  )
}

/** Holds the charts of an address, as known at its pin, against what is known on a later vintage. */
export function judgeFigure(
  dataset: Dataset,
  builds: readonly BuildFigure[],
  since: string,
  to: string = latestVintage(dataset),
): JudgedFigure {
  const comparisons = builds.map((build) => listPinChanges(dataset, build, since, to))
  const all = comparisons.flatMap(({ chart, changes, corrections }) =>
    changes.map((change) => ({ change, chart, ...judgeChange(change, corrections) })),
  )
  const isAdded = ({ kind, then }: PinChange) => kind === 'corrected' && then.value === null
  const changes = all.filter(({ change }) => !isAdded(change))
  const beside = comparisons.some(({ chart }, index) => {
    if (chart.query.basis === 'first') return false
    const held = { dataset, since, to, chart }
    const now = () => (builds[index] ?? (() => chart))(dataset, to)
    return isMarginChanged(held) || isMixChanged(held) || isPlanChanged(chart, now)
  })
  const kinds = changes.map(({ kind }) => kind)
  const weightiest = (['restated', 'replaced', 'corrected'] as const).find((id) =>
    kinds.includes(id),
  )
  const moved = kinds.includes('moved') ? 'moved' : 'current'
  return {
    id: weightiest ?? (beside ? 'restated' : moved),
    comparisons,
    changes,
    added: all.map(({ change }) => change).filter(isAdded),
    beside,
  }
}
