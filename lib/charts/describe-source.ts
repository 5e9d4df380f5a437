import type { Chart, ChartSeries } from '#lib/charts/chart'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation, Print } from '#lib/series/observation'
import { formatDate, formatRange, joinNames } from '#lib/words/format'

/** The prints an observation rests on: its own document, or its inputs'. */
function listPrints(observation: Observation): Pick<Print, 'document' | 'page' | 'quality'>[] {
  const { value, document, page, quality, inputs } = observation
  if (value === null || quality === null) return []
  return document === null ? inputs : [{ document, page, quality }]
}

/** `Mar Q 2026`, `Mar and Jun Q 2026`, or `5 periods to Jun Q 2026` where a list would be long. */
function listPeriodLabels(labels: readonly string[]): string {
  const [first, second] = labels
  if (labels.length > 3) return `${labels.length} periods to ${labels.at(-1)}`
  if (first && second && labels.length === 2) {
    const [head, ...tail] = first.split(' ')
    if (tail.length > 0 && second.endsWith(` ${tail.join(' ')}`)) return `${head} and ${second}`
  }
  return joinNames(labels)
}

function describePages(pages: readonly number[]): string {
  if (pages.length === 0) return ''
  const [least, most] = [Math.min(...pages), Math.max(...pages)]
  return least === most ? `, p. ${least}` : `, pp. ${formatRange(least, most)}`
}

/** Everything drawn, in the order of its periods. */
function listShown(chart: Chart): Observation[] {
  const rates = chart.likeForLike.map(({ series }) => series)
  const total = chart.total ? [chart.total] : []
  const beside = [...chart.continuation, ...chart.growth, ...rates, ...total]
  const drawn: ChartSeries[] = [...chart.series, ...beside]
  return drawn.flatMap((series) => series.observations)
}

/**
 * The source line of what is shown: documents with their pages, which periods rest on copies or
 * reports, and the vintage. Computed from the observations.
 */
export function describeSourceOfAll(
  observations: readonly Observation[],
  labelling: Labels,
  asOf: string,
): string {
  const [pages, documents] = [new Set<number>(), new Set<string>()]
  for (const observation of observations)
    for (const { document, page, quality } of listPrints(observation)) {
      if (document === 'computed') continue
      if (page !== null) pages.add(page)
      if (quality === 'primary') documents.add(document)
    }
  const form = [...documents].some((document) => document.includes('20-F'))
  const provisional = observations.filter(
    ({ quality, value }) => value !== null && quality !== 'primary',
  )
  const periods = [...new Set(provisional.map(({ period }) => period))].sort()
  const kinds = [
    provisional.some(({ quality }) => quality === 'mirror') ? 'copies' : '',
    provisional.some(({ quality }) => quality === 'secondary') ? 'reports' : '',
  ].filter(Boolean)
  const labels = periods.map((period) => labelPeriod(period, labelling))
  const parts = [
    `Source: Alibaba Group results announcements${describePages([...pages])}`,
    form ? 'Form 20-F' : '',
    kinds.length > 0 ? `${kinds.join(' and ')} for ${listPeriodLabels(labels)}` : '',
  ].filter(Boolean)
  return `${parts.join('; ')} · as of ${formatDate(asOf)}`
}

/** The source line of a chart, computed from the observations drawn. */
export function describeSource(chart: Chart): string {
  return describeSourceOfAll(listShown(chart), chart.query.labels, chart.asOf)
}
