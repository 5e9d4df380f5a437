import type { Check, CheckResult, Subject } from '#ingest/check/check'
import { checkColumns, checkDollars, checkGrowth } from '#ingest/check/check-print'
import { checkIdentities, checkYears } from '#ingest/check/check-sums'
import type { IdentityKind } from '#ingest/check/sums'
import {
  checkDoubles,
  checkRead,
  checkRestated,
  checkSize,
  checkStored,
  checkStructure,
  checkWhole,
} from '#ingest/check/check-whole'

const check = (name: string, says: string, find: Check['find']): Check => ({ name, says, find })

const adds = (name: string, says: string, kind: IdentityKind): Check =>
  check(name, says, (subject) => checkIdentities(subject, kind))

/** What is checked before a release is written. Adding a check is adding a row. */
export const CHECKS: readonly Check[] = [
  check('read', 'all but a few rows were read', checkRead),
  check('structure', 'the segments are those of the structure in force', checkStructure),
  check('whole', 'all statements and segments were found', checkWhole),
  check('once', 'no value was read twice differently', checkDoubles),
  adds('segments', 'segments and elimination sum to revenue', 'segments'),
  adds('lines', 'lines sum to their segments', 'segment-lines'),
  adds('ebita', 'segment profit sums to adjusted EBITA', 'segment-ebita'),
  adds('operating-income', 'revenue less expenses is operating income', 'operating-income'),
  adds('pretax-income', 'operating income leads to income before tax', 'pretax-income'),
  adds('net-income', 'operating income leads to net income', 'net-income'),
  adds('cash-flow', 'operating cash flow leads to free cash flow', 'free-cash-flow'),
  adds('cash-change', 'operations, investing and financing change cash', 'cash-change'),
  adds('compensation', 'share-based compensation by function sums to its total', 'compensation'),
  adds('ebitda', 'adjusted EBITA and depreciation make adjusted EBITDA', 'ebitda'),
  adds('balance', 'liabilities and equity sum to assets', 'balance-sheet'),
  check('years', 'quarters sum to their years', checkYears),
  check('dollars', 'yuan at the rate give the printed dollars', checkDollars),
  check('columns', 'no earlier value has dollars beside it', checkColumns),
  check('growth', 'amounts match the printed growth', checkGrowth),
  check('size', 'amounts are of the size of a year before', checkSize),
  check('restated', 'no value is restated by more than 25 %', checkRestated),
  check('stored', 'the stored values are the same', checkStored),
]

/** Makes every check. `accepted` says by name why faults of a check may stand. */
export function checkReading(
  subject: Subject,
  accepted: Readonly<Record<string, string>>,
): CheckResult[] {
  return CHECKS.map(({ name, says, find }) => {
    const finding = find(subject)
    const why = finding.faults.length > 0 ? (accepted[name] ?? null) : null
    return { name, says, ...finding, accepted: why }
  })
}
