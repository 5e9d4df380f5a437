import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import type { Headline } from '#lib/charts/headline'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { lastQuarterOf } from '#lib/period/period'
import { describeSourceOf } from '#lib/series/print-words'
import { formatExact, formatGrowth } from '#lib/words/format'

const SPARK_WIDTH = 72

/** What a rate is on, or why there is none; the last quarter of an ended line. */
function sayThan({ ended, newest, growth, current, yearAgoLabel }: Headline): string {
  if (ended) return `· ${newest.label}, last`
  const than = growth === null ? `no rate on ${yearAgoLabel}` : `on ${yearAgoLabel}`
  return current ? than : `· ${newest.label}, ${than}`
}

/** The value as a link to its document or, where that has no address, to the results that gave it. */
function HeadlineValue({ newest }: Pick<Headline, 'newest'>) {
  const { value, unit, release, period, quality } = newest
  if (value === null) return '–'
  const { text, url } = describeSourceOf(newest)
  return (
    <a href={url ?? `/releases/${release ?? lastQuarterOf(period)}`} title={text}>
      {formatExact(value, unit)}
      <ProvisionalMark quality={quality} />
    </a>
  )
}

function HeadlineCard({ figure, page }: { figure: Headline; page: URLSearchParams }) {
  const { metric, label, newest, growth, ended, heir, bars, color } = figure
  const svg = drawSparkline(bars, { color, prefix: `spark-${metric}`, width: SPARK_WIDTH })
  return (
    <li className={ended && heir ? 'headline-card ended' : 'headline-card'}>
      <p className="headline-name">
        <a href={metricPagePath(metric, page)}>{label}</a>
        <ProvisionalMark quality={newest.quality} />
      </p>
      <p className="headline-value">
        <HeadlineValue newest={newest} />
      </p>
      <p className="headline-growth">
        {growth !== null && <b>{formatGrowth(growth)}</b>} {sayThan(figure)}
      </p>
      <div className="headline-spark">
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </div>
      {ended && heir && (
        <p className="headline-continued">
          Continued in part by {heir.label}, {formatExact(heir.value)}{' '}
          <ProvisionalMark quality={heir.quality} />
        </p>
      )}
    </li>
  )
}

/**
 * The headline figures, each at its last printed quarter, dated. A name leads to its chart, a value
 * to its document. `page` is the page's query.
 */
export function HeadlineStrip({
  figures,
  page,
}: {
  figures: readonly Headline[]
  page: URLSearchParams
}) {
  return (
    <ul className="headline">
      {figures.map((figure) => (
        <HeadlineCard key={figure.metric} figure={figure} page={page} />
      ))}
    </ul>
  )
}
