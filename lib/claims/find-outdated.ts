import {
  findAgreeing,
  findOwn,
  isStock,
  isTelling,
  type Agreement,
  type Case,
} from '#lib/claims/case'
import { frequencyOf, lastOf, nameClaimPeriod, type ClaimPeriod } from '#lib/claims/claim-period'
import { citeEvidence } from '#lib/claims/evidence'
import { listKnownPeriods } from '#lib/claims/placed-cells'
import { sayQuality, sayValue } from '#lib/claims/say-value'
import type { Finder, Finding } from '#lib/claims/verdicts'
import type { Dataset } from '#lib/data/dataset'
import { memoize } from '#lib/memo/memo'
import { findMetric } from '#lib/metrics/metrics'
import { labelPeriod, lastQuarterOf, quarterIndex } from '#lib/period/period'
import { nameDocument } from '#lib/series/print-words'
import { formatDate } from '#lib/words/format'

/** A balance or a count is true until the next one; what flows needs digits that tell. */
const isEnough = (one: Case) => isStock(one.metric) || isTelling(one)

/** Earlier periods of the same length as the newest, the latest first. */
function listEarlier(one: Case, newest: ClaimPeriod): ClaimPeriod[] {
  const { dataset, metric, measure, asOf } = one
  const before = (period: ClaimPeriod) =>
    quarterIndex(lastOf(period)) < quarterIndex(lastOf(newest))
  return listKnownPeriods(dataset, metric, measure, asOf, one.newest)
    .filter((period) => frequencyOf(period) === frequencyOf(newest) && before(period))
    .toReversed()
}

/** True of an earlier period, where the text gives none or speaks of a count that moved on. */
export const findOvertaken: Finder = (one) => {
  if (!isEnough(one) || (one.dated && !isStock(one.metric))) return null
  for (const period of one.periods) {
    const own = findOwn(one, period)
    const earlier = listEarlier(one, period)
    // The mark that was passed itself comes before one that `over` still holds for.
    const exactly = { ...one, amount: { ...one.amount, qualifier: null } }
    const agreement = findAgreeing(exactly, earlier) ?? findAgreeing(one, earlier)
    if (!agreement) continue
    const { known, held } = agreement
    const now = own
      ? ` By ${nameClaimPeriod(period)} it was ${sayValue(own)}.`
      : ` No figure for ${nameClaimPeriod(period)} is known.`
    return {
      verdict: 'outdated',
      reason: `True in ${nameClaimPeriod(known.period)}${sayQuality(known.seen)}.${now}`,
      evidence: [citeEvidence(known, held), ...(own ? [citeEvidence(own)] : [])],
    }
  }
  return null
}

/** The first document after a vintage from which on the figure no longer agrees. */
function findRestating(one: Case, since: string, period: ClaimPeriod) {
  return one.dataset.documents.find(
    ({ published }) =>
      published > since &&
      published <= one.asOf &&
      !findAgreeing({ ...one, asOf: published }, [period]),
  )
}

function sayRestated(one: Case, vintage: string, then: Agreement): Finding | null {
  const { period } = then.known
  const own = findOwn(one, period)
  const document = findRestating(one, vintage, period)
  if (!own || !document) return null
  const name =
    document.kind === 'release'
      ? `${labelPeriod(document.id, 'release')} release`
      : nameDocument(document.title)
  const by = `the ${name} of ${formatDate(document.published)}`
  const became = own.seen.structure === then.known.seen.structure ? 'restated' : 'recast'
  return {
    verdict: 'outdated',
    reason: `True as first printed; ${became} by ${by}. Now ${sayValue(own)}.`,
    evidence: [citeEvidence(then.known, then.held), citeEvidence(own)],
  }
}

const vintages = memoize(
  'claims/find-outdated/vintages',
  (dataset: Dataset, id: string, asOf: string, named: string): string[] => {
    const period = named as ClaimPeriod // as asked below
    const last = quarterIndex(lastOf(period))
    // Four quarters are the most that a value is made of, and growth looks as far back again.
    const holds = (index: number) => index <= last && index > last - 8
    const releases = (findMetric(id)?.lines ?? [])
      .flatMap((line) => dataset.factsByLine.get(line) ?? [])
      .filter((fact) => fact.document.published < asOf)
      .filter(({ document }) => quarterIndex(lastQuarterOf(document.id)) >= last)
      .filter((fact) => holds(quarterIndex(lastOf(fact.period))))
      .map((fact) => fact.document.published)
    return [...new Set(releases)].sort()
  },
)

/** The vintages before the case's that printed anything a period's value may rest on. Remembered. */
function listVintages({ dataset, metric, asOf }: Case, period: ClaimPeriod): readonly string[] {
  return vintages(dataset, metric.id, asOf, period)
}

/** True as the period was known on the text's day, or when it was first printed; restated since. */
export const findRestated: Finder = (one) => {
  if (!one.dated) return null
  for (const period of one.periods) {
    for (const vintage of listVintages(one, period)) {
      const then = findAgreeing({ ...one, asOf: vintage }, [period])
      const finding = then && sayRestated(one, vintage, then)
      if (finding) return finding
    }
  }
  return null
}
