import { findAgreeing, findOwn, isTelling, type Case } from '#lib/claims/case'
import { citeEvidence, type Evidence } from '#lib/claims/evidence'
import { listOtherLines } from '#lib/claims/find-wrong-metric'
import { findValue } from '#lib/claims/known-value'
import { agrees } from '#lib/claims/match-amount'
import { listOtherLabels, listOtherPeriods } from '#lib/claims/other-periods'
import type { Finding } from '#lib/claims/verdicts'
import { METRICS } from '#lib/metrics/metrics'

/** More would be a list of chances. */
const MOST = 3

/** Counts of the same digits, where the text gives money: `$903 million` that are consumers. */
function listOtherUnits(one: Case): Evidence[] {
  const { amount, dataset, asOf, periods } = one
  if (amount.unit === 'percent' || amount.unit === 'plain') return []
  const counts = METRICS.filter(({ unit }) => /^million (?!ADSs|shares)/.test(unit))
  return periods.flatMap((period) =>
    counts.flatMap((metric) => {
      const known = findValue(dataset, metric, 'level', period, asOf)
      const same = known && agrees(amount, { value: known.value * 1e6, rate: null })
      return same ? [citeEvidence(known)] : []
    }),
  )
}

/** The values for what else a bare year may mean. */
function listOtherMeanings(one: Case): Evidence[] {
  if (one.when?.naming !== 'bare-year') return []
  return one.when.periods.flatMap((period) => {
    const known = findOwn(one, period)
    return known ? [citeEvidence(known)] : []
  })
}

/**
 * What else a number may be, beside what explains it: the other meaning of a bare year, and, where
 * the number is not simply confirmed, other periods and lines that agree. A number of few digits is
 * looked for only where the same label means another quarter. At most three.
 */
export function listOtherReadings(one: Case, finding: Finding): Evidence[] {
  const search = isTelling(one) && finding.verdict !== 'confirmed'
  const periods = search && one.dated ? listOtherPeriods(one) : listOtherLabels(one)
  const confirmed = finding.verdict === 'confirmed'
  const agreeing = (confirmed ? [] : periods).flatMap((period) => findAgreeing(one, [period]) ?? [])
  const [named] = one.periods
  const lines = search && one.dated && named ? listOtherLines(one, named) : []
  const found = [
    ...listOtherMeanings(one),
    ...[...agreeing, ...lines].map(({ known, held }) => citeEvidence(known, held)),
    ...(search ? listOtherUnits(one) : []),
  ]
  const shown = new Set(finding.evidence.map(({ label }) => label))
  return found.filter(({ label }) => !shown.has(label) && shown.add(label)).slice(0, MOST)
}
