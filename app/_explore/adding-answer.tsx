import type { ExploreRequest } from '#app/_explore/read-explore.ts'
import { joinAddress } from '#lib/figures/figure-address'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { findNearest } from '#lib/words/nearest'
import { METRIC_CAP } from '#lib/query/params'

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
