import { chartQueryOnPage, type PageRequest } from '#app/_page/read-page.ts'
import { listFrequencies, listShownSegments } from '#lib/charts/chart-params'
import type { ChartRow } from '#lib/charts/charts'
import type { Dataset } from '#lib/data/dataset'
import type { QueryName } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import type { Fault } from '#lib/query/read-params'

function listAllowed(row: ChartRow, name: QueryName): readonly string[] {
  if (!row.params.includes(name)) return []
  if (name === 'transform') return row.transforms
  if (name === 'frequency') return listFrequencies(row)
  return name === 'segments' ? (listShownSegments(row) ?? []) : []
}

/** What a page's address asks of its chart that the chart cannot show: it is shown without. */
export function listChartFaults(dataset: Dataset, row: ChartRow, page: PageRequest): Fault[] {
  const asked = chartQueryOnPage(dataset, row, page)
  return QUERY_NAMES.flatMap((name) => {
    const text = page.params.get(name)
    if (text === null || String(asked[name] ?? '') === text) return []
    const allowed = [...listAllowed(row, name)]
    return [{ parameter: name, detail: `This chart cannot show ${name}=${text}.`, allowed }]
  })
}
