import type { Dataset } from '#lib/data/dataset'
import { describeFact } from '#lib/releases/describe-release'
import { QUALITIES, type Fact, type Quality, type Release } from '#lib/data/fact'
import { growYearOnYear } from '#lib/series/growth'
import { labelLine } from '#lib/metrics/line-labels'
import { findMetricOfLine } from '#lib/metrics/metrics'
import { isFiscalYear, isHalfYear, labelPeriod } from '#lib/period/period'

/** What a release's page calls the families of metrics, in the order of a release. */
const HEADINGS: readonly (readonly [family: string, heading: string])[] = [
  ['revenue', 'Revenue'],
  ['segment-revenue', 'Segment revenue'],
  ['revenue-line', 'Lines within segments'],
  ['segment-ebita', 'Segment adjusted EBITA'],
  ['reconciliation', 'Unallocated and eliminations'],
  ['adjusted', 'Adjusted measures'],
  ['income-statement', 'Income statement'],
  ['per-share', 'Per share'],
  ['cash-flow', 'Cash flow'],
  ['balance', 'Balance'],
  ['capital-return', 'Shares, repurchases and dividends'],
  ['operating', 'Customers, members and people'],
  ['growth-as-printed', 'Rates printed without an amount'],
  ['rate', 'Exchange rate'],
]
const OTHER = 'In no series'

/** A fact as a release's page lists it. */
export type ListedFact = ReturnType<typeof describeFact> & { name: string; periodLabel: string }

export interface FactGroup {
  heading: string
  facts: ListedFact[]
}

/** What a release holds: how many facts of which quality, and how its printed rates come out. */
export interface FactCount {
  total: number
  byQuality: Record<Quality, number>
  rates: { printed: number; reproduced: number; withoutAmounts: number; differing: string[] }
}

const HALF = 0.5 + 0.005 // a rate printed in whole percent, and our own rounding

/** The rate that follows from the amounts known with the release; null where one is missing. */
function computeRate(dataset: Dataset, fact: Fact): number | null {
  const metric = findMetricOfLine(fact.line)
  if (!metric || isHalfYear(fact.period)) return null
  const frequency = isFiscalYear(fact.period) ? 'fiscal-year' : 'quarter'
  const view = { asOf: fact.document.published, frequency, structure: 'auto' } as const
  return growYearOnYear(dataset, metric, fact.period, view).value
}

function nameFact(fact: Fact): string {
  const metric = findMetricOfLine(fact.line)
  return metric ? labelLine(metric, fact.line) : describeFact(fact).label
}

function checkRates(dataset: Dataset, facts: readonly Fact[]): FactCount['rates'] {
  const rates = { printed: 0, reproduced: 0, withoutAmounts: 0, differing: [] as string[] }
  for (const fact of facts) {
    if (fact.printedYoy === null) continue
    const rate = computeRate(dataset, fact)
    rates.printed += 1
    if (rate === null) rates.withoutAmounts += 1
    else if (Math.abs(rate - fact.printedYoy) <= HALF) rates.reproduced += 1
    else rates.differing.push(`${nameFact(fact)}, ${labelPeriod(fact.period, 'release')}`)
  }
  return rates
}

/** The facts of a release, in the order of its document. */
export function factsOfRelease(dataset: Dataset, release: Release): Fact[] {
  return dataset.facts.filter((fact) => fact.document === release)
}

/** Counts a release's facts by quality and holds its printed rates against its amounts. */
export function countFacts(dataset: Dataset, release: Release): FactCount {
  const facts = factsOfRelease(dataset, release)
  const count = (quality: Quality) => facts.filter((fact) => fact.quality === quality).length
  const [primary, mirror, secondary] = QUALITIES.map(count)
  return {
    total: facts.length,
    byQuality: { primary: primary ?? 0, mirror: mirror ?? 0, secondary: secondary ?? 0 },
    rates: checkRates(dataset, facts),
  }
}

/** Every fact of a release by family, in the order of its document within each. */
export function groupFacts(dataset: Dataset, release: Release): FactGroup[] {
  const headings = new Map(HEADINGS)
  const groups = new Map<string, ListedFact[]>()
  for (const fact of factsOfRelease(dataset, release)) {
    const family = findMetricOfLine(fact.line)?.family
    const heading = headings.get(family ?? '') ?? OTHER
    const periodLabel = labelPeriod(fact.period, 'release')
    const listed = { ...describeFact(fact), name: nameFact(fact), periodLabel }
    groups.set(heading, [...(groups.get(heading) ?? []), listed])
  }
  const order = [...HEADINGS.map(([, heading]) => heading), OTHER]
  return order.flatMap((heading) => {
    const facts = groups.get(heading)
    return facts ? [{ heading, facts }] : []
  })
}
