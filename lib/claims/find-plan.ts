import type { Claim } from '#lib/claims/claim'
import { lastOf, nameClaimPeriod } from '#lib/claims/claim-period'
import { type Evidence, citeEvidence } from '#lib/claims/evidence'
import { findValue } from '#lib/claims/known-value'
import { agrees } from '#lib/claims/match-amount'
import { readAmount, type Amount } from '#lib/claims/read-amount'
import { sayValue } from '#lib/claims/say-value'
import type { Finding } from '#lib/claims/verdicts'
import type { Dataset, StoredStatement } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { findMetric } from '#lib/metrics/metrics'
import type { Quarter } from '#lib/period/period'
import { findRate } from '#lib/series/currency'
import { formatDate, formatExact, formatOne } from '#lib/words/format'

/** Statements of the company about its plan that give an amount of the plan or of spend on it. */
const KINDS: readonly string[] = ['plan', 'progress']
/** What a text says of such a figure. */
const SUBJECT =
  /\b(?:invest\w*|spen[dt]\w*|pledg\w*|commit\w*|plan\w*|capex|capital expenditures?|deploy\w*)\b/i
const METRICS: readonly (string | null)[] = [null, 'capex', 'capex-ppe']

/** The rates of the releases about a statement's day and up to the vintage, the nearest first. */
function listRates(dataset: Dataset, statement: StoredStatement, asOf: string): Fact[] {
  return dataset.releases
    .filter(({ published }) => published <= asOf)
    .filter((_, index, all) => (all[index + 1]?.published ?? '9') > (statement.date ?? ''))
    .flatMap(({ id }) => findRate(dataset, id) ?? [])
}

/** How a statement's amount agrees with the number, in yuan or in dollars at a rate of the time. */
function holdAgainst(amount: Amount, statement: StoredStatement, dataset: Dataset, asOf: string) {
  const yuan = (statement.amount ?? 0) * 1e9
  if (amount.unit === 'CNY' || amount.unit === 'plain')
    return agrees(amount, { value: yuan, rate: null }) ? { rate: null } : null
  if (amount.unit !== 'USD') return null
  const rate = listRates(dataset, statement, asOf).find(
    ({ value }) => value && agrees(amount, { value: yuan / value, rate: null }),
  )
  return rate ? { rate } : null
}

function citeStatement(statement: StoredStatement, rate: Fact | null, newest: Quarter): Evidence {
  const { amount, date, url, quality, to } = statement
  const billion = amount ?? 0
  const dollars = rate?.value ? formatOne(billion / rate.value) : ''
  return {
    metric: 'capex',
    measure: 'level',
    period: to ? `TTM-${to}` : newest,
    label: `The company’s plan, as stated ${formatDate(date ?? '')}`,
    value: billion,
    unit: 'CNY billion',
    shown: `CNY ${formatExact(billion)} bn`,
    arithmetic: rate ? `${formatExact(billion)} at ${rate.value} = USD ${dollars} bn` : null,
    quality,
    line: null,
    structure: null,
    vintage: date ?? '',
    place: quality === 'primary' ? 'The company’s announcement' : 'A report of the announcement',
    document: null,
    page: null,
    url,
  }
}

const sayWho = ({ quality, date }: StoredStatement) =>
  `${quality === 'primary' ? 'The' : 'A report of the'} company’s announcement of ${formatDate(date ?? '')}`

/**
 * A figure of the plan for cloud and AI, or of spend on it as the company stated it. Beside a claim
 * about capital expenditure it is another measure, since the group's is wider. Null where the claim
 * is no such figure, or no statement known by the vintage agrees.
 */
export function findPlanStatement(claim: Claim, dataset: Dataset, asOf: string): Finding | null {
  const amount = readAmount(claim.written)
  if (!amount || claim.measure !== 'level' || claim.company !== null) return null
  if (!METRICS.includes(claim.metric) || !SUBJECT.test(claim.says)) return null
  const known = dataset.plan.filter(
    ({ kind, official, date, amount: stated, to }) =>
      KINDS.includes(kind) &&
      official &&
      stated !== null &&
      date !== null &&
      date <= asOf &&
      (claim.period === null || to === null || lastOf(claim.period) === to),
  )
  for (const statement of known) {
    const held = holdAgainst(amount, statement, dataset, asOf)
    const newest = dataset.releases.findLast(({ published }) => published <= asOf)?.id
    if (!held || !newest) continue
    const evidence = [citeStatement(statement, held.rate, newest)]
    const says = `${sayWho(statement)}: ${statement.text} (CNY billion).`
    const capex = findMetric('capex')
    if (claim.metric === null || !statement.to || !capex)
      return { verdict: 'confirmed', reason: says, evidence }
    const group = findValue(dataset, capex, 'level', `TTM-${statement.to}`, asOf)
    if (!group) return { verdict: 'confirmed', reason: says, evidence }
    return {
      verdict: 'another-measure',
      reason: `${says} Group capex for ${nameClaimPeriod(group.period)} was ${sayValue(group)}.`,
      evidence: [...evidence, citeEvidence(group)],
    }
  }
  return null
}
