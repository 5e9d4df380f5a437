import { QualityMark } from '#app/_parts/mark.tsx'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { findChart } from '#lib/charts/charts'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { lastQuarterOf } from '#lib/period/period'
import { describeSourceOf } from '#lib/series/print-words'

/** The chart of a series where it has one of its own, else its metric, as the page is filtered. */
function pageOf({ metric, transform }: CanvasChart, search: string): string {
  if (transform !== 'level') {
    const kept = search === '' ? '' : `&${search.slice(1)}`
    return `/explore?metrics=${metric}&transform=${transform}${kept}`
  }
  return `${findChart(metric) ? '/charts' : '/metrics'}/${metric}${search}`
}

/** A series of a block: name, newest value with its source, twelve bars, the quarters they span. */
export function BlockChart({
  chart,
  block,
  width,
  search,
}: {
  chart: CanvasChart
  block: string
  width: number
  search: string
}) {
  const { name, value, newest, quality, observations, color, metric, transform } = chart
  const { text, url } = describeSourceOf(newest)
  const prefix = `spark-${block}-${metric}-${transform}`
  const svg = drawSparkline(observations, { color, prefix, width, colored: 'all' })
  const results = `/releases/${newest.release ?? lastQuarterOf(newest.period)}`
  return (
    <li className="block-chart">
      <p className="block-name">
        <a href={pageOf(chart, search)}>{name}</a>
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
