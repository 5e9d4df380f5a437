import { getQuarter, getYear, parseISO } from 'date-fns'
import type { Dataset, StoredStatement } from '#lib/data/dataset'
import type { Quality } from '#lib/data/fact'
import { quarterAt, quarterIndex, type Labels, type Quarter, labelPeriod } from '#lib/period/period'
import type { Fault } from '#lib/query/read-params'
import { worstQuality } from '#lib/series/line'

/** The window would close here if three years were the fiscal years 2026 to 2028. */
const WINDOW_END: Quarter = 'FY2028-Q4'

/** Quarters from one to another, both included; none where the second is earlier. */
function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const count = Math.max(0, quarterIndex(to) - quarterIndex(from) + 1)
  return Array.from({ length: count }, (_, index) => quarterAt(quarterIndex(from) + index))
}

/** Spend summed quarter by quarter from `start` to the newest quarter. */
function sumPath(
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
function measureShare(paths: readonly PlanPath[], floor: number): PlanReading['share'] {
  const shares = lastPoints(paths).map(({ value }) => toPercent(value / 1000 / floor))
  return shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) }
}

/** CNY billion a quarter from the last known one to the close of the window: arithmetic. */
function measureNeeded(paths: readonly PlanPath[], floor: number): PlanReading['needed'] {
  const rates = lastPoints(paths).flatMap(({ period, value }) => {
    const left = quarterIndex(WINDOW_END) - quarterIndex(period)
    return left > 0 ? [Math.max(0, (floor - value / 1000) / left)] : []
  })
  if (rates.length === 0) return null
  return { low: round(Math.min(...rates)), high: round(Math.max(...rates)), until: WINDOW_END }
}

/** The part of the spend that is below primary quality, CNY million. */
function sumProvisional(start: Quarter, newest: Quarter, capex: CapexOf): number {
  return quartersBetween(start, newest)
    .map(capex)
    .reduce((sum, spend) => sum + (spend && spend.quality !== 'primary' ? spend.value : 0), 0)
}

