import type { Page } from '#ingest/document/document'
import { readRelease } from '#ingest/read-release'
import type { ReadFact, ReleaseReading } from '#ingest/reading'
import { quarterIndex, type Quarter } from '#lib/period/period'

/** Yuan for a dollar in every made-up release, so that dollars are easy to see. */
const RATE = 8

/** A number as releases print it: brackets for less than nothing, a dash for nothing. */
function printed(value: number): string {
  if (value === 0) return '—'
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = decimals === undefined ? grouped : `${grouped}.${decimals.padEnd(2, '0')}`
  return value < 0 ? `(${text})` : text
}

const dollars = (value: number): string =>
  printed(
    Number.isInteger(value) ? Math.round(value / RATE) : Math.round((value * 100) / RATE) / 100,
  )

/** A row with a year ago, the period itself and its dollars. */
export const row = (label: string, before: number, own: number): string =>
  `${label} ${printed(before)} ${printed(own)} ${dollars(own)}`

/** The same with the growth behind it. */
export function grown(label: string, before: number, own: number): string {
  const growth = Math.round(((own - before) / Math.abs(before)) * 100)
  return `${row(label, before, own)} ${growth < 0 ? `(${-growth})` : growth}%`
}

export const HEAD = 'Three months ended June 30, 2030 2031 RMB RMB US$'
const STATEMENT = 'ALIBABA GROUP HOLDING LIMITED UNAUDITED'

export const FRONT = [
  'Alibaba Group Announces June Quarter 2031 Results',
  'Hangzhou, China, August 14, 2031 – The company (NYSE: BABA) today announced its financial results',
  'for the quarter ended June 30, 2031. All translations of RMB into US$ were made at RMB8.0000 to US$1.00.',
].join('\n')

export const SUMMARY = [
  `JUNE QUARTER SUMMARY FINANCIAL RESULTS ${HEAD} YoY % Change (in millions, except percentages)`,
  grown('Revenue', 8000, 10000),
  grown('Income from operations', 2320, 2804),
  'Operating margin 29% 28%',
  grown('Adjusted EBITA(1)', 2600, 3200),
  grown('Net income', 2040, 2500),
  'Diluted earnings per ADS(2) 8.00 9.60 1.20 20%(3)',
].join(' ')

export const COSTS = [
  'The table shows costs and expenses excluding share-based compensation expense by function:',
  'Three months ended June 30, % of Revenue YoY change 2030 2031 RMB % of Revenue RMB US$ % of Revenue (in millions, except percentages)',
  'Costs and expenses: Cost of revenue 4,000 50% 5,000 625 50% 0% Product development expenses 800 10% 1,000 125 10% 0%',
  'Share-based compensation expense: Cost of revenue 40 1% 80 10 1% 0% Total share-based compensation expense 200 3% 300 38 3% 0%',
  'Costs and expenses excluding share-based compensation expense: Cost of revenue 3,960 50% 4,920 615 49% (1)%',
].join(' ')

export const INCOME = [
  `${STATEMENT} CONSOLIDATED INCOME STATEMENTS ${HEAD} (in millions, except per share data)`,
  row('Revenue', 8000, 10000),
  row('Cost of revenue', -4000, -5000),
  row('Product development expenses', -800, -1000),
  row('Amortization of intangible assets', -80, -96),
  row('Income from operations', 2320, 2804),
  row('Interest and investment income, net', 160, 200),
  row('Interest expense', -40, -48),
  row('Other income (loss), net', 24, -16),
  row('Income before income tax and share of results of equity method investees', 2464, 2940),
  row('Income tax expenses', -400, -480),
  row('Share of results of equity method investees', -24, 40),
  row('Net income', 2040, 2500),
  row('Net income attributable to ordinary shareholders', 2032, 2464),
  'Earnings per share attributable to ordinary shareholders Basic 1.01 1.21 0.15 Diluted 1.00 1.20 0.15',
  'Earnings per ADS attributable to ordinary shareholders Basic 8.08 9.68 1.21 Diluted 8.00 9.60 1.20',
  'Weighted average number of shares used in calculating earnings per ordinary share (million shares) (1) Basic 2,010 2,030 Diluted 2,032 2,053',
].join(' ')

