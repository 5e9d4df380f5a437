import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, type Labels } from '#lib/period/period'
import type { Observation, Run } from '#lib/series/observation'
import { joinNames } from '#lib/words/format'

/** Says when a line ended or stopped being collected; nothing for a current one. */
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