function toPercent(ratio: number): number {
  return round(ratio * 100)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Spend counted from one quarter on, CNY million; a value is null once a quarter is missing. */
export interface PlanPath {
  start: Quarter
  /** True for the start the reader chose. */
  chosen: boolean
  points: { period: Quarter; label: string; value: number | null; quality: Quality | null }[]
}

/** A dated statement of the company about the plan, as it is drawn and listed. */
export interface PlanStatement {
  number: number
  /** `YYYY-MM-DD`. */
  date: string
  /** What was said, in a few words of ours. */
  text: string
  /** CNY billion, where a figure was given. */
  amount: number | null
  /** floor: on the plan's line; bracket: over another window's quarters; point: cumulative spend. */
  mark: 'floor' | 'bracket' | 'point'
  /** The quarters it speaks of, for a bracket or a point. */
  from: Quarter | null
  to: Quarter | null
  /** Group capital expenditure of the same quarters, CNY million, for a bracket. */
  groupCapex: number | null
  quality: Quality
  url: string | null
}

/** Capital expenditure held against the plan, seen from one vintage. */
export interface PlanReading {
  /** CNY billion. */
  floor: number
  announced: string
  paths: PlanPath[]
  statements: PlanStatement[]
  /** Percent of the floor spent, least and most over the starts; null before any spend is known. */
  share: { low: number; high: number } | null
  /** The part of the chosen start's spend that is below primary quality, CNY million. */
  provisional: number
  /** The company's own cumulative figure as percent of the floor. */
  companyShare: { value: number; amount: number; statement: number } | null
  /** CNY billion a quarter if the window closed with `until`: our arithmetic, not guidance. */
  needed: { low: number; high: number; until: Quarter } | null
}

/** Group capital expenditure of a quarter, CNY million, as known at the vintage; null if it is not. */
export type CapexOf = (quarter: Quarter) => { value: number; quality: Quality } | null

/**
 * Capital expenditure held against the plan as known on `asOf` (`YYYY-MM-DD`). Spend is counted from
 * the quarter of the announcement, from the first full quarter after it, and from `chosen` where the
 * reader named another; without one the first full quarter is the chosen start. Null where the plan
 * was not announced yet.
 */
export function readPlan(
  dataset: Dataset,
  asOf: string,
  capex: CapexOf,
  chosen: Quarter | null,
  labels: Labels,
): PlanReading | null {
  const said = dataset.plan.filter((row) => row.date !== null && row.date <= asOf)
  const plan = said.find((row) => row.kind === 'plan')
  const newest = dataset.releases.findLast((release) => release.published <= asOf)
  if (!plan?.date || plan.amount === null || !newest) return null

  const { announced, firstFull } = startsOf(plan.date)
  const start = chosen ?? firstFull
  const paths = [...new Set([announced, firstFull, start])]
    .sort((a, b) => quarterIndex(a) - quarterIndex(b))
    .map((from) => sumPath(from, newest.id, from === start, capex, labels))
  const statements = said.filter(isDrawn).map((row, index) => readStatement(row, index + 1, capex))
  const cumulative = statements.findLast((statement) => statement.mark === 'point')
  return {
    floor: plan.amount,
    announced: plan.date,
    paths,
    statements,
    share: measureShare(paths, plan.amount),
    provisional: sumProvisional(start, newest.id, capex),
    companyShare:
      cumulative?.amount == null
        ? null
        : {
            value: toPercent(cumulative.amount / plan.amount),
            amount: cumulative.amount,
            statement: cumulative.number,
          },
    needed: measureNeeded(paths, plan.amount),
  }
}

/** The two quarters that spend is counted from unless the reader says otherwise. */
function startsOf(date: string): { announced: Quarter; firstFull: Quarter } {
  const announced = findQuarter(date)
  return { announced, firstFull: quarterAt(quarterIndex(announced) + 1) }
}

/** The quarter of the plan's announcement and the first full one after it; null before it. */
export function readPlanStarts(dataset: Dataset, asOf: string): ReturnType<typeof startsOf> | null {
  const plan = dataset.plan.find((row) => row.kind === 'plan' && row.date !== null)
  return plan?.date && plan.date <= asOf ? startsOf(plan.date) : null
}

/**
 * The fault of a start that counts spend from before the plan, or from a quarter that has not been
 * reported as of a vintage; null where it may be counted from.
 */
export function checkStart(dataset: Dataset, asOf: string, start: Quarter | null): Fault | null {
  if (!start) return null
  const starts = readPlanStarts(dataset, asOf)
  const newest = dataset.releases.findLast((release) => release.published <= asOf)
  if (!starts || !newest) return null
  const least = quarterIndex(starts.announced)
  const most = Math.max(quarterIndex(newest.id), quarterIndex(starts.firstFull))
  const index = quarterIndex(start)
  if (index >= least && index <= most) return null
  const detail = `start=${start} is not between the plan's announcement and the newest quarter.`
  return {
    parameter: 'start',
    detail,
    allowed: [`a quarter from ${starts.announced} to ${quarterAt(most)}`],
  }
}

/** The quarter a date lies in. */
function findQuarter(date: string): Quarter {
  const day = parseISO(date)
  const calendarQuarter = getYear(day) * 4 + getQuarter(day) - 1
  return quarterAt(calendarQuarter + 3) // fiscal years begin three quarters earlier
}

function isDrawn(row: StoredStatement): boolean {
  return row.official && ['plan', 'progress', 'revision'].includes(row.kind)
}

function readStatement(row: StoredStatement, number: number, capex: CapexOf): PlanStatement {
  const { date, text, amount, from, to, quality, url } = row
  const mark = row.kind !== 'progress' ? 'floor' : from === null ? 'point' : 'bracket'
  const window = from && to ? quartersBetween(from, to).map(capex) : []
  const known = window.flatMap((spend) => (spend ? [spend.value] : []))
  const groupCapex =
    mark === 'bracket' && known.length === window.length
      ? known.reduce((sum, value) => sum + value, 0)
      : null
  return { number, date: date ?? '', text, amount, mark, from, to, groupCapex, quality, url }
}
