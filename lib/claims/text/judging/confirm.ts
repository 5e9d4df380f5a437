import { citeEvidence } from '#lib/claims/evidence'
import type { Direction } from '#lib/claims/direction'
import { beginWith, nameMeasured } from '#lib/claims/name-metric'
import { listOtherMeasures, listOtherShares } from '#lib/claims/other-measures'
import { sayValue } from '#lib/claims/say-value'
import { findValue, listLineValues, type KnownValue } from '#lib/claims/known-value'
import type { Candidate } from '#lib/claims/text/judging/candidates'
import { isTelling } from '#lib/claims/text/judging/candidates'
import type { FigureFinding } from '#lib/claims/text/judging/figure-verdict'
import { hold, holdAtDayRate, type Held } from '#lib/claims/text/judging/hold'
import { sayHeld } from '#lib/claims/text/judging/say-reading'
import type { Figure } from '#lib/claims/text/reading/figure'
import type { Dataset } from '#lib/data/dataset'
import { isSegment } from '#lib/claims/text/subjects/find-subjects'
import { metricsOf } from '#lib/claims/text/subjects/metrics-of'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { formatExact } from '#lib/words/format'
import { isQuarter, quarterAt, quarterIndex, yearAgo, type Quarter } from '#lib/period/period'
import { isTrailing } from '#lib/claims/claim-period'

/** What the judge sees figures from. */
export interface Sight {
  dataset: Dataset
  /** The vintage today. */
  asOf: string
  /** The vintage on the text's day; null where that is today's or unknown. */
  then: string | null
  /** The newest quarter that the text can speak of. */
  newest: Quarter
}

/** A figure understood and found right. */
export interface Confirmation extends FigureFinding {
  candidate: Candidate
}

/** Growth may be said either way of a loss, and of what no word gives a direction. */
function directionFor(figure: Figure, candidate: Candidate): Direction {
  const growth = candidate.role === 'yoy' || candidate.role === 'qoq'
  if (growth && candidate.measure !== 'level')
    return figure.ofLoss || figure.direction === null ? 'either' : figure.direction
  if (candidate.role === 'margin')
    return figure.direction === 'down' && figure.found.sign < 0
      ? 'down'
      : figure.ofLoss
        ? 'either'
        : null
  if (growth || figure.found.kind === 'percent') return figure.direction === 'down' ? 'down' : null
  if (candidate.metric.id === 'free-cash-flow' && figure.direction === 'down') return 'down'
  return figure.direction === 'up' ? null : figure.direction
}

/** The values that the figures of one text were held against, by vintage. */
const values = new WeakMap<Sight, Map<string, Map<string, KnownValue | null>>>()

/** The value of a candidate on a vintage; asked for many times, so remembered beside the sight. */
export function ownValue(sight: Sight, candidate: Candidate, asOf: string): KnownValue | null {
  const all = values.get(sight) ?? new Map<string, Map<string, KnownValue | null>>()
  values.set(sight, all)
  const known = all.get(asOf) ?? new Map<string, KnownValue | null>()
  all.set(asOf, known)
  const own = known.get(candidate.of)
  if (own !== undefined) return own
  const { metric, measure, period } = candidate
  const value = findValue(sight.dataset, metric, measure, period.period, asOf)
  known.set(candidate.of, value)
  return value
}

/** An amount by which a line moved, held against the difference of two values. */
function holdChange(figure: Figure, candidate: Candidate, sight: Sight): Held | null {
  if (figure.found.amount.digits < 2) return null
  const { metric, period } = candidate
  const now = ownValue(sight, candidate, sight.asOf)
  const before =
    figure.quarterly && isQuarter(period.period)
      ? quarterAt(quarterIndex(period.period) - 1)
      : isTrailing(period.period)
        ? null
        : yearAgo(period.period)
  const past = before && findValue(sight.dataset, metric, 'level', before, sight.asOf)
  if (!now || !past) return null
  const value = now.value - past.value
  const changed: KnownValue = { ...now, value: Math.abs(value), seen: now.seen }
  const held = hold(figure.found, changed, null, sight.dataset)
  if (!held) return null
  const arithmetic = `${formatExact(now.value)} − ${formatExact(past.value)} = ${formatExact(value)}`
  return {
    known: now,
    held: { ...held.held, arithmetic },
    manner: `a change of ${formatExact(value)}`,
  }
}

