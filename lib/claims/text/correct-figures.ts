import { MEASURES, type Measure } from '#lib/claims/claim'
import { readWhen } from '#lib/claims/read-when'
import type { Figure, PeriodReading } from '#lib/claims/text/reading/figure'
import type { Role } from '#lib/claims/text/roles/role'
import type { Metric } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { NAMED_METRICS } from '#lib/metrics/named-metrics'
import type { Quarter } from '#lib/period/period'
import { isName } from '#lib/words/find-by-name'

/** What a reader says of a figure, by where it starts; an empty word leaves what was understood. */
export interface Correction {
  start: number
  when: string
  /** A name of a metric: its label, its short label or an alias. */
  metric: string
  measure: string
}

/** A figure as its reader corrected it, or why that cannot be read. */
export interface Corrected {
  figure: Figure
  /** The metric that the reader named; null where the text's own reading stands. */
  metric: Metric | null
  measure: Measure | null
  fault: string | null
}

const ROLES: Readonly<Record<Measure, Role>> = {
  level: 'level',
  yoy: 'yoy',
  qoq: 'qoq',
  share: 'share',
  'share-of-revenue': 'share-of-revenue',
  margin: 'margin',
}

function findFault({ when, metric, measure }: Correction, newest: Quarter): string | null {
  if (when !== '' && !readWhen(when, newest))
    return `“${when.slice(0, 60)}” is not a period we can read.`
  if (metric !== '' && !NAMED_METRICS.some((one) => isName(metric, one)))
    return `There is no line called “${metric.slice(0, 60)}”.`
  if (measure !== '' && !MEASURES.some((one) => one === measure))
    return 'What is measured is not said.'
  return null
}

/** A figure with what its reader says of it in place of what was understood. */
export function correctFigure(
  figure: Figure,
  correction: Correction | undefined,
  newest: Quarter,
): Corrected {
  if (!correction) return { figure, metric: null, measure: null, fault: null }
  const fault = findFault(correction, newest)
  if (fault) return { figure, metric: null, measure: null, fault }
  const { when, metric: name } = correction
  const named = name === '' ? undefined : NAMED_METRICS.find((one) => isName(name, one))
  const metric = named ? (findMetric(named.id) ?? null) : null
  const measure = MEASURES.find((one) => one === correction.measure) ?? null
  const reading = when === '' ? null : readWhen(when, newest)
  const periods = reading?.periods.map((period, index): PeriodReading => {
    return { period, how: 'given', written: when, sure: index === 0, shifted: null }
  })
  const outside = metric || reading ? null : figure.outside
  const roles = measure ? [ROLES[measure]] : figure.roles
  return {
    figure: { ...figure, periods: periods ?? figure.periods, outside, roles },
    metric,
    measure,
    fault: null,
  }
}
