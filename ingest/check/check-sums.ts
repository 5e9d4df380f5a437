import {
  compareIdentity,
  isForRelease,
  listIdentities,
  type Identity,
  type IdentityKind,
} from '#ingest/check/sums'
import { formatExact } from '#lib/words/format'
import type { Finding, Subject } from '#ingest/check/check'
import type { ReadFact } from '#ingest/reading'
import { findMetricOfLine } from '#lib/metrics/metrics'
import {
  fiscalYearOf,
  isFiscalYear,
  isHalfYear,
  lastQuarterOf,
  quartersOf,
  type FiscalPeriod,
  type Quarter,
} from '#lib/period/period'

/** Half a unit of the last digit: sums of decimals carry dust. */
const DUST = 1e-6

function findSum(identity: Identity, { reading, given }: Subject): Finding {
  const periods = new Set(reading.facts.map(({ period }) => period))
  const faults: string[] = []
  let compared = 0
  for (const period of periods) {
    const difference = compareIdentity(identity, (line) => given(line, period))
    if (difference === null) continue
    compared += 1
    if (Math.abs(difference) > DUST)
      faults.push(`${identity.total} ${period} is ${formatExact(difference)} off its parts`)
  }
  return { compared, faults }
}

/** Adds up every identity of a kind, in every period that was read. */
export function checkIdentities(subject: Subject, kind: IdentityKind): Finding {
  const findings = listIdentities(subject.dataset.structures)
    .filter((identity) => identity.kind === kind && isForRelease(identity, subject.release))
    .map((identity) => findSum(identity, subject))
  return {
    compared: findings.reduce((sum, { compared }) => sum + compared, 0),
    faults: findings.flatMap(({ faults }) => faults),
  }
}

function quartersIn(period: FiscalPeriod): Quarter[] {
  if (isFiscalYear(period)) return quartersOf(period)
  return isHalfYear(period) ? quartersOf(fiscalYearOf(period)).slice(0, 2) : []
}

/**
 * The sum of the quarters a period covers, from this release or the newest before it. A half-year
 * that is newer than its quarters stands for them: they were restated together.
 */
function sumQuarters({ line, period }: ReadFact, { given, earlier }: Subject): number | null {
  const quarters = quartersIn(period)
  const half = earlier(line, `${fiscalYearOf(period)}-H1`)
  const newer = half && half.vintage > (earlier(line, quarters[0] ?? period)?.vintage ?? '')
  const whole = isFiscalYear(period) && newer ? half.value : null
  const values = quarters
    .slice(whole === null ? 0 : 2)
    .map((quarter) => given(line, quarter) ?? earlier(line, quarter)?.value ?? null)
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    values.length > 0 ? (whole ?? 0) : null,
  )
}

/**
 * Holds the year or half-year that ends with the release against the sum of its quarters. Earlier
 * ones may be restated without their quarters.
 */
export function checkYears(subject: Subject): Finding {
  const pairs = subject.reading.facts.flatMap((fact) => {
    const adds = findMetricOfLine(fact.line)?.aggregation === 'sum'
    const ends = lastQuarterOf(fact.period) === subject.release
    const sum = adds && ends ? sumQuarters(fact, subject) : null
    return sum === null || fact.value === null ? [] : [{ fact, difference: fact.value - sum }]
  })
  const apart = pairs.filter(({ difference }) => Math.abs(difference) > DUST)
  return {
    compared: pairs.length,
    faults: apart.map(
      ({ fact, difference }) =>
        `${fact.line} ${fact.period} is ${formatExact(difference)} off its quarters`,
    ),
  }
}
