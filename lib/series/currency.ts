import type { Dataset } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { roundToCents } from '#lib/series/rates'
import { worstQuality } from '#lib/series/line'
import { missingObservation } from '#lib/series/observe/observe'
import type { Observation } from '#lib/series/observation'
import { lastQuarterOf, type Period } from '#lib/period/period'

/** True for amounts in yuan; amounts in dollars, counts and percents ignore the currency. */
export function isYuan(unit: string): boolean {
  return unit === 'CNY' || /^CNY (?:thousand|million|billion|per share)/.test(unit)
}

const AT_RATE = ' at the period-end rate'

/** `CNY million` → `USD million at the period-end rate`. */
export function dollarUnit(unit: string): string {
  return `${unit.replace('CNY', 'USD')}${AT_RATE}`
}

/** True for the unit of amounts that were converted to dollars. */
export function isAtRate(unit: string): boolean {
  return unit.endsWith(AT_RATE)
}

/** The line of yuan per dollar. */
export const RATE_LINE = 'usd_rate'

/** Yuan per dollar by the release of a period's last quarter; undefined where it gives none. */
export function findRate(dataset: Dataset, period: Period): Fact | undefined {
  const quarter = lastQuarterOf(period)
  const rates = dataset.factsByLine.get(RATE_LINE) ?? []
  return rates.find((fact) => fact.document.id === quarter && fact.period === quarter)
}

/**
 * An amount in dollars at the period-end rate of the period's own release, for restated and recast
 * values too; null where that release gives no rate. First print and inputs stay as printed, in
 * yuan.
 */
export function convertToDollars(dataset: Dataset, observation: Observation): Observation {
  if (!isYuan(observation.unit)) return observation
  const unit = dollarUnit(observation.unit)
  const { period, label, value, quality } = observation
  if (value === null || quality === null) return { ...observation, unit }
  const rate = findRate(dataset, period)
  if (!rate?.value) return missingObservation(period, unit, 'not-collected', label)
  return {
    ...observation,
    unit,
    value: roundToCents(value / rate.value),
    quality: worstQuality([quality, rate.quality]),
  }
}
