import { Headline, HeadlineCard, type HeadlineCardProps } from '#app/_dashboard/headline-card.tsx'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import type { Headline as Figure } from '#lib/charts/headline'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { lastQuarterOf } from '#lib/period/period'
import { describeSourceOf } from '#lib/series/print-words'
import { formatExact, formatGrowth } from '#lib/words/format'

const SPARK_WIDTH = 72

function Spark({ figure }: { figure: Figure }) {
  const { bars, color, metric } = figure
  const svg = drawSparkline(bars, { color, prefix: `spark-${metric}`, width: SPARK_WIDTH })
  return <div dangerouslySetInnerHTML={{ __html: svg }} />
}

function Heir({ heir }: { heir: NonNullable<Figure['heir']> }) {
  return (
    <>
      Continued in part by {heir.label}, {formatExact(heir.value)}{' '}
      {heir.quality !== 'primary' && <QualityMark quality={heir.quality} />}
    </>
  )
}

/** What a rate is on, or why there is none; the last quarter of an ended line. */
function sayThan({ ended, newest, growth, current, yearAgoLabel }: Figure): string {
  if (ended) return `· ${newest.label}, last`
  const than = growth === null ? `no rate on ${yearAgoLabel}` : `on ${yearAgoLabel}`
  return current ? than : `· ${newest.label}, ${than}`
}

/** The document a figure was read in; where that has no address, the results that gave it. */
function sourceOf({ newest }: Figure): HeadlineCardProps['source'] {
  const { text, url } = describeSourceOf(newest)
  if (newest.value === null) return null
  return { text, url: url ?? `/releases/${newest.release ?? lastQuarterOf(newest.period)}` }
}

/**
 * The headline figures, each at its last printed quarter, dated. A name leads to its chart, a value
 * to its document. `page` is the page's query.
 */
export function HeadlineStrip({
  figures,
  page,
}: {
  figures: readonly Figure[]
  page: URLSearchParams
}) {
  return (
    <Headline>
      {figures.map((figure) => {
        const { metric, label, newest, growth, ended, heir } = figure
        return (
          <HeadlineCard
            key={metric}
            name={label}
            href={metricPagePath(metric, page)}
            source={sourceOf(figure)}
            value={newest.value === null ? '–' : formatExact(newest.value, newest.unit)}
            quality={newest.quality}
            growth={growth === null ? null : formatGrowth(growth)}
            than={sayThan(figure)}
            spark={<Spark figure={figure} />}
            continued={ended && heir ? <Heir heir={heir} /> : undefined}
          />
        )
      })}
    </Headline>
  )
}
