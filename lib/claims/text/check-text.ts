import type { Measure } from '#lib/claims/claim'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { findNewest } from '#lib/claims/case'
import { isProvisional, type Evidence } from '#lib/claims/evidence'
import { findVintage } from '#lib/claims/judge-claim'
import type { FigureVerdictId } from '#lib/claims/text/judging/figure-verdict'
import { judgeFigure } from '#lib/claims/text/judging/judge-figure'
import { FIGURE_CAP, readText, refuseText } from '#lib/claims/text/reading/read-text'
import type { Dataset } from '#lib/data/dataset'

/** A figure of a text and what becomes of it. */
export interface CheckedFigure {
  /** Where it stands in the text as pasted, in UTF-16 units, and its line. */
  start: number
  end: number
  line: number
  written: string
  /** The sentence or the cells that it stands in. */
  says: string
  verdict: FigureVerdictId
  reason: string
  metric: string | null
  measure: Measure
  period: ClaimPeriod | null
  /** From where the period comes: `“Q2 FY26”, named beside the figure`. */
  periodFrom: string | null
  evidence: readonly Evidence[]
  /** True where the verdict rests on something else than the company's own documents. */
  provisional: boolean
}

/** A text checked. */
export interface CheckedText {
  /** The vintage that it was held against. */
  asOf: string
  /** The text's day; null where it is not known. */
  dated: string | null
  figures: CheckedFigure[]
  /** What was left out, or why nothing was read; null for nothing. */
  left: string | null
}

/** The line of each of some offsets, counted from 1; offsets must rise. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  let [line, at] = [1, 0]
  return offsets.map((offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  })
}

/**
 * Checks every figure of a text against the dataset as of a vintage. `dated` is the text's day,
 * `YYYY-MM-DD`; without it the newest release is meant where the text names no period. A text that is
 * empty or too long is not read, and `left` says why. Pure.
 */
export function checkText(text: string, dataset: Dataset, asOf: string, dated: string | null): CheckedText {
  const refusal = refuseText(text)
  const newest = findNewest({ dated }, dataset, asOf)
  if (refusal || !newest)
    return { asOf, dated, figures: [], left: refusal ?? 'Nothing had been published by then.' }
  const { figures, more } = readText(text, newest, dated !== null)
  const then = findVintage(dataset, dated)
  const sight = { dataset, asOf, then: then !== null && then < asOf ? then : null, newest }
  const ordered = [...figures].sort((a, b) => a.from - b.from)
  const lines = linesOf(text, ordered.map(({ from }) => from))
  return {
    asOf,
    dated,
    figures: ordered.map((figure, index) => {
      const { verdict, reason, metric, measure, period, periodFrom, evidence } = judgeFigure(figure, sight)
      const { from: start, to: end, says } = figure
      const written = text.slice(start, end)
      const known = { metric, measure, period, periodFrom }
      const rest = { verdict, reason, evidence, provisional: isProvisional(evidence) }
      return { start, end, line: lines[index] ?? 1, written, says, ...known, ...rest }
    }),
    left: more ? `Only the first ${FIGURE_CAP} figures are judged.` : null,
  }
}
