import { findNewest } from '#lib/claims/case'
import { MEASURES, type Claim } from '#lib/claims/claim'
import { judgeClaim } from '#lib/claims/judge-claim'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { readAmount } from '#lib/claims/read-amount'
import { readWhen } from '#lib/claims/read-when'
import type { Unread } from '#lib/claims/text/read-sentence'
import { asClaimText, CLAIM_CAP, readText, refuseText } from '#lib/claims/text/read-text'
import type { Dataset } from '#lib/data/dataset'
import { isName } from '#lib/words/find-by-name'
import { METRICS } from '#lib/metrics/metrics'

/** A figure as a reader may correct it: all in words. */
export interface FigureFields {
  at: number
  says: string
  written: string
  when: string
  /** A name of a metric: its label, its short label or an alias. */
  metric: string
  measure: string
}

/** A text judged: what was understood of it, and what was not, in the order of the text. */
export interface JudgedText {
  judged: JudgedClaim[]
  unread: Unread[]
  fields: FigureFields[]
  /** What was left out, or why nothing was read; null for nothing. */
  left: string | null
}

function labelOf(id: string | null): string {
  return METRICS.find((metric) => metric.id === id)?.label ?? ''
}

function judgeClaims(
  claims: readonly Claim[],
  dataset: Dataset,
  asOf: string,
  dated: string | null,
): JudgedClaim[] {
  const text = asClaimText(claims, dated)
  return claims.map((claim) => {
    return { text, claim, judgment: judgeClaim(claim, text, dataset, asOf) }
  })
}

/**
 * Reads the figures of a text and judges them as of a vintage; `dated` is the text's day. A text
 * that is empty or too long is not read, and `left` says why.
 */
export function judgeText(
  text: string,
  dataset: Dataset,
  asOf: string,
  dated: string | null,
): JudgedText {
  const refusal = refuseText(text)
  if (refusal) return { judged: [], unread: [], fields: [], left: refusal }
  const { claims, unread, left } = readText(text, findNewest({ dated }, dataset, asOf))
  const fields = [
    ...claims.map(({ at, says, written, when, metric, measure }) => {
      return { at, says, written, when: when ?? '', metric: labelOf(metric), measure }
    }),
    ...unread.map(({ at, says, written, when, metric }) => {
      const known = { when: when ?? '', metric: labelOf(metric), measure: 'level' }
      return { at, says: says.slice(0, 300), written, ...known }
    }),
  ].sort((a, b) => a.at - b.at)
  return { judged: judgeClaims(claims, dataset, asOf, dated), unread, fields, left }
}

/** What of a figure's fields cannot be read; null where all of it can. */
function findFault(
  { written, when, metric, measure }: FigureFields,
  dataset: Dataset,
  asOf: string,
  dated: string | null,
) {
  if (!readAmount(written)) return `No one number can be read in “${written.slice(0, 60)}”.`
  if (metric === '') return 'No line of the data is named.'
  if (!METRICS.some((one) => isName(metric, one)))
    return `There is no line called “${metric.slice(0, 60)}”.`
  if (!MEASURES.some((one) => one === measure)) return 'What is measured is not said.'
  const reading = readWhen(when, findNewest({ dated }, dataset, asOf))
  if (when === '') return 'No period is named.'
  return reading ? null : `“${when.slice(0, 60)}” is no period.`
}

/** Judges figures as a reader corrected them; what still cannot be read is said, and not guessed. */
export function judgeFields(
  fields: readonly FigureFields[],
  dataset: Dataset,
  asOf: string,
  dated: string | null,
): JudgedText {
  const kept = fields.slice(0, CLAIM_CAP)
  const unread: Unread[] = []
  const newest = findNewest({ dated }, dataset, asOf)
  const claims = kept.flatMap((figure, index): Claim[] => {
    const { at, says, written, when } = figure
    const why = findFault(figure, dataset, asOf, dated)
    const metric = METRICS.find((one) => isName(figure.metric, one))
    const measure = MEASURES.find((one) => one === figure.measure)
    if (why || !metric || !measure) {
      const understood = { metric: metric?.id ?? null, when }
      unread.push({ at, written, says, why: why ?? 'What is measured is not said.', ...understood })
      return []
    }
    const period = readWhen(when, newest)?.periods[0] ?? null
    const named = { metric: metric.id, measure, period }
    const nothing = { block: null, company: null, kind: null, note: null }
    return [{ id: `claim-${index + 1}`, at, says, written, when, ...named, ...nothing }]
  })
  const left = fields.length > CLAIM_CAP ? `Only the first ${CLAIM_CAP} figures are judged.` : null
  return { judged: judgeClaims(claims, dataset, asOf, dated), unread, fields: kept, left }
}
