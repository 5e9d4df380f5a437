import { isFiscalPeriod, isQuarter, lastQuarterOf, quarterIndex, yearOf } from '#lib/period/period'

/** First quarter that a bound of a range means. */
function firstIndex(from: string): number | null {
  if (!isFiscalPeriod(from)) return null
  return isQuarter(from) ? quarterIndex(from) : yearOf(from) * 4
}

function countPeriods(page: URLSearchParams, isYearly: boolean): number | null {
  const [last, from, to] = [page.get('last'), page.get('from') ?? '', page.get('to') ?? '']
  if (last !== null) return Number(last) || null
  const first = firstIndex(from)
  if (first === null || !isFiscalPeriod(to)) return null
  const quarters = quarterIndex(lastQuarterOf(to)) - first + 1
  return isYearly ? Math.ceil(quarters / 4) : quarters
}

/** What a query asks for, as a frame says it while it loads: `Loading 17 quarters`. */
export function describeWait(page: URLSearchParams): string {
  const isYearly = /year/.test(page.get('frequency') ?? '')
  const count = countPeriods(page, isYearly)
  if (count === null || count < 1) return 'Loading the new view'
  const noun = isYearly ? 'year' : 'quarter'
  return `Loading ${count} ${noun}${count === 1 ? '' : 's'}`
}
