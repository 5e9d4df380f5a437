import type { Metric } from '#lib/metrics/metric'
import { observeLevel } from '#lib/series/observe/level'
import {
  findEbita,
  observeMargin,
  observeQuarterOnQuarter,
  observeShare,
  observeShareOfRevenue,
  observeYearOnYear,
} from '#lib/series/observe/percent'
import type { Observe } from '#lib/series/observe/observe'
import type { TransformId } from '#lib/query/params'

export interface Transform {
  label: string
  /** The unit of its values, given the metric's. */
  unit: (unit: string) => string
  /** Why a metric cannot be transformed so; null where it can. */
  refuse: (metric: Metric) => string | null
  observe: Observe
}

const percent = () => 'percent'
const refuseRates = (metric: Metric) =>
  metric.unit === 'percent' ? `${metric.id} is a rate already` : null

/** Every transform, by id: pure functions from what is known as of a vintage to observations. */
export const TRANSFORMS: Readonly<Record<TransformId, Transform>> = {
  level: {
    label: 'Level',
    unit: (unit) => unit,
    refuse: () => null,
    observe: observeLevel,
  },
  yoy: {
    label: 'Growth on the year before',
    unit: percent,
    refuse: refuseRates,
    observe: observeYearOnYear,
  },
  qoq: {
    label: 'Growth on the quarter before',
    unit: percent,
    refuse: refuseRates,
    observe: observeQuarterOnQuarter,
  },
  index: {
    label: 'Index, first period shown of each run = 100',
    unit: () => 'index',
    refuse: refuseRates,
    observe: observeLevel,
  },
  share: {
    label: 'Share of the segments',
    unit: percent,
    refuse: (metric) => (metric.segmentOf.length > 0 ? null : `${metric.id} is not a segment`),
    observe: observeShare,
  },
  'share-of-revenue': {
    label: 'Share of group revenue',
    unit: percent,
    refuse: (metric) =>
      metric.unit === 'CNY million' ? null : `${metric.id} is not in CNY million`,
    observe: observeShareOfRevenue,
  },
  margin: {
    label: 'Adjusted EBITA margin',
    unit: percent,
    refuse: (metric) =>
      findEbita(metric) ? null : `${metric.id} is not a segment with adjusted EBITA`,
    observe: observeMargin,
  },
}
