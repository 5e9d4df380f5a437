import type { Dataset } from '#lib/data/dataset'
import type { Metric } from '#lib/metrics/metric'
import { observeQuarterOnQuarter, observeYearOnYear } from '#lib/series/observe/growth'
import { observeLevel } from '#lib/series/observe/level'
import {
  findEbita,
  observeMargin,
  observeShare,
  observeShareOfRevenue,
} from '#lib/series/observe/ratio'
import type { Observation } from '#lib/series/observation'
import type { TransformId } from '#lib/query/params'
import type { Labels } from '#lib/period/period'
import type { View } from '#lib/series/view'

export interface Transform {
  id: TransformId
  label: string
  /** The unit of its values, given the metric's. */
  unit: (unit: string) => string
  /** Why a metric cannot be transformed so; null where it can. */
  refuse: (metric: Metric) => string | null
  /** Observations of every period the metric has, before any window. */
  observe: (dataset: Dataset, metric: Metric, view: View, labels: Labels) => Observation[]
}

const percent = () => 'percent'
const refuseRates = (metric: Metric) =>
  metric.unit === 'percent' ? `${metric.id} is a rate already` : null

/** Every transform, by id: pure functions from what is known as of a vintage to observations. */
export const TRANSFORMS: Readonly<Record<TransformId, Transform>> = {
  level: {
    id: 'level',
    label: 'Level',
    unit: (unit) => unit,
    refuse: () => null,
    observe: observeLevel,
  },
  yoy: {
    id: 'yoy',
    label: 'Growth on the year before',
    unit: percent,
    refuse: refuseRates,
    observe: observeYearOnYear,
  },
  qoq: {
    id: 'qoq',
    label: 'Growth on the quarter before',
    unit: percent,
    refuse: refuseRates,
    observe: observeQuarterOnQuarter,
  },
  index: {
    id: 'index',
    label: 'Index, first period shown of each run = 100',
    unit: () => 'index',
    refuse: refuseRates,
    observe: observeLevel,
  },
  share: {
    id: 'share',
    label: 'Share of the segments',
    unit: percent,
    refuse: (metric) => (metric.segmentOf.length > 0 ? null : `${metric.id} is not a segment`),
    observe: observeShare,
  },
  'share-of-revenue': {
    id: 'share-of-revenue',
    label: 'Share of group revenue',
    unit: percent,
    refuse: (metric) =>
      metric.unit === 'CNY million' ? null : `${metric.id} is not in CNY million`,
    observe: observeShareOfRevenue,
  },
  margin: {
    id: 'margin',
    label: 'Adjusted EBITA margin',
    unit: percent,
    refuse: (metric) =>
      findEbita(metric) ? null : `${metric.id} is not a segment with adjusted EBITA`,
    observe: observeMargin,
  },
}
