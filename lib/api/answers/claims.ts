import type { Resource } from '#lib/api/answer'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import { describeClaims } from '#lib/claims/describe-claims'
import type { Evidence } from '#lib/claims/evidence'
import type { Ledger } from '#lib/claims/judge-ledger'
import { CLAIM_PARAMS, readClaimFilter } from '#lib/claims/read-claim-filter'
import type { CsvColumn, CsvRow } from '#lib/exports/csv-table'
import { refuseFaults } from '#lib/figures/check-request'
import { listVintages, parseResourceName, resolvePin } from '#lib/figures/resource-name'
import { readParams } from '#lib/query/read-params'

const text = (...keys: string[]): CsvColumn[] => keys.map((key) => ({ key, kind: 'text' }))
const number = (key: string): CsvColumn => ({ key, kind: 'number' })

/** `other_*` is what the period or line named has, where that is not what explains the number. */
const COLUMNS: readonly CsvColumn[] = [
  ...text('id', 'text', 'block'),
  number('at'),
  ...text('says', 'written', 'when', 'metric', 'measure', 'period', 'company', 'verdict', 'reason'),
  { key: 'provisional', kind: 'flag' },
  ...text('then_as_of', 'then_verdict', 'evidence_metric', 'evidence_period'),
  number('evidence_value'),
  ...text('evidence_unit', 'evidence_arithmetic', 'evidence_document'),
  number('evidence_page'),
  ...text('evidence_url', 'other_metric', 'other_period'),
  number('other_value'),
  ...text('other_unit', 'other_url'),
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
    const { values, faults } = readParams(asked.params, CLAIM_PARAMS, 'strict')
    const { filter, faults: unknown } = readClaimFilter(values, texts)
    const pin = values['as-of'] ?? null
    const { asOf, fault } = resolvePin(pin === null ? [] : [pin], listVintages(dataset))
    const dated = fault ? [{ ...fault, parameter: 'as-of' }] : []
    refuseFaults([], [...faults, ...unknown, ...dated])
    if (asOf === null) throw new Error('a request without faults has a vintage')
    const found = describeClaims(ledger, filter, asOf)
    return extension === 'csv'
      ? answerCsv('claims', COLUMNS, found.claims.map(flatten))
      : answerJson(found)
  }
}
