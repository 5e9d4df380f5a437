import type { Measure } from '#lib/claims/claim'

/** A metric that texts take for another, because it measures the same thing otherwise. */
interface OtherMeasure {
  /** Two ids, or their endings: each is another definition of the other. */
  pair: readonly [string, string]
  /** What the first is called beside the second, and the other way round. */
  says: readonly [string, string]
}

/**
 * What counts as another definition of the same thing. A metric that is merely near another (a part
 * of it, its margin) is not one: that is a wrong metric.
 */
const OTHER_MEASURES: readonly OtherMeasure[] = [
  {
    pair: ['capex', 'capex-ppe'],
    says: [
      'The wider line: capital expenditures of the whole group',
      'The narrower cash-flow line: purchase of property and equipment',
    ],
  },
  {
    pair: ['adjusted-ebitda', 'adjusted-ebita'],
    says: ['EBITDA, before depreciation', 'EBITA, after depreciation'],
  },
  {
    pair: ['net-income', 'net-income-attributable'],
    says: [
      'Net income of the whole group, minorities included',
      'Net income attributable to ordinary shareholders',
    ],
  },
  {
    pair: ['net-income', 'non-gaap-net-income'],
    says: ['Net income as reported', 'Non-GAAP net income'],
  },
  {
    pair: ['eps-ads', 'non-gaap-eps-ads'],
    says: ['Diluted earnings per ADS as reported', 'Non-GAAP diluted earnings per ADS'],
  },
  {
    pair: ['cash-liquid-investments', 'cash-short-term-investments'],
    says: [
      'The wider line: cash and other liquid investments',
      'The narrower line: cash, equivalents and short-term investments',
    ],
  },
  {
    pair: ['cloud', 'cloud-before-elimination'],
    says: ['Cloud as a segment', 'Cloud before sales to sister companies are taken out'],
  },
  {
    pair: ['cainiao', 'cainiao-before-elimination'],
    says: ['Cainiao as a segment', 'Cainiao before work for sister companies is taken out'],
  },
  {
    pair: ['gmv-china-retail', 'gmv-ecosystem'],
    says: ['Merchandise sold in China retail alone', 'Merchandise sold on all platforms'],
  },
  {
    pair: ['buybacks-usd', 'buybacks-cash'],
    says: ['Share repurchases as announced', 'Cash paid for repurchases'],
  },
]

/** Measures of a metric that texts take for one another. */
const OTHER_SHARES: readonly {
  pair: readonly [Measure, Measure]
  says: readonly [string, string]
}[] = [
  {
    pair: ['share', 'share-of-revenue'],
    says: ['Share of the segments’ sum before eliminations', 'Share of consolidated revenue'],
  },
]

/** Names that are right for one metric and are given to another that measures nearly the same. */
export const MISNAMED: readonly { called: RegExp; metric: RegExp; says: string }[] = [
  {
    called: /\bEBITDA\b/i,
    metric: /(?:^|-)ebita$/,
    says: 'The company gives adjusted EBITA here, not EBITDA',
  },
]

/** The other definitions of a metric, each with what it is called beside it. */
export function listOtherMeasures(metric: string): { id: string; says: string }[] {
  return OTHER_MEASURES.flatMap(({ pair, says }) => {
    if (pair[0] === metric) return [{ id: pair[1], says: says[1] }]
    return pair[1] === metric ? [{ id: pair[0], says: says[0] }] : []
  })
}

/** The other ways to take a measure of the same metric. */
export function listOtherShares(measure: Measure): { measure: Measure; says: string }[] {
  return OTHER_SHARES.flatMap(({ pair, says }) => {
    if (pair[0] === measure) return [{ measure: pair[1], says: says[1] }]
    return pair[1] === measure ? [{ measure: pair[0], says: says[0] }] : []
  })
}
