import { DataTable, type Cell, type Row } from '#app/_parts/data-table.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import type { PlanReading as Reading, PlanStatement } from '#lib/charts/plan'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'
import { sayReason } from '#lib/series/reason-words'
import {
  formatRate,
  formatExact,
  formatOne,
  formatWhole,
  formatBillion,
  formatDate,
  formatRangeOf,
} from '#lib/words/format'

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
                <ProvisionalMark quality={point?.quality} />
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

const listColumns = (unit: string) => [
  { key: 'segment', label: 'Segment' },
  { key: 'value', label: unit, number: true },
  { key: 'share', label: 'Share, %', number: true },
  { key: 'growth', label: 'Growth, %', number: true },
]

/** The newest period of the mix, segment by segment, with the year before in the same structure. */
function MixReading({ chart }: { chart: Chart }) {
  const { mix } = chart
  if (!mix) return <p>No structure has all its segments in this range.</p>
  const unit = mix.unit ?? 'CNY million'
  const listed = mix.rows.filter(({ metric }) =>
    chart.series.some((series) => series.metric === metric),
  )
  const rows = listed.map((row): Row => ({
    key: row.metric,
    cells: {
      segment: { text: row.label, color: row.color },
      value: { text: formatExact(row.value, unit), quality: row.quality },
      share: { text: row.share === null ? '–' : formatOne((row.value / mix.total) * 100) },
      growth: { text: row.growth === null ? '–' : formatRate(row.growth) },
    },
  }))
  const growth = mix.totalGrowth === null ? '–' : formatRate(mix.totalGrowth)
  const total: Row = {
    key: 'sum',
    kind: 'total',
    cells: {
      segment: { text: listed.length < mix.rows.length ? 'All segments' : 'Sum' },
      value: { text: formatExact(mix.total, unit) },
      share: { text: formatOne(100) },
      growth: { text: growth },
    },
  }
  const before = listed.flatMap(({ label, shareBefore }) =>
    shareBefore === null ? [] : [`${label} ${formatWhole(shareBefore)}`],
  )
  return (
    <>
      <DataTable
        caption={`Segments in ${mix.label}, ${mix.structure} structure`}
        columns={listColumns(mix.unit ? 'USD million' : 'CNY million')}
        rows={[...rows, total]}
      />
      <div className="figure-notes">
        {before.length > 0 && (
          <p>
            {keepWords(`A year before, on the same structure, % of the sum: ${before.join(', ')}.`)}
          </p>
        )}
      </div>
    </>
  )
}

const SHOWN = 9

function tellCell(observation: Observation | undefined): Cell {
  if (observation?.value != null)
    return { text: formatRate(observation.value), quality: observation.quality }
  if (observation?.reason === 'line-ended') return { text: 'ended', faint: true }
  return {
    text: <abbr title={sayReason(observation?.reason ?? 'not-collected')}>–</abbr>,
    faint: true,
  }
}

/** The newest rates of a growth chart as figures, newest first. */
function GrowthReading({ chart }: { chart: Chart }) {
  const longest = chart.series.map(({ observations }) => observations)
  const [first = []] = [...longest].sort((a, b) => b.length - a.length)
  const periods = first.slice(-SHOWN).reverse()
  const columns = [
    { key: 'period', label: chart.query.frequency === 'quarter' ? 'Quarter' : 'Period' },
    ...chart.series.map(({ metric, shortLabel, color }) => ({
      key: metric,
      label: shortLabel,
      number: true,
      color,
    })),
  ]
  const rows = periods.map(({ period, label }, index): Row => {
    const cells: Record<string, Cell> = { period: { text: label } }
    for (const { metric, observations } of chart.series)
      cells[metric] = tellCell(observations.find((observation) => observation.period === period))
    return { key: period, kind: index === 0 ? 'newest' : undefined, cells }
  })
  return <DataTable caption="Growth on the year before, percent" columns={columns} rows={rows} />
}

function headOf({ mark, mix }: Chart): { title: string; subtitle: string } {
  if (mark === 'plan') return { title: 'Where the plan stands', subtitle: 'CNY billion' }
  if (mark === 'lines')
    return { title: 'Growth in figures', subtitle: '% on the year before, newest first' }
  if (!mix) return { title: 'Mix', subtitle: 'No period in this range' }
  return {
    title: `Mix in ${mix.label}`,
    subtitle: `${mix.structure} structure; share before eliminations${
      mix.unit ? '; dollars at the period-end rate, growth in yuan' : ''
    }`,
  }
}

function Body({ chart }: { chart: Chart }) {
  if (chart.mark === 'plan') return <PlanReading chart={chart} />
  return chart.mark === 'stack' ? <MixReading chart={chart} /> : <GrowthReading chart={chart} />
}

/** The column of figures that a chart is read by. */
export function Companion({ chart }: { chart: Chart }) {
  return (
    <FigureFrame id={`${chart.id}-figures`} span="companion" {...headOf(chart)}>
      <Body chart={chart} />
    </FigureFrame>
  )
}
