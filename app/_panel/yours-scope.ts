import type { Frequency, Quarter } from '#lib/period/period'

/** A metric that a reader can estimate. */
export interface EstimableMetric {
  id: string
  label: string
  /** The unit that estimates are in, as published. */
  unit: string
}

/** What a reader can add to the figures of a page. */
export interface YoursScope {
  /** None where a figure shows parts of a whole, which takes notes alone. */
  metrics: readonly EstimableMetric[]
  /** The newest quarter that a release has reported, as the page is seen. */
  newest: Quarter
  /** How long its periods are where the address does not say. */
  frequency: Frequency
}
