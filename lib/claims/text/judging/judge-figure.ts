import type { Measure } from '#lib/claims/claim'
import { citeEvidence } from '#lib/claims/evidence'
import { namePeriodFully, type ClaimPeriod } from '#lib/claims/claim-period'
import { findPlanStatement } from '#lib/claims/find-plan'
import { nameMeasured } from '#lib/claims/name-metric'
import { sayValue } from '#lib/claims/say-value'
import { listCandidates, type Candidate, type Given } from '#lib/claims/text/judging/candidates'
import { confirm, ownValue, type Sight } from '#lib/claims/text/judging/confirm'
import type { FigureFinding } from '#lib/claims/text/judging/figure-verdict'
import { asClaim, refute } from '#lib/claims/text/judging/refute'
import { sayPeriodFrom } from '#lib/claims/text/judging/say-reading'
import type { Figure } from '#lib/claims/text/reading/figure'

/** A figure judged: the verdict and the reading that it holds under. */
export interface JudgedFigure extends FigureFinding {
  figure: Figure
  metric: string | null
  measure: Measure
  period: ClaimPeriod | null
  /** From where the period comes, in words; null where there is none. */
  periodFrom: string | null
}

function under(
  figure: Figure,
  candidate: Candidate | undefined,
  finding: FigureFinding,
): JudgedFigure {
  return {
    figure,
    ...finding,
    metric: candidate?.metric.id ?? null,
    measure: candidate?.measure ?? 'level',
    period: candidate?.period.period ?? null,
    periodFrom: candidate ? sayPeriodFrom(candidate.period) : null,
  }
}

/** Why a figure has no verdict: what of it could not be read, or that nothing fits. */
function explainOpen(
  figure: Figure,
  candidates: readonly Candidate[],
  sight: Sight,
): FigureFinding {
  if (figure.topics.length === 0 && candidates.length === 0)
    return { verdict: 'unread', reason: 'What the figure is of is not named.', evidence: [] }
  if (candidates.length === 0) {
    const [topic] = figure.topics
    return {
      verdict: 'unread',
      reason: `No figure of this kind is held of “${topic?.written ?? ''}”.`,
      evidence: [],
    }
  }
  for (const candidate of candidates) {
    if (candidate.role === 'change' || candidate.role === 'multiple') continue
    const known = ownValue(sight, candidate, sight.asOf)
    if (!known) continue
    const nearest = `${nameMeasured(known)} in ${namePeriodFully(known.period)}, ${sayValue(known)}`
    return {
      verdict: 'unmatched',
      reason: `Nothing filed fits; nearest: ${nearest}.`,
      evidence: [citeEvidence(known)],
    }
  }
  const [first] = candidates
  const what = first ? `${nameMeasured(first)} in ${namePeriodFully(first.period.period)}` : 'this'
  return {
    verdict: 'unmatched',
    reason: `Nothing filed fits: no figure of ${what} is held.`,
    evidence: [],
  }
}

/** The least that the company said of its plan, in ones. */
const PLAN_LEAST = 1e10

/** What the company said of its spend on AI and cloud, which no line of a release gives. */
function findPlan(
  figure: Figure,
  [first]: readonly Candidate[],
  { dataset, asOf }: Sight,
): FigureFinding | null {
  if (!first || figure.found.kind !== 'money' || Math.abs(figure.found.amount.value) < PLAN_LEAST)
    return null
  if (!/\bAI\b|cloud/i.test(figure.says)) return null
  return findPlanStatement(
    { ...asClaim(figure, first), metric: null, period: null, measure: 'level' },
    dataset,
    asOf,
  )
}

/**
 * Judges one figure: outside the releases it is not covered; else the first reading that fits
 * confirms it; what no reading fits is refuted only past doubt.
 */
export function judgeFigure(figure: Figure, sight: Sight, given?: Given): JudgedFigure {
  const candidates = listCandidates(figure, sight.newest, given)
  if (figure.outside)
    return under(figure, undefined, {
      verdict: 'not-covered',
      reason: figure.outside,
      evidence: [],
    })
  const { currency } = figure.found
  const foreign = currency !== null && currency !== 'CNY' && currency !== 'USD'
  const right = foreign ? null : confirm(figure, candidates, sight)
  if (right) return under(figure, right.candidate, right)
  const plan = foreign ? null : findPlan(figure, candidates, sight)
  if (plan) return under(figure, candidates[0], plan)
  const wrong = foreign && currency !== 'JPY' ? null : refute(figure, candidates, sight)
  if (wrong) return under(figure, candidates[0], wrong)
  if (foreign) {
    const reason = 'Releases give figures in yuan and in US dollars only.'
    return under(figure, candidates[0], { verdict: 'not-covered', reason, evidence: [] })
  }
  return under(figure, candidates[0], explainOpen(figure, candidates, sight))
}
