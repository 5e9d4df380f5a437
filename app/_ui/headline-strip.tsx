import { Headline, HeadlineCard } from '#app/_ui/headline-card.tsx'
import { QualityMark } from '#app/_ui/mark.tsx'
import { drawSparkline } from '#lib/draw-sparkline'
import { formatExact, formatGrowth } from '#lib/format'
import type { Headline as Figure } from '#lib/headline'

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

/** The headline figures, each at its last printed quarter, dated. */
export function HeadlineStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <Headline>
      {figures.map((figure) => {
        const { metric, label, newest, growth, ended, heir } = figure
        return (
          <HeadlineCard
            key={metric}
            name={label}
            value={newest.value === null ? '–' : formatExact(newest.value)}
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
