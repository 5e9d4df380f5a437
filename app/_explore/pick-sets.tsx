import { joinAddress } from '#lib/figures/figure-address'
import type { Dataset } from '#lib/data/dataset'
import { listPickSets, type PickSet } from '#lib/charts/list-picks'
import { findMetric } from '#lib/metrics/metrics'
import { writeParams } from '#lib/query/read-params'

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

/** Where nothing is picked yet: sets to begin with. */
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
