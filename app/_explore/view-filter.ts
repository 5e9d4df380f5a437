import type { ExploreRequest } from '#app/_explore/read-explore.ts'
import type { FilterBandProps } from '#app/_filters/filter-band.tsx'
import { type Filter, VIEW_FILTER, withOff } from '#app/_filters/filters.ts'
import { describeFilters } from '#app/_filters/page-filters.ts'
import type { Chart } from '#lib/charts/chart'
import { listFrequencies } from '#lib/charts/chart-params'
import { LINE_CAP } from '#lib/charts/picked-mark'
import type { Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import { TRANSFORM_IDS } from '#lib/query/params'
import { SERIES_PARAMS } from '#lib/query/query-names'
import { TRANSFORMS } from '#lib/series/transforms'

/** How the figures can be drawn: a single metric as bars; a plot has a limit of lines. */
function describeView(charts: readonly Chart[]): Filter {
  const counts = charts.map(({ series }) => series.length)
  if (Math.max(0, ...counts) < 2)
    return withOff(VIEW_FILTER, { multiples: 'Needs two metrics of one unit' })
  if (counts.some((count) => count > 1 && count <= LINE_CAP)) return VIEW_FILTER
  // What is drawn is what is chosen, also where the address names no way of drawing.
  const off = withOff(VIEW_FILTER, { lines: `One plot holds ${LINE_CAP} lines` })
  return { ...off, standard: 'multiples' }
}

/** The filters of picked metrics: those that each of them has. */
export function describePickedFilters(
  dataset: Dataset,
  { page, metrics }: ExploreRequest,
  charts: readonly Chart[],
): FilterBandProps {
  const known = metrics.flatMap((id) => findMetric(id) ?? [])
  const transforms = TRANSFORM_IDS.filter((id) =>
    known.every((metric) => TRANSFORMS[id].refuse(metric) === null),
  )
  const scope = {
    params: SERIES_PARAMS.filter((name) => name !== 'view'), // which offers more here
    segments: false,
    transforms,
    frequencies: listFrequencies({ metrics }),
  }
  const band = describeFilters(dataset, page, scope)
  return { ...band, filters: [...band.filters, describeView(charts)] }
}
