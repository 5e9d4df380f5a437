import { isContributor } from '#lib/metrics/contribution'
import { isRatio, type Metric } from '#lib/metrics/metric'
import { observeContribution } from '#lib/series/observe/contribution'
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
import { CHAINED, POINTS } from '#lib/words/units'

export interface Transform {
  label: string
  /** The unit of its values, given the metric's. */
  unit: (unit: string) => string
  /** Why a metric cannot be transformed so; null where it can. */
  refuse: (metric: Metric) => string | null
  observe: Observe
}

const refuseRates = (metric: Metric) =>
  metric.unit === 'percent' ? `${metric.id} is a rate already` : null

/** A ratio changes by percentage points; a rate that releases print has no change of its own. */
const refusePrintedRates = (metric: Metric) => (isRatio(metric) ? null : refuseRates(metric))

/** Growth in percent; of what is a percentage itself, its change in percentage points. */
function toChange(label: string, observe: Observe): Transform {
  const unit = (of: string) => (of === 'percent' ? POINTS : 'percent')
  return { label, unit, refuse: refusePrintedRates, observe }
}

/** A transform into percent; unless it says otherwise, of all that is not a rate already. */
function toPercent(label: string, observe: Observe, refuse = refuseRates): Transform {
  return { label, unit: () => 'percent', refuse, observe }
}

/** Every transform, by id: pure functions from what is known as of a vintage to observations. */
export const TRANSFORMS: Readonly<Record<TransformId, Transform>> = {
  level: { label: 'Level', unit: (unit) => unit, refuse: () => null, observe: observeLevel },
  yoy: toChange('Growth on the year before', observeYearOnYear),
  qoq: toChange('Growth on the quarter before', observeQuarterOnQuarter),
  index: {
    label: 'Index, first period shown of each run = 100',
    unit: () => 'index',
    refuse: refuseRates,
    observe: observeLevel,
  },
  chained: {
    label: 'Chained index (by Quarterdeck, not a company figure)',
    unit: () => CHAINED,
    refuse: refuseRates,
    observe: observeLevel,
  },
  share: toPercent('Share of the segments', observeShare, ({ id, segmentOf }) =>
    segmentOf.length > 0 ? null : `${id} is not a segment`,
  ),
  'share-of-revenue': toPercent('Share of group revenue', observeShareOfRevenue, ({ id, unit }) =>
    unit === 'CNY million' ? null : `${id} is not in CNY million`,
  ),
  margin: toPercent('Adjusted EBITA margin', observeMargin, (metric) =>
    findEbita(metric) ? null : `${metric.id} is not a segment with adjusted EBITA`,
  ),
  contribution: {
    label: 'Contribution to the growth of its total',
    unit: () => POINTS,
    refuse: (metric) =>
      isContributor(metric) ? null : `${metric.id} is not a part of a total whose growth is known`,
    observe: observeContribution,
  },
}