/** `5.9 times`: held against the value of any other year named, or the year before. */
function holdMultiple(figure: Figure, candidate: Candidate, sight: Sight): Held | null {
  const now = ownValue(sight, candidate, sight.asOf)
  if (!now || figure.found.amount.step >= 1) return null
  for (const { period } of figure.periods) {
    if (period === candidate.period.period) continue
    const past = findValue(sight.dataset, candidate.metric, 'level', period, sight.asOf)
    if (!past || past.value <= 0) continue
    const ratio = now.value / past.value
    if (Math.abs(ratio - figure.found.amount.value) > figure.found.amount.step / 2) continue
    const arithmetic = `${formatExact(now.value)} / ${formatExact(past.value)}`
    return {
      known: now,
      held: { value: ratio, rate: null, arithmetic },
      manner: `${formatExact(ratio)} times`,
    }
  }
  return null
}

/** Held against what series show, or the rate that the release printed. */
function holdOwn(figure: Figure, candidate: Candidate, sight: Sight, asOf: string): Held | null {
  if (candidate.role === 'change') return holdChange(figure, candidate, sight)
  if (candidate.role === 'multiple') return holdMultiple(figure, candidate, sight)
  const known = ownValue(sight, candidate, asOf)
  const direction = directionFor(figure, candidate)
  const held = hold(figure.found, known, direction, sight.dataset)
  if (held || candidate.measure !== 'yoy' || !known) return held
  const { printed } = known.seen
  return printed === null
    ? null
    : hold(figure.found, { ...known, value: printed, seen: known.seen }, direction, sight.dataset)
}

/** True where what the words name first has a figure of its own for the period. */
function isAnother({ topic, metric, rank, measure, period }: Candidate, sight: Sight): boolean {
  if (rank === 0 || !isSegment(topic.entity)) return rank > 0
  const before = metricsOf(topic).slice(0, rank)
  return before.some(
    (first) =>
      first !== metric &&
      findValue(sight.dataset, first, measure, period.period, sight.asOf) !== null,
  )
}

function confirmOwn(figure: Figure, candidate: Candidate, sight: Sight): Confirmation | null {
  const held = holdOwn(figure, candidate, sight, sight.asOf)
  if (!held) return null
  const another = isAnother(candidate, sight)
  const evidence = [citeEvidence(held.known, held.held)]
  return {
    verdict: another ? 'another-measure' : 'confirmed',
    reason: sayHeld(held),
    evidence,
    candidate,
  }
}

/** True on the text's own day, and restated since. */
function confirmThen(figure: Figure, candidate: Candidate, sight: Sight): Confirmation | null {
  if (sight.then === null || candidate.role === 'change' || candidate.role === 'multiple')
    return null
  const now = ownValue(sight, candidate, sight.asOf)
  // What was the same then did not fit before.
  const then = ownValue(sight, candidate, sight.then)
  if (candidate.measure !== 'yoy' && now?.value === then?.value) return null
  const held = holdOwn(figure, candidate, sight, sight.then)
  if (!held) return null
  const since = now ? ` Restated since: now ${sayValue(now)}.` : ''
  const evidence = [citeEvidence(held.known, held.held), ...(now ? [citeEvidence(now)] : [])]
  const verdict = candidate.rank > 0 ? 'another-measure' : 'confirmed'
  return {
    verdict,
    reason: `As known on the text’s day. ${sayHeld(held)}${since}`,
    evidence,
    candidate,
  }
}

interface Otherwise {
  known: KnownValue
  says: string
}

/** The same thing by other definitions: other lines, wider and narrower measures, other wholes. */
function listOtherwise(
  { metric, measure, period }: Candidate,
  { dataset, asOf }: Sight,
): Otherwise[] {
  const others = listOtherMeasures(metric.id).flatMap(({ id, says }) => {
    const other = findMetric(id)
    const known = other && findValue(dataset, other, measure, period.period, asOf)
    return known ? [{ known, says }] : []
  })
  const shares = listOtherShares(measure).flatMap((other) => {
    const known = findValue(dataset, metric, other.measure, period.period, asOf)
    return known ? [{ known, says: other.says }] : []
  })
  const like = measure === 'yoy' ? findMetric(`${metric.id}-like-for-like-growth`) : undefined
  const rate = like && findValue(dataset, like, 'level', period.period, asOf)
  const likes = rate ? [{ known: rate, says: 'Like for like, which is not said' }] : []
  const lines = listLineValues(dataset, metric, measure, period.period, asOf).map(
    ({ line, known }) => {
      const structure = structureOfLine(line)
      return {
        known,
        says: structure ? `As the ${structure} structure has it` : 'As the line was defined before',
      }
    },
  )
  return [...others, ...likes, ...shares, ...lines]
}

