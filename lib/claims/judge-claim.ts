import { readCase, type Case } from '#lib/claims/case'
import type { Claim, ClaimText } from '#lib/claims/claim'
import { isProvisional, type Evidence } from '#lib/claims/evidence'
import { findAnotherMeasure, findMisnamed } from '#lib/claims/find-another-measure'
import { findBound, findConfirmed } from '#lib/claims/find-confirmed'
import { findOvertaken, findRestated } from '#lib/claims/find-outdated'
import { findPeriod } from '#lib/claims/find-period'
import { findPlanStatement } from '#lib/claims/find-plan'
import { findContradicted, sayNotCovered } from '#lib/claims/find-unexplained'
import { findUnitSlip } from '#lib/claims/find-unit-slip'
import { findWrongMetric } from '#lib/claims/find-wrong-metric'
import { listOtherReadings } from '#lib/claims/other-readings'
import type { Finder, Finding, VerdictId } from '#lib/claims/verdicts'
import type { Dataset } from '#lib/data/dataset'

/** What became of a claim, seen from one vintage. */
export interface Judgment extends Finding {
  asOf: string
  /** True where it rests on something else than the company's own documents. */
  provisional: boolean
  /** What else the number may be: values that also agree, not taken for the explanation. */
  readings: readonly Evidence[]
  /** What it would have been on the text's own day, where that differs. */
  then: { asOf: string; verdict: VerdictId; reason: string } | null
}

/**
 * The ways to explain a number that is not simply right, in the order they are tried: a figure that the period named had when
 * it was first printed is explained by that before any other period or line is.
 */
const FINDERS: readonly Finder[] = [
  findAnotherMeasure,
  findRestated,
  findPeriod,
  findUnitSlip,
  findWrongMetric,
  findOvertaken,
  findBound,
  findContradicted,
]

function findFirst(one: Case): Finding {
  for (const find of FINDERS) {
    const finding = find(one)
    if (finding) return finding
  }
  return sayNotCovered(one)
}

/** A claim as read and explained on one vintage; the case is null where there is nothing to hold. */
function explain(
  claim: Claim,
  text: Pick<ClaimText, 'dated'>,
  dataset: Dataset,
  asOf: string,
): { finding: Finding; one: Case | null } {
  const stated = findPlanStatement(claim, dataset, asOf)
  const one = readCase(claim, text, dataset, asOf)
  if (typeof one === 'string') {
    const none: Finding = { verdict: 'not-covered', reason: one, evidence: [] }
    return { finding: stated ?? none, one: null }
  }
  const own = findMisnamed(one) ?? findConfirmed(one)
  return { finding: own ?? stated ?? findFirst(one), one }
}

/** What becomes of a claim on one vintage: the finding alone, without other readings or the past. */
export function findFinding(
  claim: Claim,
  text: Pick<ClaimText, 'dated'>,
  dataset: Dataset,
  asOf: string,
): Finding {
  return explain(claim, text, dataset, asOf).finding
}

/** The vintage that a text of a day can know; null for a text without a day or before the first. */
export function findVintage(dataset: Dataset, dated: string | null): string | null {
  if (dated === null) return null
  return dataset.vintages.findLast((vintage) => vintage <= dated) ?? null
}

/**
 * Holds a claim against the dataset as known on `asOf` (a vintage) and, where that is earlier, as
 * known on the text's day. Nothing is typed in: the number is looked for in the line and period it
 * is said to be of, then in other definitions, periods, units and lines. Pure.
 */
export function judgeClaim(
  claim: Claim,
  text: Pick<ClaimText, 'dated'>,
  dataset: Dataset,
  asOf: string,
): Judgment {
  const { finding, one } = explain(claim, text, dataset, asOf)
  const now = {
    ...finding,
    asOf,
    provisional: isProvisional(finding.evidence),
    readings: one ? listOtherReadings(one, finding) : [],
  }
  const vintage = findVintage(dataset, text.dated)
  if (vintage === null || vintage >= asOf) return { ...now, then: null }
  const { verdict, reason } = explain(claim, text, dataset, vintage).finding
  return { ...now, then: verdict === now.verdict ? null : { asOf: vintage, verdict, reason } }
}
