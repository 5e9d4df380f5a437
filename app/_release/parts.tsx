import { drawAmounts, drawSteps } from '#lib/drawing/draw-bar-rows'
import { formatTableRate } from '#lib/words/format'
import type { ResultsReading } from '#lib/releases/results'
import type { ReleaseParts } from '#lib/releases/parts'

/** Our own drawing, in which every text is escaped. */
function Bars({ svg }: { svg: string }) {
  return <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
}

/** How a drawing's least certain figures were read. */
function sayQuality({ parts, whole }: ReleaseParts): string {
  const qualities = new Set([...parts, ...(whole ? [whole] : [])].map(({ quality }) => quality))
  const kinds = [
    qualities.has('mirror') ? 'copies' : '',
    qualities.has('secondary') ? 'reports' : '',
  ]
  const named = kinds.filter(Boolean).join(' and ')
  return named ? `; from ${named}` : ''
}

/** The chart of contributions up to the release's quarter, as known on its day. */
function bridgePath({ release }: ResultsReading): string {
  const params = new URLSearchParams({ to: release.id, last: '12', 'as-of': release.published })
  return `/charts/growth-bridge?${params.toString()}`
}

/** Which segments made revenue grow, and which earned the profit. */
export function ResultsParts({ reading }: { reading: ResultsReading }) {
  const { contributions, earners, structure, source } = reading
  const growth = contributions.whole
  return (
    <section id="growth" className="figure companion results-parts" aria-labelledby="growth-title">
      <h2 id="growth-title">What made revenue {growth && growth.amount < 0 ? 'fall' : 'grow'}</h2>
      <p className="subtitle">Contribution, percentage points, {structure.structure} structure</p>
      {growth ? (
        <>
          <Bars svg={drawSteps(contributions, 'steps')} />
          <p className="figure-notes">
            Differences from a year before, over revenue of a year before; they sum to{' '}
            {formatTableRate(growth.amount)}%.{' '}
            <a className="link" href={bridgePath(reading)}>
              By quarter, as a chart
            </a>
          </p>
        </>
      ) : (
        <p className="figure-notes">No prior-year figures in this reporting structure.</p>
      )}
      <div className="who-earned">
        <h3 id="earned-title">Who earned it</h3>
        <p className="subtitle">Adjusted EBITA, CNY billion{sayQuality(earners)}</p>
        {earners.whole ? (
          <Bars svg={drawAmounts(earners, 'earned')} />
        ) : (
          <p className="figure-notes">
            The {structure.structure} structure gives no profit by segment.
          </p>
        )}
      </div>
      <p className="source">{source}</p>
    </section>
  )
}
