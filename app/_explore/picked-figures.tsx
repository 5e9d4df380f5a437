import { AfterPaint } from '#app/_parts/after-paint.tsx'
import { PickedFigure } from '#app/_explore/picked-figure.tsx'
import { PickedRows } from '#app/_explore/picked-rows.tsx'
import { PickedTable } from '#app/_explore/picked-table.tsx'
import type { ExploreRequest } from '#app/_explore/read-explore.ts'
import { seriesAddress } from '#app/_explore/series-address.ts'
import { addressOfShared, sharePicked } from '#app/_share/share-figures.ts'
import { DownloadLinks } from '#app/_parts/download-links.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { LineList } from '#app/_parts/line-list.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import { SeriesStrip } from '#app/_panel/series-strip.tsx'
import type { Chart } from '#lib/charts/chart'
import { EXPORT_FORMATS } from '#lib/exports/index'

/** The pictures of one figure, as it is drawn. */
function listPictures(request: ExploreRequest, { series }: Chart) {
  const ids = series.map(({ metric }) => metric)
  const { view } = request
  return EXPORT_FORMATS.filter(({ oneUnit }) => oneUnit).map(({ extension, label }) => {
    const href = seriesAddress(request, ids, extension, { view })
    return { label, href }
  })
}

/** The files that hold all metrics, whatever their units. */
function listFiles(request: ExploreRequest) {
  return EXPORT_FORMATS.filter(({ oneUnit }) => !oneUnit).flatMap(
    ({ extension, label, params }) => {
      const whole = { label, href: seriesAddress(request, request.metrics, extension) }
      if (!params.includes('layout')) return [whole]
      const href = seriesAddress(request, request.metrics, extension, { layout: 'wide' })
      return [whole, { label: `${label}, wide`, href }]
    },
  )
}

/** A figure for each unit, then what they all have: table, lines, restatements, files. */
export function PickedFigures({
  request,
  charts,
}: {
  request: ExploreRequest
  charts: readonly Chart[]
}) {
  const [first, ...more] = charts
  if (!first) return null
  const { search, page, query } = request
  const since = page.values['as-of'] ?? null
  const all = [first, ...more] as const
  const wide = new URLSearchParams(search).get('layout') === 'wide'
  const shared = sharePicked(request, charts)
  const whole: Chart = {
    ...first,
    series: charts.flatMap(({ series }) => series),
    restated: charts.flatMap(({ restated }) => restated),
  }
  return (
    <div className="page figures chart-page">
      {shared.map((pair, index) => {
        const chart = charts[index] ?? first
        return (
          <PickedFigure
            key={chart.unit}
            id={`figure-${index + 1}`}
            chart={chart}
            search={search}
            pictures={listPictures(request, chart)}
            shared={pair}
            href={addressOfShared(pair, since)}
            strip={
              since && (
                <SeriesStrip
                  metrics={chart.series.map(({ metric }) => metric)}
                  query={query}
                  since={since}
                />
              )
            }
          />
        )
      })}
      <AfterPaint>
        <PickedTable charts={all} search={search} served={<PickedRows charts={all} wide={wide} />}>
          <FigureFrame
            id="download"
            span={1}
            title="Download"
            subtitle="All metrics, as filtered; pictures stand under their figures"
          >
            <DownloadLinks links={listFiles(request)} />
          </FigureFrame>
          <FigureFrame
            id="restated"
            span={1}
            title="Restated"
            subtitle="Found by comparing releases"
          >
            <RestatedList chart={whole} />
          </FigureFrame>
          <FigureFrame
            id="lines"
            span={1}
            title="What the lines are"
            subtitle="One entry for each structure"
          >
            <LineList chart={whole} />
          </FigureFrame>
        </PickedTable>
      </AfterPaint>
    </div>
  )
}
