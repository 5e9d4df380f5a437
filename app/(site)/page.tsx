import { LiveView } from '#app/_charts/live-view.tsx'
import { QueryProvider } from '#app/_charts/query-provider.tsx'
import { FilterBand } from '#app/_controls/filter-band.tsx'
import { ChartPanel, takesOf } from '#app/_ui/chart-panel.tsx'
import { Companion } from '#app/_ui/companion.tsx'
import { HeadlineStrip } from '#app/_ui/headline-strip.tsx'
import { PageFaults } from '#app/_ui/page-faults.tsx'
import { PageRuler } from '#app/_ui/page-ruler.tsx'
import { QuarterTitle } from '#app/_ui/quarter-title.tsx'
import { getDataset } from '#app/dataset.ts'
import { describeFilters } from '#app/page-filters.ts'
import { chartOnPage, readPage, type SearchParams } from '#app/read-page.ts'
import { findChart } from '#lib/charts'
import { readHeadlines } from '#lib/headline'
import { QUERY_NAMES } from '#lib/params'

/** Charts with a column of figures beside them; the rest stand three abreast. */
const WITH_COMPANION: readonly string[] = ['growth', 'segment-mix', 'capex-plan']
const DASHBOARD = [...WITH_COMPANION, 'cloud', 'cmr', 'aidc'].flatMap((id) => findChart(id) ?? [])

/** The newest quarter at a glance, then growth, mix, plan and the three lines. */
export default async function DashboardPage({ searchParams }: { searchParams: SearchParams }) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const search = page.params.size > 0 ? `?${page.params}` : ''
  const labels = page.values.labels ?? 'release'
  const scope = { takes: QUERY_NAMES, segments: true }
  return (
    <QueryProvider>
      <PageRuler dataset={dataset} search={search} />
      <div className="page">
        <QuarterTitle dataset={dataset} asOf={page.asOf} />
        <PageFaults faults={page.faults} />
        <HeadlineStrip figures={readHeadlines(dataset, page.asOf, labels)} />
      </div>
      <FilterBand {...describeFilters(dataset, page, search, scope)} />
      <div className="page figures">
        {DASHBOARD.map((row) => {
          const chart = chartOnPage(dataset, row, page)
          const panel = { row, chart, search }
          if (!WITH_COMPANION.includes(row.id))
            return <ChartPanel key={row.id} {...panel} span={1} widths={[360]} />
          return [
            <ChartPanel key={row.id} {...panel} span={2} widths={[360, 720]} />,
            <LiveView
              key={`${row.id}-figures`}
              takes={takesOf(row)}
              initialSearch={search}
              view="companion"
              className="companion"
            >
              <Companion chart={chart} />
            </LiveView>,
          ]
        })}
      </div>
    </QueryProvider>
  )
}
