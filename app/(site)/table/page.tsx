import type { Metadata } from 'next'
import '#app/_parts/fact-group.css'
import { AMOUNTS_FILTER } from '#app/_filters/filters.ts'
import { PageFilterBand } from '#app/_filters/page-filter-band.tsx'
import { describeFilters } from '#app/_filters/page-filters.ts'
import { LeftOutList } from '#app/_overview/left-out.tsx'
import { OverviewLegend } from '#app/_overview/legend.tsx'
import { OverviewFiles } from '#app/_overview/overview-files.tsx'
import { OverviewForm } from '#app/_overview/overview-form.tsx'
import { OverviewHands } from '#app/_overview/overview-hands.tsx'
import '#app/_overview/overview.css'
import { readOverviewPage, type OverviewRequest } from '#app/_overview/read-overview-page.ts'
import { writeTable } from '#app/_overview/write-table.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { FrameMessage } from '#app/_parts/frame-message.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { METRICS } from '#lib/metrics/metrics'
import { describeOverview } from '#lib/overview/describe-overview'
import { COLUMN_CAP, NEWEST_COLUMNS } from '#lib/overview/overview'
import { OVERVIEW_QUERY } from '#lib/overview/read-overview'
import { TRANSFORM_IDS, type TransformId } from '#lib/query/params'
import { isGrowth } from '#lib/series/rates'
import { formatDate } from '#lib/words/format'

export async function generateMetadata({ searchParams }: PageProps<'/table'>): Promise<Metadata> {
  const { page } = await readOverviewPage(searchParams, getDataset())
  return shareWithChart('revenue', page, {
    title: 'Table of all metrics',
    description:
      'Every line of Alibaba Group’s results in one table: the newest quarters or years as amounts, growth or ratios, with structure, standing and source of each value.',
    path: '/table',
  })
}

function sayValues(transform: TransformId): string {
  if (transform === 'level') return 'Exact, in the unit of each row'
  const made = 'Computed from published values, rounded'
  return transform === 'chained' ? `${made}; each row is 100 in its own first period` : made
}

/** What the table shows, above it and below. */
function OverviewTable({ request }: { request: OverviewRequest }) {
  const { overview, page } = request
  const { query, rows, left, isCut } = overview
  const isHeated = query.transform === 'level' || isGrowth(query)
  const vintage = page.values['as-of'] ?? null
  return (
    <FigureFrame
      id="table"
      span={3}
      title={describeOverview(overview)}
      subtitle={`${sayValues(query.transform)}; a metric opens its page, a value its source`}
      notes={isCut && <p>The table has room for {COLUMN_CAP} periods: the newest are shown.</p>}
      source={`Source: Alibaba Group results announcements and filings, and what follows from them; a value opens its document and page · as of ${formatDate(page.asOf)}`}
      actions={<OverviewFiles />}
    >
      {rows.length === 0 ? (
        <FrameMessage
          title="No figure in this range"
          text="No metric has a value for these periods as of this date."
        />
      ) : (
        <OverviewHands form={<OverviewForm request={request} />}>
          <OverviewLegend transform={query.transform} isHeated={isHeated} />
          <div className="overview-scroll" role="region" aria-label="All metrics" tabIndex={0}>
            <div dangerouslySetInnerHTML={{ __html: writeTable(request) }} />
          </div>
        </OverviewHands>
      )}
      <LeftOutList left={left} search={vintage === null ? '' : `?as-of=${vintage}`} />
    </FigureFrame>
  )
}

/** All metrics in one table: newest periods across, families down. */
export default async function TablePage({ searchParams }: PageProps<'/table'>) {
  const dataset = getDataset()
  const request = await readOverviewPage(searchParams, dataset)
  const { page, search, faults } = request
  const band = describeFilters(dataset, page, {
    params: OVERVIEW_QUERY,
    segments: false,
    transforms: TRANSFORM_IDS,
  })
  return (
    <VintagePage
      dataset={dataset}
      search={search}
      parameters={[...OVERVIEW_QUERY, 'amounts', 'as-of']}
      server
    >
      <div className="page">
        <PageTitle
          title="All metrics in one table"
          subtitle={`${METRICS.length} lines of the results, by family; as amounts, growth, contribution or ratios, with what each value rests on`}
        />
        <PageFaults faults={faults} />
      </div>
      <PageFilterBand
        {...band}
        more={[...band.more, AMOUNTS_FILTER]}
        newest={{ quarters: NEWEST_COLUMNS, years: NEWEST_COLUMNS }}
      />
      <div className="page figures overview-page">
        <OverviewTable request={request} />
      </div>
    </VintagePage>
  )
}
