import { MarkSlot } from '#app/_parts/value-marks.tsx'
import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import { findNewestObservation } from '#lib/series/newest'
import { describeSourceOf, writePlace } from '#lib/series/print-words'
import { formatExact } from '#lib/words/format'

/** A metric's newest value, as a link to its document, with its unit and period below. */
export function MetricReading({
  dataset,
  metric,
  asOf,
}: {
  dataset: Dataset
  metric: Metric
  asOf: string
}) {
  const newest = findNewestObservation(dataset, metric.id, asOf)
  if (!newest || newest.value === null) return <p className="note">Not yet printed</p>
  const place = describeSourceOf(newest)
  const { url } = place
  const value = formatExact(newest.value, newest.unit)
  return (
    <p className="metric-reading">
      <span className="value">
        {url ? (
          <a className="link" href={url} target="_blank" rel="noreferrer" title={writePlace(place)}>
            {value}
          </a>
        ) : (
          value
        )}
        <MarkSlot quality={newest.quality} />
      </span>
      <span className="note">
        {metric.unit}, {newest.label}
      </span>
    </p>
  )
}
