import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Correction } from '#lib/data/data-files'
import type { Dataset } from '#lib/data/dataset'
import type { TransformId } from '#lib/query/params'
import type { Reprint, ShownSeries } from '#lib/series/compared'
import type { Observation } from '#lib/series/observation'
import { subtract } from '#lib/series/two-dates'

/**
 * What has become of a value shown at a pin. restated: its own line gives another value now; moved:
 * a newer line has given the period since; corrected: our own transcription of it was mended.
 */
export type ChangeKind = 'restated' | 'moved' | 'corrected'

/** A value of a pinned figure that is not the whole story any more. */
export interface PinChange {
  kind: ChangeKind
  /** value: what the figure is of; rate: the growth drawn under it or beside it. */
  part: 'value' | 'rate'
  metric: string
  label: string
  period: string
  periodLabel: string
  unit: string
  transform: TransformId
  then: Observation
  /** As known later; null where a newer structure gives the period without this line. */
  now: Observation | null
  /** `now` less `then`, in `unit`; null where one of them has no value. */
  difference: number | null
  /** The release that did it; for a correction, the one whose document was read again. */
  by: Reprint | null
}

/** How many values a part of a figure shows, and how many of them changed in which way. */
export interface Tally {
  shown: number
  restated: number
  moved: number
  corrected: number
  /** Those that rested on copies or reports at the pin, which a filed document may replace. */
  provisional: number
}

export interface PinChanges {
  /** The figure as known at the pin. */
  chart: Chart
  /** The pin, and the vintage it is held against. */
  since: string
  to: string
  values: Tally
  rates: Tally
  /** Corrections of our own data since the pin, of lines that the figure rests on. */
  corrections: Correction[]
  /** In the order of the figure's series and periods. */
  changes: PinChange[]
}

/** A figure of an address: the chart it makes of a dataset as known on a vintage. */
export type BuildFigure = (dataset: Dataset, asOf: string) => Chart

/** What became of a value of a figure; `now` null where nothing stands in its place. */
interface Became {
  kind: ChangeKind
  now: Observation | null
  by: Reprint | null
  /** False where the two are told from different bases, so that only equal ones compare. */
  comparable?: boolean
}

/** A value of a figure beside what became of it. */
export function describePinChange(
  { part, transform, series }: ShownSeries<ChartSeries>,
  then: Observation,
  { kind, now, by, comparable = true }: Became,
): PinChange {
  const { metric, shortLabel, unit } = series
  const change = now ? subtract(now, then) : null
  const difference = comparable || change === 0 ? change : null
  return {
    ...{ kind, part, metric, label: shortLabel, unit, transform, then, now, difference },
    period: then.period,
    periodLabel: then.label,
    by,
  }
}
