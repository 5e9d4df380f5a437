import { firstQuarterOf, isFiscalPeriod, lastQuarterOf, quarterIndex } from '#lib/period/period'

function countPeriods(page: URLSearchParams, isYearly: boolean): number | null {
  const [last, from, to] = [page.get('last'), page.get('from') ?? '', page.get('to') ?? '']
  if (last !== null) return Number(last) || null
  if (!isFiscalPeriod(from) || !isFiscalPeriod(to)) return null
  const quarters = quarterIndex(lastQuarterOf(to)) - quarterIndex(firstQuarterOf(from)) + 1
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
