import type { Check, CheckResult, Subject } from '#ingest/check/check'
import { checkColumns } from '#ingest/tables/check-columns'
import { checkDollars, checkGrowth } from '#ingest/check/check-print'
import { checkIdentities, checkYears } from '#ingest/check/check-sums'
import {
  checkDoubles,
  checkRead,
  checkRestated,
  checkSize,
  checkStored,
  checkStructure,
  checkWhole,
} from '#ingest/check/check-whole'

/** What is checked before a release is written. Adding a check is adding a row. */
export const CHECKS: readonly Check[] = [
  { name: 'read', says: 'all but a few rows were read', find: checkRead },
  {
    name: 'structure',
    says: 'the segments are those of the structure in force',
    find: checkStructure,
  },
  { name: 'whole', says: 'all statements and segments were found', find: checkWhole },
  { name: 'once', says: 'no value was read twice differently', find: checkDoubles },
  {
    name: 'segments',
    says: 'segments and elimination sum to revenue',
    find: (subject) => checkIdentities(subject, 'segments'),
  },
  {
    name: 'lines',
    says: 'lines sum to their segments',
    find: (subject) => checkIdentities(subject, 'segment-lines'),
  },
  {
    name: 'ebita',
    says: 'segment profit sums to adjusted EBITA',
    find: (subject) => checkIdentities(subject, 'segment-ebita'),
  },
  {
    name: 'operating-income',
    says: 'revenue less expenses is operating income',
    find: (subject) => checkIdentities(subject, 'operating-income'),
  },
  {
    name: 'pretax-income',
    says: 'operating income leads to income before tax',
    find: (subject) => checkIdentities(subject, 'pretax-income'),
  },
  {
    name: 'net-income',
    says: 'operating income leads to net income',
    find: (subject) => checkIdentities(subject, 'net-income'),
  },
  {
    name: 'cash-flow',
    says: 'operating cash flow leads to free cash flow',
    find: (subject) => checkIdentities(subject, 'free-cash-flow'),
  },
  { name: 'years', says: 'quarters sum to their years', find: checkYears },
  { name: 'dollars', says: 'yuan at the rate give the printed dollars', find: checkDollars },
  {
    name: 'columns',
    says: 'no earlier value has dollars beside it',
    find: checkColumns,
  },
  { name: 'growth', says: 'amounts match the printed growth', find: checkGrowth },
  { name: 'size', says: 'amounts are of the size of a year before', find: checkSize },
  { name: 'restated', says: 'no value is restated by more than 25 %', find: checkRestated },
  { name: 'stored', says: 'the stored values are the same', find: checkStored },
]

/** Makes every check. `accepted` says by name why faults of a check may stand. */
export function checkReading(
  subject: Subject,
  accepted: Readonly<Record<string, string>>,
): CheckResult[] {
  return CHECKS.map(({ name, says, find }) => {
    const found = find(subject)
    return {
      name,
      says,
      ...found,
      accepted: found.faults.length > 0 ? (accepted[name] ?? null) : null,
    }
  })
}
