import { QualityMark } from '#app/_parts/value-marks.tsx'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { joinAddress } from '#lib/figures/figure-address'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { lastQuarterOf } from '#lib/period/period'
import { describeSourceOf } from '#lib/series/print-words'

/** The page of a series: its metric's, or the page of free choice for one that is transformed. */
function pageOf({ metric, transform }: CanvasChart, page: URLSearchParams): string {
  if (transform === 'level') return metricPagePath(metric, page)
  const params = new URLSearchParams({ metrics: metric, transform })
  for (const name of ['labels', 'provisional', 'as-of']) {
    const text = page.get(name)
    if (text !== null) params.set(name, text)
  }
  return joinAddress('/explore', params)
}

/** A series of a block: name, newest value with its source, twelve bars, the quarters they span. */
export function BlockChart({
  chart,
  block,
  width,
  page,
}: {
  chart: CanvasChart
  block: string
  width: number
  /** The page's query. */
  page: URLSearchParams
}) {
  const { name, value, newest, quality, observations, color, metric, transform } = chart
  const { text, url } = describeSourceOf(newest)
  const prefix = `spark-${block}-${metric}-${transform}`
  const svg = drawSparkline(observations, { color, prefix, width, colored: 'all' })
  const results = `/releases/${newest.release ?? lastQuarterOf(newest.period)}`
  return (
    <li className="block-chart">
      <p className="block-name">
        <a href={pageOf(chart, page)}>{name}</a>
      </p>
      <p className="block-value">
        <a href={url ?? results} title={text}>
          {value}
          {quality !== 'primary' && <QualityMark quality={quality} />}
        </a>
      </p>
      <div className="block-spark" dangerouslySetInnerHTML={{ __html: svg }} />
      <p className="block-span">
        <span>{chart.from}</span> <span>{chart.to}</span>
      </p>
    </li>
  )
}
