import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { labelLine } from '#lib/metrics/line-labels'
import {
  findLine,
  structureOfLine,
  type LineId,
  type Metric,
  type Structure,
} from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { labelPeriod } from '#lib/period/period'
import { readPair, viewOfRelease, type Amount } from '#lib/releases/rows'
import { isUsable } from '#lib/series/line'

/** A line as a release gives it, beside its year-ago. */
export interface Heir {
  metric: string
  label: string
  now: Amount
  before: Amount | null
}

/** A line that a release stopped, named anew or began, with what continues it. */
export interface LineChange {
  kind: 'ended' | 'renamed' | 'began'
  metric: string
  label: string
  unit: string
  /** Its last value in the old line, for one that ended or has a new name. */
  last: (Amount & { periodLabel: string }) | null
  heirs: Heir[]
}

/** The structure of a release against that of the one before. */
export interface StructureChange {
  structure: Structure
  /** The structure before; null where it is the same or this is the first release. */
  before: Structure | null
  /** Segments in printed order, by name. */
  segments: string[]
  segmentsBefore: string[]
}

/** Families whose lines a release can stop or begin. */
const REVENUE_FAMILIES = ['segment-revenue', 'revenue-line']

/** The line a release printed for a metric's own quarter; null for none. */
function lineIn(dataset: Dataset, metric: Metric, release: Release): LineId | null {
  const isPrinted = (line: LineId) =>
    (dataset.factsByLine.get(line) ?? []).some(
      (fact) => fact.document === release && fact.period === release.id && isUsable(fact),
    )
  return metric.lines.find(isPrinted) ?? null
}

function readHeir(dataset: Dataset, id: string, release: Release): Heir[] {
  const metric = findMetric(id)
  const pair = metric && readPair(dataset, metric, release.id, viewOfRelease(release, 'quarter'))
  if (!metric || !pair || structureOfLine(pair.cell.line) === null) return []
  const { now, before, cell } = pair
  return [{ metric: id, label: labelLine(metric, cell.line), now, before }]
}

/** What continues a metric in a release; where a successor has ended too, its successors. */
function findHeirs(dataset: Dataset, ids: readonly string[], release: Release): Heir[] {
  return ids.flatMap((id) => {
    const heirs = readHeir(dataset, id, release)
    return heirs.length > 0 ? heirs : findHeirs(dataset, findMetric(id)?.successors ?? [], release)
  })
}

function compareMetric(
  dataset: Dataset,
  metric: Metric,
  release: Release,
  earlier: Release,
): LineChange[] {
  const pair = readPair(dataset, metric, earlier.id, viewOfRelease(earlier, 'quarter'))
  const structured = pair && structureOfLine(pair.cell.line) !== null
  const { id, unit } = metric
  if (!structured) {
    const fresh =
      lineIn(dataset, metric, release) !== null && isFirstPrint(dataset, metric, release)
    if (!fresh) return []
    const heirs = readHeir(dataset, id, release)
    const [heir] = heirs
    return heir ? [{ kind: 'began', metric: id, label: heir.label, unit, last: null, heirs }] : []
  }
  const label = labelLine(metric, pair.cell.line)
  const last = { ...pair.now, periodLabel: labelPeriod(earlier.id, 'release') }
  if (findLine(metric, release.structure)) {
    const [heir] = metric.segmentOf.length > 0 ? readHeir(dataset, id, release) : []
    if (!heir || heir.label === label) return []
    return [{ kind: 'renamed', metric: id, label, unit, last, heirs: [heir] }]
  }
  const heirs = findHeirs(dataset, metric.successors, release)
  return [{ kind: 'ended', metric: id, label, unit, last, heirs }]
}

function isFirstPrint(dataset: Dataset, metric: Metric, release: Release): boolean {
  return !metric.lines
    .flatMap((line) => dataset.factsByLine.get(line) ?? [])
    .some((fact) => fact.document.published < release.published)
}

/** The release before another; undefined for the first. */
function releaseBefore(dataset: Dataset, release: Release): Release | undefined {
  return dataset.releases[dataset.releases.indexOf(release) - 1]
}

/** Lines of revenue that a release stopped, named anew or began; none for the first release. */
export function listLineChanges(dataset: Dataset, release: Release): LineChange[] {
  const earlier = releaseBefore(dataset, release)
  if (!earlier) return []
  const changes = METRICS.filter(({ family }) => REVENUE_FAMILIES.includes(family)).flatMap(
    (metric) => compareMetric(dataset, metric, release, earlier),
  )
  const order = ['ended', 'renamed', 'began']
  const continuing = changes.flatMap(({ kind, heirs }) =>
    kind === 'began' ? [] : heirs.map(({ metric }) => metric),
  )
  const told = changes.filter(
    ({ kind, metric }) => kind !== 'began' || !continuing.includes(metric),
  )
  return told.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function nameSegments(dataset: Dataset, structure: Structure): string[] {
  const ids = dataset.structures.find(({ id }) => id === structure)?.segments ?? []
  return ids.flatMap((id) => {
    const metric = findMetric(id)
    return metric ? [labelLine(metric, findLine(metric, structure) ?? null)] : []
  })
}

/** Which structure a release used, and the one before it where it changed. */
export function readStructureChange(dataset: Dataset, release: Release): StructureChange {
  const earlier = releaseBefore(dataset, release)
  const before = earlier && earlier.structure !== release.structure ? earlier.structure : null
  return {
    structure: release.structure,
    before,
    segments: nameSegments(dataset, release.structure),
    segmentsBefore: before ? nameSegments(dataset, before) : [],
  }
}
