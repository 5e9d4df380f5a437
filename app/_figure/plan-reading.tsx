import { QualityMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import { formatBillion, formatDate, formatRangeOf, formatWhole } from '#lib/words/format'
import type { PlanReading as Reading, PlanStatement } from '#lib/charts/plan'
import { labelPeriod, type Labels } from '#lib/period/period'

/** `Jun or Mar Q 2025`: the quarters spend is counted from. */
function nameStarts({ paths }: Reading, labels: Labels): string {
  return paths.map(({ start }) => labelPeriod(start, labels)).join(' or ')
}

function Statement({ statement }: { statement: PlanStatement }) {
  const { number, date, text, url, quality } = statement
  const words = `${formatDate(date)}: ${text}`
  return (
    <li>
      <span className={quality === 'primary' ? 'statement-number own' : 'statement-number'}>
        {number}
      </span>
      <span>{url ? <a href={url}>{words}</a> : words}</span>
    </li>
  )
}

function Standing({ words, value }: { words: React.ReactNode; value: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Where the plan stands: shares of the floor, what would be needed, and what the company said. */
export function PlanReading({ chart }: { chart: Chart }) {
  const { plan, query } = chart
  if (!plan) return <p>No plan had been announced by {formatDate(chart.asOf)}.</p>
  const { share, companyShare, needed, provisional } = plan
  const point = plan.statements.find(({ number }) => number === companyShare?.statement)
  return (
    <>
      <dl className="plan-standing">
        {share && (
          <Standing
            words={`of the floor spent, counted from ${nameStarts(plan, query.labels)}${
              provisional > 0 ? `; ${formatBillion(provisional)} of it provisional` : ''
            }`}
            value={`${formatRangeOf(share.low, share.high)}%`}
          />
        )}
        {companyShare && (
          <Standing
            words={
              <>
                by the company’s own figure: {point?.text}{' '}
                {point && point.quality !== 'primary' && <QualityMark quality={point.quality} />}
              </>
            }
            value={`${formatWhole(companyShare.value)}%`}
          />
        )}
        {needed && (
          <Standing
            words={`billion a quarter if the window closed with ${labelPeriod(needed.until, query.labels)}: arithmetic, not guidance`}
            value={formatRangeOf(needed.low, needed.high)}
          />
        )}
      </dl>
      <h3>What the company said</h3>
      <ol className="plan-statements">
        {plan.statements.map((statement) => (
          <Statement key={statement.number} statement={statement} />
        ))}
      </ol>
      <p className="note">
        Filled: the company’s document. Open: a report of what it said.
        {query.provisional === 'hide' &&
          ' Sums leave provisional quarters out; what the company said stays.'}
      </p>
    </>
  )
}
