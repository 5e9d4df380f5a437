import type { ExploreRequest } from '#app/_explore/read-explore.ts'
import { listPickSets, type PickSet } from '#lib/charts/list-picks'
import type { Dataset } from '#lib/data/dataset'
import { joinAddress } from '#lib/figures/figure-address'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { METRIC_CAP } from '#lib/query/params'
import { writeParams } from '#lib/query/read-params'
import { findNearest } from '#lib/words/nearest'

function hrefOf({ metrics, view, transform, frequency }: PickSet, asOf: string | null): string {
  const params = writeParams({
    metrics: [...metrics],
    view,
    transform,
    frequency,
    'as-of': asOf,
  })
  return joinAddress('/explore', params)
}

/** Sets to begin with, for a page without metrics. */
export function PickSets({
  dataset,
  asOf,
  kept,
}: {
  dataset: Dataset
  asOf: string
  /** The vintage that links keep; null for the newest. */
  kept: string | null
}) {
  return (
    <section className="pick-sets" aria-labelledby="sets">
      <h2 id="sets">Sets to begin with</h2>
      <ul className="chart-list">
        {listPickSets(dataset, asOf).map((set) => (
          <li key={set.title}>
            <h3>
              <a href={hrefOf(set, kept)}>{set.title}</a>
            </h3>
            <p>{set.metrics.flatMap((id) => findMetric(id)?.shortLabel ?? []).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The address of the page with one more metric. */
export function addressWith({ search, metrics }: ExploreRequest, id: string): string {
  const params = new URLSearchParams(search)
  params.set('metrics', [...new Set([...metrics, id])].join(','))
  return joinAddress('/explore', params)
}

/** The metrics that a name may mean, each as a link that adds it; or the nearest name there is. */
export function AddingAnswer({ request }: { request: ExploreRequest }) {
  const { adding, metrics } = request
  if (!adding) return null
  const { text, matches } = adding
  const nearest = findMetric(findNearest(text, METRICS) ?? '')
  const offered = matches.length > 0 ? matches.slice(0, METRIC_CAP) : nearest ? [nearest] : []
  const left = offered.filter(({ id }) => !metrics.includes(id))
  return (
    <div className="adding">
      <p>
        {matches.length > 0
          ? `${matches.length} metrics answer to “${text}”. Add one:`
          : `No metric is called “${text}”. The nearest:`}
      </p>
      <ul>
        {left.map(({ id, label }) => (
          <li key={id}>
            <a className="link" href={addressWith(request, id)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
