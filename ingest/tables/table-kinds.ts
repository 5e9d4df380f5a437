import { loosePattern } from '#ingest/sentences/sentence-pattern'

/** Amounts from which the company at times moves dollars by one more, so that they add up. */
const LARGE = 500

/**
 * Whether dollars are what an amount in yuan gives at a rate, within the rounding of both. `printed`
 * tells the decimals: amounts per share have two, all others none.
 */
export function isDollarsOf(printed: string, yuan: number, dollars: number, rate: number): boolean {
  const step = /\.\d\d/.test(printed) ? 0.01 : 1
  const slack = step === 1 && Math.abs(yuan) >= LARGE ? 2 : 1
  return Math.abs(yuan / rate - dollars) <= step * slack * 1.02
}

/** What a table is about, by its title; `aside` tables hold nothing that is collected. */
const TITLES = {
  summary: 'financial highlights|financial results|operational highlights',
  revenue: '(?:breakdown|components) of our revenue|our revenue by segment',
  ebita:
    'adjusted EBITA by segment|reconciliation of income(?: \\(loss\\))? from operations to adjusted EBITA',
  costs:
    'costs? and expenses(?: and share-based compensation expense)? by function|costs? and expenses excluding',
  income: 'income statements',
  balance: 'unaudited (?:interim )?(?:condensed )?consolidated balance sheets',
  cash: 'statements of cash flows',
  bridge:
    'reconciliation of our (?:income(?: \\(loss\\))? from operations|net \\(?income[^:]{0,20}|net \\(?loss[^:]{0,20}) to (?:non-GAAP EBITDA|adjusted EBITA)',
  net: 'reconciliation of our net [^:]{0,20} to non-GAAP net income',
  eps: 'reconciliation of our diluted [^:]{0,60} to non-GAAP diluted',
  fcf: 'operating activities to free cash flow',
  consumers: 'active (?:buyers|consumers) on our China retail',
  investees: 'share of results of',
  users: 'MAUs? on our|mobile MAU|access our China retail',
  volume: 'monetization realized in respect of our China retail',
  clients: 'customers on cloud',
  aside:
    'type of share-based awards|income(?: \\(loss\\))? from operations by segment|marketplace-\\s?based core commerce|mobile revenue|monetization|on (?:our|the) consolidated balance sheets|analysis of share-based|GMV as a percentage|before key strategic',
} as const
export type TableKind = keyof typeof TITLES

/** Kinds whose last column is the growth of the value, and not the change of a share. */
export const GROWTH_KINDS: readonly TableKind[] = ['summary', 'revenue', 'ebita']

const PATTERNS = Object.entries(TITLES).map(([kind, title]) => ({
  kind: kind as TableKind, // the table's own keys
  pattern: loosePattern(title),
}))

/** The kind whose title stands last in the words before a table; null where none does. */
export function findTableKind(words: string): TableKind | null {
  let kind: TableKind | null = null
  let last = -1
  for (const row of PATTERNS)
    for (const { index } of words.matchAll(row.pattern))
      if (index > last) {
        last = index
        kind = row.kind
      }
  return kind
}
