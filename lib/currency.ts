import type { Dataset } from '#lib/dataset'
import { roundRate } from '#lib/growth'
import type { Observation } from '#lib/observation'
import { lastQuarterOf, type Period } from '#lib/period'

/** True for amounts in yuan; amounts in dollars, counts and percents ignore the currency. */
export function isYuan(unit: string): boolean {
  return unit === 'CNY' || unit.startsWith('CNY million') || unit.startsWith('CNY billion')
}

/** `CNY million` → `USD million at the period-end rate`. */
export function dollarUnit(unit: string): string {
  return `${unit.replace('CNY', 'USD')} at the period-end rate`
}

/** Yuan per dollar by the release of a period's last quarter; null where it gives none. */
function rateOf(dataset: Dataset, period: Period): number | null {
  const quarter = lastQuarterOf(period)
  const rates = dataset.factsByLine.get('usd_rate') ?? []
  return rates.find((fact) => fact.release.id === quarter && fact.period === quarter)?.value ?? null
}

/**
 * An amount in dollars at the period-end rate of the period's own release, for restated and recast
 * values too; null where that release gives no rate.
 */
export function convertToDollars(dataset: Dataset, observation: Observation): Observation {
  if (!isYuan(observation.unit)) return observation
  const unit = dollarUnit(observation.unit)
  if (observation.value === null) return { ...observation, unit }
  const rate = rateOf(dataset, observation.period)
  if (rate === null)
    return { ...observation, unit, value: null, status: 'missing', reason: 'not-collected' }
  return { ...observation, unit, value: roundRate(observation.value / rate) }
}
