import type { Quality } from '#lib/data/fact'
import { worstQuality } from '#lib/series/line'
import { labelPeriod, quarterAt, quarterIndex, type Labels, type Quarter } from '#lib/period/period'
import type { CapexOf, PlanPath, PlanReading } from '#lib/charts/plan'

/** The window would close here if three years were the fiscal years 2026 to 2028. */
const WINDOW_END: Quarter = 'FY2028-Q4'

/** Quarters from one to another, both included; none where the second is earlier. */
export function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const count = Math.max(0, quarterIndex(to) - quarterIndex(from) + 1)
  return Array.from({ length: count }, (_, index) => quarterAt(quarterIndex(from) + index))
}

/** Spend summed quarter by quarter from `start` to the newest quarter. */
export function sumPath(
  start: Quarter,
  newest: Quarter,
  chosen: boolean,
  capex: CapexOf,
  labels: Labels,
): PlanPath {
  let sum: number | null = 0
  const qualities: Quality[] = []
  const points = quartersBetween(start, newest).map((period) => {
    const spend = capex(period)
    sum = sum === null || !spend ? null : sum + spend.value
    if (spend) qualities.push(spend.quality)
    const quality = sum === null ? null : worstQuality(qualities)
    return { period, label: labelPeriod(period, labels), value: sum, quality }
  })
  return { start, chosen, points }
}

/** The last known point of each path that has one. */
function lastPoints(paths: readonly PlanPath[]): { period: Quarter; value: number }[] {
  return paths.flatMap((path) => {
    const last = path.points.findLast((point) => point.value !== null)
    return last && last.value !== null ? [{ period: last.period, value: last.value }] : []
  })
}

/** Percent of the floor (CNY billion) that the paths have reached, least and most. */
export function measureShare(paths: readonly PlanPath[], floor: number): PlanReading['share'] {
  const shares = lastPoints(paths).map(({ value }) => toPercent(value / 1000 / floor))
  return shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) }
}

/** CNY billion a quarter from the last known one to the close of the window: arithmetic. */
export function measureNeeded(paths: readonly PlanPath[], floor: number): PlanReading['needed'] {
  const rates = lastPoints(paths).flatMap(({ period, value }) => {
    const left = quarterIndex(WINDOW_END) - quarterIndex(period)
    return left > 0 ? [Math.max(0, (floor - value / 1000) / left)] : []
  })
  if (rates.length === 0) return null
  return { low: round(Math.min(...rates)), high: round(Math.max(...rates)), until: WINDOW_END }
}

/** The part of the spend that is below primary quality, CNY million. */
export function sumProvisional(start: Quarter, newest: Quarter, capex: CapexOf): number {
  return quartersBetween(start, newest)
    .map(capex)
    .reduce((sum, spend) => sum + (spend && spend.quality !== 'primary' ? spend.value : 0), 0)
}

export function toPercent(ratio: number): number {
  return round(ratio * 100)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
