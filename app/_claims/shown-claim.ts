import { labelBlock } from '#lib/claims/blocks'
import { frequencyOf, lastOf } from '#lib/claims/claim-period'
import type { Evidence } from '#lib/claims/evidence'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict, type VerdictId } from '#lib/claims/verdicts'
import { pagePath } from '#lib/figures/figure-address'
import { yearOf } from '#lib/period/period'
import { formatDate } from '#lib/words/format'
import { sayCopy, writeCopy, type CopyWords } from '#lib/series/copy-words'

/**
 * The page that charts a piece of evidence, about its period; `pin` is the vintage where that is
 * not the newest. A statement of the plan is not a value of a metric and leads to the plan.
 */
export function linkEvidence(
  { metric, measure, period, line }: Evidence,
  pin: string | null,
): string {
  if (line === null) return pagePath({ kind: 'chart', id: 'capex-plan', query: {} }, {}, pin)
  const year = yearOf(lastOf(period))
  const query = {
    frequency: frequencyOf(period),
    transform: measure,
    from: `FY${year - 1}`,
    to: `FY${year + 1}`,
  } as const
  const usual = { frequency: 'quarter', transform: 'level' } as const
  return pagePath({ kind: 'series', id: metric, query }, usual, pin)
}

/** A claim in the words in which a row shows it. */
export interface ShownClaim {
  id: string
  says: string
  when: string | null
  /** `Canvas, Dec 2025 · Cost structure, line 395`. */
  place: string
  written: string
  verdict: VerdictId
  provisional: boolean
  reason: string
  /** The verdict on the text's own day where that is another, and what else the number may be. */
  remarks: string[]
  evidence: (Pick<Evidence, 'label' | 'shown' | 'arithmetic' | 'place' | 'url' | 'quality'> & {
    /** The page that charts it. */
    chart: string
    /** What was read instead of the document, which `place` then leaves to it. */
    copy?: CopyWords
  })[]
}

/** A judged claim as a row shows it; `pin` is the vintage where that is not the newest. */
export function showClaim({ text, claim, judgment }: JudgedClaim, pin: string | null): ShownClaim {
  const { verdict, provisional, reason, then, readings } = judgment
  const place = [text.title, labelBlock(claim.block)].filter(Boolean).join(' · ')
  const others = readings.map(({ label, shown }) => `${label}: ${shown}`).join('; ')
  const day = then && `As known on ${formatDate(then.asOf)}, when the text was written`
  return {
    id: claim.id,
    says: claim.says,
    when: claim.when,
    place: `${place}, line ${claim.at}`,
    written: claim.written,
    verdict,
    provisional,
    reason,
    remarks: [
      ...(then ? [`${day}: ${findVerdict(then.verdict).label.toLowerCase()}. ${then.reason}`] : []),
      ...(others ? [`Other readings: ${others}.`] : []),
    ],
    evidence: judgment.evidence.map((item) => {
      const { label, shown, arithmetic, place: at, url, quality } = item
      const copy = item.copy && sayCopy(item.copy)
      const document = copy ? at.replace(`, ${writeCopy(copy)}`, '') : at
      const chart = linkEvidence(item, pin)
      return {
        label,
        shown,
        arithmetic,
        place: document,
        url,
        quality,
        chart,
        ...(copy && { copy }),
      }
    }),
  }
}
