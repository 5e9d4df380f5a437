import { buildChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import type { ChartRow } from '#lib/charts/chart-row'
import { findChart } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import type { Query } from '#lib/query/params'

/** Charts kept: those of a few pages with what their readers choose. */
const LIMIT = 200

const built = memoize((dataset: Dataset, id: string, query: string, asOf: string) => {
  const row = findChart(id)
  if (!row) throw new Error(`${id} is no chart of the catalogue`)
  return buildChart(dataset, row, JSON.parse(query) as Query, asOf) // as written below
}, LIMIT)

/**
 * A chart of the catalogue as it was known on `asOf`, built when it is first asked for: its page,
 * pictures and files are made of the same one. The query is valid and whole.
 */
export function buildOnce(dataset: Dataset, row: ChartRow, query: Query, asOf: string): Chart {
  return built(dataset, row.id, JSON.stringify(query), asOf)
}
