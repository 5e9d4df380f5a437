import { PickedDrawing } from '#app/_explore/picked-drawing.tsx'
import { PickedRows } from '#app/_explore/picked-rows.tsx'
import { PickedTable } from '#app/_explore/picked-table.tsx'
import { type ExploreRequest, seriesAddress } from '#app/_explore/read-explore.ts'
import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { PinnedStrip } from '#app/_panel/pinned-strip.tsx'
import { scopeYours } from '#app/_panel/scope-yours.ts'
import { YoursOpener } from '#app/_panel/yours-opener.tsx'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { AfterPaint } from '#app/_parts/after-paint.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { DownloadLinks } from '#app/_parts/download-links.tsx'
import { isEmpty } from '#app/_parts/empty-chart.tsx'
import { FigureFrame, LinesFrame, RestatedFrame } from '#app/_parts/figure-frame.tsx'
import { FrameMessage } from '#app/_parts/frame-message.tsx'
import { keepParagraphs } from '#app/_parts/keep-words.tsx'
import { LineList } from '#app/_parts/line-list.tsx'
import { RestatedList } from '#app/_parts/restated-list.tsx'
import { addressOfShared, sharePicked } from '#app/_share/share-figures.ts'
import { FigureOpener } from '#app/_share/figure-opener.tsx'
import type { SharedPair } from '#app/_share/share-source.ts'
import type { Chart } from '#lib/charts/chart'
import { describeWideHead } from '#lib/exports/csv'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { findFigure } from '#lib/figures/find-figure'
import type { ParamValues } from '#lib/query/params'
import type { WideHead } from '#lib/series/wide'

/** The pictures of one figure, as it is drawn. */
function listPictures(request: ExploreRequest, metrics: readonly string[]) {
  return EXPORT_FORMATS.filter(({ oneUnit }) => oneUnit).map(({ extension, label }) => ({
    label,
    href: seriesAddress(request, metrics, extension),
  }))
}

/** The files that hold all metrics, whatever their units. */
function listFiles(request: ExploreRequest) {
  return EXPORT_FORMATS.filter(({ oneUnit }) => !oneUnit).flatMap(
    ({ extension, label, params }) => {
      const view = request.query.view === 'seasons' ? 'seasons' : 'lines'
      const addressWith = (more: Partial<ParamValues>) =>
        seriesAddress(request, request.metrics, extension, { view, ...more })
      const whole = { label, href: addressWith({}) }
      if (!params.includes('layout')) return [whole]
      const href = addressWith({ layout: 'wide' })
      return [whole, { label: `${label}, wide`, href }]
    },
  )
}

/** One figure of one axis: its drawing, notes and source, and the picture as a file. */
function PickedFigure({
  id,
  request,
  chart,
  shared,
}: {
  /** Unique on the page. */
  id: string
  request: ExploreRequest
  chart: Chart
  shared: SharedPair
}) {
  const { page, query } = request
  const since = page.values['as-of'] ?? null
  const metrics = chart.series.map(({ metric }) => metric)
  const vintage = { dataset: getDataset(), asOf: page.asOf }
  const scope = scopeYours({ mark: 'lines', metrics }, query.frequency, vintage)
  return (
    <FigureFrame
      id={id}
      span={3}
      title={chart.title}
      subtitle={chart.subtitle}
      notes={keepParagraphs(chart.notes)}
      source={chart.source}
      strip={
        since && (
          <PinnedStrip view={{ kind: 'series', id: metrics.join(','), query }} since={since} />
        )
      }
      aside={<RestatedChip count={chart.restated.length} href="#restated" />}
      actions={
        <>
          <FigureOpener source={shared} href={addressOfShared(shared, since)} />
          {scope && <YoursOpener scope={scope} />}
          {listPictures(request, metrics).map(({ label, href }) => (
            <ActionLink key={label} icon="download" href={href} text={label} />
          ))}
        </>
      }
    >
      {isEmpty(chart) ? (
        <FrameMessage
          title="No figure in this range"
          text="No data for these periods as of this date."
        />
      ) : (
        <PickedDrawing chart={chart}>
          <ChartDrawings chart={{ ...chart, id }} />
        </PickedDrawing>
      )}
    </FigureFrame>
  )
}

/** What a copied sheet of the picked metrics says at its head. */
function describeHead({ metrics, page, query }: ExploreRequest): WideHead {
  const vintage = { dataset: getDataset(), asOf: page.asOf }
  const named = findFigure({ kind: 'series', id: metrics.join() })
  return describeWideHead(named.build(vintage, query), readPublicUrl())
}

/** A figure for each unit, and each total of contributions, then what they all have: table, lines, restatements, files. */
export function PickedFigures({
  request,
  charts,
  tabled,
}: {
  request: ExploreRequest
  charts: readonly Chart[]
  /** The same charts as the table has them. */
  tabled: readonly Chart[]
}) {
  const [first] = charts
  const [head, ...more] = tabled
  if (!first || !head) return null
  const all = [head, ...more] as const
  const wide = new URLSearchParams(request.search).get('layout') === 'wide'
  const whole: Chart = {
    ...first,
    series: charts.flatMap(({ series }) => series),
    restated: charts.flatMap(({ restated }) => restated),
  }
  return (
    <div className="page figures chart-page">
      {sharePicked(request, charts).map((shared, index) => {
        const chart = charts[index] ?? first
        const id = `figure-${index + 1}`
        return <PickedFigure key={id} {...{ id, request, chart, shared }} />
      })}
      <AfterPaint>
        <PickedTable
          charts={all}
          head={describeHead(request)}
          servedWide={wide}
          served={<PickedRows charts={all} wide={wide} />}
        >
          <FigureFrame
            id="download"
            span={1}
            title="Download"
            subtitle="All metrics, as filtered; pictures stand under their figures"
          >
            <DownloadLinks links={listFiles(request)} />
          </FigureFrame>
          <RestatedFrame>
            <RestatedList chart={whole} />
          </RestatedFrame>
          <LinesFrame>
            <LineList chart={whole} />
          </LinesFrame>
        </PickedTable>
      </AfterPaint>
    </div>
  )
}
