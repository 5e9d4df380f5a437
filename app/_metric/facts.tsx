import type { ReactNode } from 'react'
import { changeSearch } from '#app/_address/change-search.ts'
import type { ChartRow } from '#lib/charts/charts'
import { AGGREGATION_WORDS, FAMILIES } from '#lib/metrics/families'
import type { Metric } from '#lib/metrics/metric'
import { findChineseNames } from '#lib/metrics/chinese-names'
import { DERIVED } from '#lib/metrics/derived'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { listOtherNames } from '#lib/metrics/named-metrics'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation, Run } from '#lib/series/observation'
import { joinNames } from '#lib/words/format'

/** The runs of a series, oldest first, a break between each two. */
export function RunStrip({ runs, labels }: { runs: readonly Run[]; labels: Labels }) {
  return (
    <ol className="run-strip">
      {runs.map(({ line, structure, from, to, why }) => (
        <li key={`${line} ${from}`}>
          <b>{structure ? `${structure} structure` : 'Group total'}</b>
          <span>
            {labelPeriod(from, labels)}
            {from !== to && ` to ${labelPeriod(to, labels)}`}
          </span>
          <span>{why}</span>
        </li>
      ))}
    </ol>
  )
}

/** Says when a line ended or stopped being collected; draws nothing for a current line. */
export function MetricEnding({
  metric,
  newest,
  runs,
  labels,
}: {
  metric: Metric
  newest: Observation | null
  runs: readonly Run[]
  labels: Labels
}) {
  const last = runs.at(-1)
  const reason = newest?.reason
  if (!last || (reason !== 'line-ended' && reason !== 'not-collected')) return null
  const period = labelPeriod(last.to, labels)
  const heirs = metric.successors.flatMap((id) => findMetric(id)?.shortLabel ?? [])
  if (reason === 'not-collected') return <p className="note">Collected to {period}.</p>
  return (
    <p className="note">
      Ends with {period}.
      {heirs.length > 0 &&
        (last.structure === null
          ? ` Printed since: ${joinNames(heirs)}.`
          : ` ${joinNames(heirs)} ${heirs.length === 1 ? 'continues' : 'continue'} it or parts of it.`)}
    </p>
  )
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function MetricLinks({ metrics, search }: { metrics: readonly Metric[]; search: string }) {
  return (
    <ul>
      {metrics.map(({ id, label }) => (
        <li key={id}>
          <a className="link" href={`/metrics/${id}${search}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What a metric is: unit, how it adds up, other names, what comes before and after, its lines. */
export function MetricFacts({
  metric,
  charts,
  search,
}: {
  metric: Metric
  charts: readonly ChartRow[]
  /** The query that links keep, `?` included or empty. */
  search: string
}) {
  const { id, unit, aggregation, family, lines, derived } = metric
  const parts = (derived?.needs ?? []).flatMap((other) => findMetric(other) ?? [])
  const ratios = DERIVED.filter((other) => other.derived?.needs[0] === id)
  const others = listOtherNames(metric)
  const chinese = findChineseNames(id)
  const heirs = metric.successors.flatMap((other) => findMetric(other) ?? [])
  const forebears = METRICS.filter(({ successors }) => successors.includes(id))
  return (
    <dl className="metric-facts">
      <Entry term="Unit">
        {unit}, {derived ? 'computed' : 'as published'}
      </Entry>
      {parts.length > 0 && (
        <Entry term="Computed from">
          <MetricLinks metrics={parts} search={search} />
        </Entry>
      )}
      <Entry term="Years">{AGGREGATION_WORDS[aggregation]}</Entry>
      <Entry term="Family">{FAMILIES.find((other) => other.id === family)?.label ?? family}</Entry>
      {others.length > 0 && <Entry term="Also called">{others.join(', ')}</Entry>}
      {chinese && (
        <Entry term="In Chinese">
          <span lang="zh-Hans">{chinese['zh-Hans'][0]}</span>
          {chinese['zh-Hant'][0] !== chinese['zh-Hans'][0] && (
            <>
              , <span lang="zh-Hant">{chinese['zh-Hant'][0]}</span>
            </>
          )}
        </Entry>
      )}
      {heirs.length > 0 && (
        <Entry term="Continued by">
          <MetricLinks metrics={heirs} search={search} />
        </Entry>
      )}
      {forebears.length > 0 && (
        <Entry term="Continues">
          <MetricLinks metrics={forebears} search={search} />
        </Entry>
      )}
      {ratios.length > 0 && (
        <Entry term="Ratios of it">
          <MetricLinks metrics={ratios} search={search} />
        </Entry>
      )}
      {charts.length > 0 && (
        <Entry term="Drawn in">
          <ul>
            {charts.map((chart) => (
              <li key={chart.id}>
                <a className="link" href={`/charts/${chart.id}${search}`}>
                  {chart.title}
                </a>
                {/* Not first, which a chart shows anyway. */}
                {chart.transforms.indexOf('contribution') > 0 && (
                  <>
                    {', '}
                    <a
                      className="link"
                      href={`/charts/${chart.id}${changeSearch(search, { transform: 'contribution' })}`}
                    >
                      what each adds to growth
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Entry>
      )}
      <Entry term={lines.length === 1 ? 'Its line' : 'Its lines, newest first'}>
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      </Entry>
    </dl>
  )
}
