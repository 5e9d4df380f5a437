import type { Resource } from '#lib/api/answer'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import type { Evidence } from '#lib/claims/evidence'
import { filterClaims, type ClaimFilter } from '#lib/claims/filter-claims'
import { type Ledger, type JudgedClaim, judgeLedger } from '#lib/claims/judge-ledger'
import { readAmount } from '#lib/claims/read-amount'
import { CLAIM_PARAMS, readClaimFilter } from '#lib/claims/read-claim-filter'
import { VERDICTS } from '#lib/claims/verdicts'
import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { refuseFaults } from '#lib/figures/check-request'
import { parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { readParams } from '#lib/query/read-params'

/** A claim as the API gives it: what is stated, how it was read, and what became of it. */
function describeClaim({ text, claim, judgment }: JudgedClaim) {
  const amount = readAmount(claim.written)
  const read = amount && {
    value: amount.value,
    unit: amount.unit,
    step: amount.step,
    qualifier: amount.qualifier,
  }
  return { ...claim, text: text.id, amount: read, ...judgment }
}

/** The body of `/api/v1/claims.json`: the texts, how many claims have which verdict, the claims kept. */
function describeClaims(ledger: Ledger, filter: ClaimFilter, asOf: string) {
  const all = judgeLedger(ledger, asOf)
  const kept = filterClaims(all, filter)
  const texts = ledger.texts.map(({ id, title, about, dated, datedAs, claims }) => {
    return { id, title, about, dated, datedAs, claims: claims.length }
  })
  const verdicts = VERDICTS.map(({ id, label, help }) => {
    const claims = kept.filter(({ judgment }) => judgment.verdict === id).length
    return { id, label, help, claims }
  })
  return { asOf, filter, texts, verdicts, claims: kept.map(describeClaim) }
}

/** `other_*` is what the period or line named has, where that is not what explains the number. */
const COLUMNS: readonly CsvColumn[] = [
  ...textColumns('id', 'text', 'block'),
  ...numberColumns('at'),
  ...textColumns(
    'says',
    'written',
    'when',
    'metric',
    'measure',
    'period',
    'company',
    'verdict',
    'reason',
  ),
  { key: 'provisional', kind: 'flag' },
  ...textColumns('then_as_of', 'then_verdict', 'evidence_metric', 'evidence_period'),
  ...numberColumns('evidence_value'),
  ...textColumns('evidence_unit', 'evidence_arithmetic', 'evidence_document'),
  ...numberColumns('evidence_page'),
  ...textColumns('evidence_url', 'other_metric', 'other_period'),
  ...numberColumns('other_value'),
  ...textColumns('other_unit', 'other_url'),
]

type Claim = ReturnType<typeof describeClaims>['claims'][number]

function flattenEvidence(prefix: string, evidence: Evidence | undefined): CsvRow {
  if (!evidence) return {}
  const { metric, period, value, unit, arithmetic, document, page, url } = evidence
  const cells = { metric, period, value, unit, arithmetic, document, page, url }
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${prefix}_${key}`, cell]))
}

function flatten({ evidence, then, ...claim }: Claim): CsvRow {
  const { id, text: of, block, at, says, written, when, metric, measure, period, company } = claim
  const { verdict, reason, provisional } = claim
  return {
    ...{ id, text: of, block, at, says, written, when, metric, measure, period, company },
    ...{ verdict, reason, provisional },
    then_as_of: then?.asOf,
    then_verdict: then?.verdict,
    ...flattenEvidence('evidence', evidence[0]),
    ...flattenEvidence('other', evidence[1]),
  }
}

/** Whether the last part of a path names the claims as a file. */
export const isClaims = (segment: string) => /^claims\.(json|csv)$/.test(segment)

/**
 * `/api/v1/claims.{json,csv}`, given what opens the ledger: figures of secondary texts with verdicts
 * and evidence, filtered by text, verdict, metric and block, judged as of the newest release or of
 * `as-of`.
 */
export function answerClaims(open: () => Ledger): Resource {
  return (asked) => {
    const ledger = open()
    const { dataset, texts } = ledger
    const { extension } = parseResourceName(asked.segment)
    const { values, faults } = readParams(asked.params, CLAIM_PARAMS)
    const { filter, faults: unknown } = readClaimFilter(values, texts)
    const pin = values['as-of'] ?? null
    const { asOf, fault } = resolvePin(pin === null ? [] : [pin], dataset.vintages)
    const dated = fault ? [{ ...fault, parameter: 'as-of' }] : []
    refuseFaults([], [...faults, ...unknown, ...dated])
    if (asOf === null) throw new Error('a request without faults has a vintage')
    const described = describeClaims(ledger, filter, asOf)
    return extension === 'csv'
      ? answerCsv('claims', COLUMNS, described.claims.map(flatten))
      : answerJson(described)
  }
}
