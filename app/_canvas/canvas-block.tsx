import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { pickFigures, sayFigure } from '#lib/canvas/canvas-figure'
import type { CanvasBlock as Block } from '#lib/canvas/read-canvas'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { joinAddress } from '#lib/figures/figure-address'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { lastQuarterOf } from '#lib/period/period'
import { describeSourceOf, writePlace } from '#lib/series/print-words'

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
function BlockChart({
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
  const place = describeSourceOf(newest)
  const prefix = `spark-${block}-${metric}-${transform}`
  const svg = drawSparkline(observations, { color, prefix, width, colored: 'all' })
  const results = `/releases/${newest.release ?? lastQuarterOf(newest.period)}`
  return (
    <li className="block-chart">
      <p className="block-name">
        <a href={pageOf(chart, page)}>{name}</a>
      </p>
      <p className="block-value">
        <a href={place.url ?? results} title={writePlace(place)}>
          {value}
          <ProvisionalMark quality={quality} />
        </a>
      </p>
      <div className="block-spark" dangerouslySetInnerHTML={{ __html: svg }} />
      <p className="block-span">
        <span>{chart.from}</span> <span>{chart.to}</span>
      </p>
    </li>
  )
}

/** A figure that a text states, with its verdict; the list below has the reason. */
function FigureLine({ figure }: { figure: JudgedClaim }) {
  const { verdict } = figure.judgment
  const { label, tone } = findVerdict(verdict)
  return (
    <li className="figure-line" data-tone={tone}>
      <VerdictMark id={verdict} />
      <span>
        {sayFigure(figure)}. <b>{label}</b>
      </span>
    </li>
  )
}

/** A few figures of a block, and a link to all of them. */
function BlockFigures({ block, most }: { block: Block; most: number }) {
  const { id, label, figures } = block
  if (figures.length === 0) return null
  return (
    <div className="block-figures">
      <ul>
        {pickFigures(figures, most).map((figure) => (
          <FigureLine key={figure.claim.id} figure={figure} />
        ))}
      </ul>
      <p className="all-figures">
        <a
          className="link"
          href={`#figures-${id}`}
          aria-label={`All ${figures.length} figures of ${label}`}
        >
          All {figures.length} figures
        </a>
      </p>
    </div>
  )
}

/** Blocks along the foot of a canvas are wide, and hold two charts abreast. */
const WIDE: readonly string[] = ['cost-structure', 'revenue-streams']
/** As many as the sheet of a printed canvas has room for. */
const FIGURES = 2
const WIDTHS = { narrow: 200, wide: 254 }

/** A block of the canvas: what the texts put into it, and the series behind it. */
export function CanvasBlock({ block, page }: { block: Block; page: URLSearchParams }) {
  const { id, label, summary, charts } = block
  const width = WIDE.includes(id) ? WIDTHS.wide : WIDTHS.narrow
  return (
    <section className={`canvas-block ${id}`} aria-labelledby={`block-${id}`}>
      <h2 id={`block-${id}`}>{label}</h2>
      <p className="block-summary">{summary}</p>
      {charts.length > 0 ? (
        <ul className="block-charts">
          {charts.map((chart) => (
            <BlockChart
              key={`${chart.metric}-${chart.transform}`}
              chart={chart}
              block={id}
              width={width}
              page={page}
            />
          ))}
        </ul>
      ) : (
        <p className="note">Not reported yet as of this date.</p>
      )}
      <BlockFigures block={block} most={FIGURES} />
    </section>
  )
}
