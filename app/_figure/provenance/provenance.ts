import { describeLabels, namePeriod } from '#app/_figure/name-period.ts'
import { readEntry } from '#app/_figure/provenance/entry.ts'
import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import { listSpend } from '#app/_figure/provenance/value.ts'
import { findObservation, listMain } from '#app/_figure/reading/rows.ts'
import type { Chart } from '#lib/charts/chart'
import type { Period } from '#lib/period/period'

/** Where the values of one period of a chart come from. */
export interface Provenance {
  /** `June quarter 2023`. */
  name: string
  /** Its other labels and its days. */
  labels: string
  entries: ProvenanceEntry[]
}

/** A chart in the unit of a rate that goes with it, so that the rate is written as one. */
function asPrintedRate(chart: Chart): Chart {
  return { ...chart, unit: 'percent', growth: [], query: { ...chart.query, transform: 'level' } }
}

function readLikeForLike(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  return chart.likeForLike.flatMap(({ of, series }) => {
    const observation = findObservation(series, period)
    if (observation?.value == null) return []
    const whose = chart.series.find(({ metric }) => metric === of)?.shortLabel ?? ''
    const entry = readEntry(asPrintedRate(chart), series, observation, asOf)
    return [{ ...entry, name: `${whose} like for like`, unit: 'like for like, as printed' }]
  })
}

/** What continues an ended line, in the gray it is drawn in. */
function readContinuation(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  return chart.continuation.flatMap((series): ProvenanceEntry[] => {
    const observation = findObservation(series, period)
    return observation ? [{ ...readEntry(chart, series, observation, asOf), color: 'control' }] : []
  })
}

/**
 * Where everything a chart shows of a period comes from. `asOf` is the date the page is seen from,
 * null for the newest, and only finds its way into links.
 */
export function readProvenance(chart: Chart, period: Period, asOf: string | null): Provenance {
  const { frequency } = chart.query
  return {
    name: namePeriod(period, frequency),
    labels: describeLabels(period, frequency),
    entries: [
      ...listMain(chart, period).map(({ series, observation }) =>
        readEntry(chart, series, observation, asOf),
      ),
      ...readContinuation(chart, period, asOf),
      ...readLikeForLike(chart, period, asOf),
      ...listSpend(chart, period, asOf),
    ],
  }
}
