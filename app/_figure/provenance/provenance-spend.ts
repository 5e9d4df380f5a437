import { listEvidence, listPlaces } from '#app/_figure/provenance/provenance-evidence.ts'
import { linkEntry } from '#app/_figure/provenance/links.ts'
import type { ProvenanceEntry } from '#app/_figure/provenance/entry.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { formatExact } from '#lib/words/format'
import type { Observation, Print } from '#lib/series/observation'
import { labelPeriod, periodIndex, type Period } from '#lib/period/period'

/** An observation as an input of a sum. */
function toPrint(seen: Observation): Print[] {
  const { period, value, line, structure, quality, release, vintage, source, page, url } = seen
  if (value === null || line === null || quality === null || vintage === null) return []
  const where = { document: seen.document ?? 'computed', source, page, url, inputs: seen.inputs }
  const what = { period, value, line, structure, quality, release, vintage }
  return [{ ...what, ...where, derived: null, note: null }]
}

/** The quarters a sum counts, where the chart shows all of them; else none. */
function listCounted(series: ChartSeries | undefined, start: Period, end: Period): Print[] {
  const from = periodIndex(start)
  const to = periodIndex(end)
  const shown = (series?.observations ?? []).filter(
    ({ period }) => periodIndex(period) >= from && periodIndex(period) <= to,
  )
  const prints = shown.flatMap(toPrint)
  return prints.length === to - from + 1 ? prints : []
}

/** Spend in sum since each start of the plan, with the quarters it adds. */
export function listSpend(chart: Chart, period: Period, asOf: string | null): ProvenanceEntry[] {
  const [capex] = chart.series
  return (chart.plan?.paths ?? []).flatMap(({ start, points }): ProvenanceEntry[] => {
    const point = points.find((one) => one.period === period)
    if (!capex || point?.value == null) return []
    const rows = listEvidence(listCounted(capex, start, period), chart.query.labels)
    const count = periodIndex(period) - periodIndex(start) + 1
    const words = count === 1 ? 'One quarter so far' : `The sum of ${count} quarters`
    return [
      {
        key: `from ${start}`,
        name: `In sum from ${labelPeriod(start, chart.query.labels)}`,
        color: capex.color,
        value: formatExact(point.value),
        unit: 'CNY million',
        plain: String(point.value),
        quality: point.quality,
        growth: null,
        change: null,
        prints: [],
        made: { words, rows },
        status: 'computed',
        structure: null,
        covers: null,
        notes: [],
        missing: null,
        links: linkEntry(capex.metric, { period, release: null }, chart.query.frequency, asOf),
        places: listPlaces(rows),
      },
    ]
  })
}
