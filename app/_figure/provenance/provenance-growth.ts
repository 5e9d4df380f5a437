import { listEvidence, type Evidence } from '#app/_figure/provenance/provenance-evidence.ts'
import { exactPercent } from '#lib/series/exact-percent'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { formatGrowth, formatTableRate, formatExact } from '#lib/words/format'
import type { Observation } from '#lib/series/observation'
import { labelPeriod, lastQuarterOf, yearAgo, type Labels } from '#lib/period/period'
import { sayReason } from '#lib/series/reason-words'

/** A rate beside a value: what it is, on what, and the pair it was taken from. */
export interface GrowthReading {
  /** `+4%`; null where there is none, and `than` says why. */
  rate: string | null
  /** `on Jun Q 2022`. */
  than: string
  /** `+4.1%: 25,123 on 24,127, as printed together`. */
  words: string
  rows: Evidence[]
  /** What is to be known: another structure than the value's, another rate in print. */
  notes: string[]
}

/** True where a printed rate is another than the one shown, at the places it was printed with. */
function differs(printed: number, exact: number): boolean {
  const places = String(printed).split('.')[1]?.length ?? 0
  return Math.abs(printed - exact) > 0.5 * 10 ** -places + 1e-9
}

/** `The Jun Q 2023 release printed +4%.`, where that is not what is shown; else empty. */
export function notePrintedRate(seen: Observation): string[] {
  const exact = exactPercent(seen, 'yoy')
  const { printed, period } = seen
  if (printed === null || (exact !== null && !differs(printed, exact))) return []
  const release = labelPeriod(lastQuarterOf(period), 'release')
  const sign = printed > 0 ? '+' : ''
  return [`The ${release} release printed ${sign}${formatExact(printed)}%.`]
}

/** `, as printed together` where one release gave both values side by side. */
export function sayTogether({ inputs }: Observation): string {
  const [now, before] = inputs
  const together = now && before && now.release !== null && now.release === before.release
  return together && now.page !== null && before.page !== null ? ', as printed together' : ''
}

/** The pair of a rate; what the value itself was made of stands with the value. */
function listPair({ inputs }: Observation, own: Observation, labels: Labels): Evidence[] {
  const rows = listEvidence(inputs, labels)
  return rows.map((row, at) => {
    const print = inputs[at]
    const isOwn = print?.period === own.period && print.line === own.line && row.inputs.length > 0
    return isOwn ? { ...row, place: 'computed, as above', inputs: [] } : row
  })
}

/** The growth that a chart shows under a value; null where it has none. */
export function readGrowth(
  chart: Chart,
  series: ChartSeries,
  own: Observation,
): GrowthReading | null {
  const growth = chart.growth.find(({ metric }) => metric === series.metric)
  const seen = growth?.observations.find(({ period }) => period === own.period)
  if (!seen) return null
  const { labels } = chart.query
  const ago = labelPeriod(yearAgo(own.period), labels)
  const exact = exactPercent(seen, 'yoy')
  if (exact === null) {
    const why = sayReason(seen.reason ?? 'not-collected')
    const than = `No rate on ${ago}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
    return { rate: null, than, words: '', rows: [], notes: notePrintedRate(seen) }
  }
  const [now, before] = seen.inputs.map(({ value }) => formatExact(value ?? 0))
  const isOther = seen.structure !== null && seen.structure !== own.structure
  return {
    rate: formatGrowth(seen.value ?? exact),
    than: `on ${ago}`,
    words: `${formatTableRate(exact)}%: ${now} on ${before}${sayTogether(seen)}`,
    rows: listPair(seen, own, labels),
    notes: [
      ...(isOther
        ? [
            `Both on the ${seen.structure} structure, the newest that has this period and its year-ago.`,
          ]
        : []),
      ...notePrintedRate(seen),
    ],
  }
}