const CASH = [
  `${STATEMENT} CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS ${HEAD} (in millions)`,
  row('Net cash provided by operating activities', 3000, 3600),
].join(' ')

export const FREE_CASH = [
  `RECONCILIATIONS net cash provided by operating activities to free cash flow for the periods: ${HEAD} (in millions)`,
  row('Net cash provided by operating activities', 3000, 3600),
  row('Less: Purchase of property and equipment (excluding land use rights)', -1000, -1400),
  row('Less: Changes in the buyer protection fund deposits', -8, 24),
  row('Free cash flow', 1992, 2224),
].join(' ')

/** Revenue and profit by segment on the newest structure that was printed in full. */
export const SEGMENTS = [
  `Here is a breakdown of our revenue by segment: ${HEAD} YoY % Change (in millions, except percentages)`,
  'Alibaba China E-commerce Group: E-commerce - Customer management 3,000 3,600 450 20%',
  `- Direct sales, logistics and others(2) 1,000 1,100 138 10% 4,000 4,700 588 18%`,
  grown('Quick commerce(3)', 500, 900),
  grown('China commerce wholesale', 200, 220),
  grown('Total Alibaba China E-commerce Group', 4700, 5820),
  'Alibaba International Digital Commerce Group:',
  grown('International commerce retail', 1200, 1500),
  grown('International commerce wholesale', 200, 180),
  grown('Total Alibaba International Digital Commerce Group', 1400, 1680),
  grown('Cloud Intelligence Group', 1500, 2100),
  grown('All others(4)', 900, 800),
  row('Unallocated', 20, 30),
  row('Inter-segment elimination', -520, -430),
  grown('Consolidated revenue', 8000, 10000),
  `And a breakdown of our adjusted EBITA by segment: ${HEAD} YoY % Change(3) (in millions, except percentages)`,
  grown('Alibaba China E-commerce Group', 2700, 3000),
  `${row('Alibaba International Digital Commerce Group', -120, 40)} N/A`,
  grown('Cloud Intelligence Group', 160, 320),
  grown('All others', -80, -104),
  `${row('Unallocated', -40, -48).replace('Unallocated', 'Unallocated (2)')}`,
  row('Inter-segment elimination', -20, -8),
  grown('Consolidated adjusted EBITA', 2600, 3200),
].join(' ')

/** A whole release of the June quarter 2031, one text a page. */
export const PAGES = [FRONT, SUMMARY, SEGMENTS, COSTS, INCOME, CASH, FREE_CASH]

/** Reads texts as the pages of a release. */
export function readPages(texts: readonly string[]): ReleaseReading {
  return readRelease(texts.map((text, index): Page => ({ number: index + 1, text })))
}

/** Reads the release with one page changed. */
export function readWith(page: string, words: string, others: string): ReleaseReading {
  if (!page.includes(words)) throw new Error(`the page does not say “${words}”`)
  return readPages(PAGES.map((text) => (text === page ? text.replace(words, others) : text)))
}

/** Value by line of one period. */
export function valuesOf(reading: ReleaseReading, period: string): Record<string, number | null> {
  const facts = reading.facts.filter((fact) => fact.period === period)
  return Object.fromEntries(facts.map((fact) => [fact.line, fact.value]))
}

/** The fact of a line, which has to be there. */
export function factOf(reading: ReleaseReading, line: string, period: Quarter): ReadFact {
  const fact = reading.facts.find((one) => one.line === line && one.period === period)
  if (!fact) throw new Error(`no ${line} for ${period} (${quarterIndex(period)})`)
  return fact
}