/** What `listOtherwise` gave, for the figures of one text: many are of the same line and period. */
const otherwise = new WeakMap<Sight, Map<string, Otherwise[]>>()

function otherwiseOf(candidate: Candidate, sight: Sight): Otherwise[] {
  const known = otherwise.get(sight) ?? new Map<string, Otherwise[]>()
  otherwise.set(sight, known)
  const own = known.get(candidate.of) ?? listOtherwise(candidate, sight)
  known.set(candidate.of, own)
  return own
}

function confirmOtherwise(figure: Figure, candidate: Candidate, sight: Sight): Confirmation | null {
  if (candidate.role === 'change' || candidate.role === 'multiple') return null
  const direction = directionFor(figure, candidate)
  for (const { known, says } of otherwiseOf(candidate, sight)) {
    const held = hold(figure.found, known, direction, sight.dataset)
    if (!held) continue
    const own = ownValue(sight, candidate, sight.asOf)
    const beside =
      own && own.metric !== known.metric
        ? ` ${beginWith(nameMeasured(own))} was ${sayValue(own)}.`
        : ''
    const evidence = [citeEvidence(known, held.held), ...(own ? [citeEvidence(own)] : [])]
    return {
      verdict: 'another-measure',
      reason: `${says}. ${sayHeld(held)}${beside}`,
      evidence,
      candidate,
    }
  }
  return null
}

/** An eighth of an ADS: per ordinary share. */
function confirmPerShare(figure: Figure, candidate: Candidate, sight: Sight): Confirmation | null {
  if (figure.found.perShare !== 'share' || candidate.metric.family !== 'per-share') return null
  const known = ownValue(sight, candidate, sight.asOf)
  if (!known) return null
  const eighth: KnownValue = { ...known, value: known.value / 8, seen: known.seen }
  const held = hold(figure.found, eighth, directionFor(figure, candidate), sight.dataset)
  if (!held) return null
  const reason = `Per ordinary share, an eighth of an ADS. ${sayHeld({ ...held, known })}`
  return { verdict: 'another-measure', reason, evidence: [citeEvidence(known)], candidate }
}

/** Dollars at the rate of the day. */
function confirmAtDayRate(figure: Figure, candidate: Candidate, sight: Sight): Confirmation | null {
  if (candidate.role !== 'level' || figure.found.amount.digits < 2) return null
  if (figure.compared && !figure.found.restates) return null
  const known = ownValue(sight, candidate, sight.asOf)
  const held = holdAtDayRate(figure.found, known, directionFor(figure, candidate), sight.dataset)
  if (!held) return null
  return {
    verdict: 'another-measure',
    reason: sayHeld(held),
    evidence: [citeEvidence(held.known, held.held)],
    candidate,
  }
}

/** The tests in the order in which they decide, each over all candidates of a kind. */
const TESTS = [confirmOwn, confirmThen, confirmOtherwise, confirmPerShare, confirmAtDayRate]

/** The first reading under which a figure is right; null where there is none. */
export function confirm(
  figure: Figure,
  candidates: readonly Candidate[],
  sight: Sight,
): Confirmation | null {
  const isNear = ({ topic, period }: Candidate) => topic.how === 'beside' && period.how !== 'dated'
  const near = candidates.filter(isNear)
  const beside = candidates.filter((one) => one.topic.how === 'beside' && !isNear(one))
  const all = isTelling(figure.found) ? candidates : candidates.slice(0, 60)
  const far = all.filter(({ topic }) => topic.how !== 'beside')
  for (const group of [near, beside, far])
    for (const test of TESTS)
      for (const candidate of group) {
        const found = test(figure, candidate, sight)
        if (found) return found
      }
  return null
}
