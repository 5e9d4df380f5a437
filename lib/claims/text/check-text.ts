import type { Measure } from '#lib/claims/claim'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { findNewest } from '#lib/claims/case'
import { isProvisional, type Evidence } from '#lib/claims/evidence'
import { findVintage } from '#lib/claims/judge-claim'
import type { FigureVerdictId } from '#lib/claims/text/judging/figure-verdict'
import { correctFigure, type Correction } from '#lib/claims/text/correct-figures'
import { findTextDay, type TextDay } from '#lib/claims/text/find-day'
import type { Sight } from '#lib/claims/text/judging/confirm'
import { judgeFigure, type JudgedFigure } from '#lib/claims/text/judging/judge-figure'
import type { Figure } from '#lib/claims/text/reading/figure'
import { FIGURE_CAP, readText, refuseText } from '#lib/claims/text/reading/read-text'
import { type Dataset, latestVintage } from '#lib/data/dataset'
import { oncePer } from '#lib/memo/once'

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
  /** The text's day and how it is known. */
  day: TextDay
  figures: CheckedFigure[]
  /** What was left out, or why nothing was read; null for nothing. */
  left: string | null
}

/**
 * The time after which a server leaves the rest of a text, in milliseconds: an answer shall take less
 * than a second.
 */
export const TIME_CAP = 800

const UNKNOWN: TextDay = { date: null, from: 'nowhere' }

/** The line of each of some offsets, counted from 1; offsets must rise. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  let [line, at] = [1, 0]
  return offsets.map((offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  })
}

export interface CheckOptions {
  /** What the text's reader says of figures. */
  corrections?: readonly Correction[]
  /** Asked before each sentence and each figure: whether the rest is to be left. */
  isLate?: () => boolean
}

function sayLate(judged: number): string {
  if (judged === 0) return 'Nothing could be judged in the time there is.'
  return `Only the first ${judged} figures were judged in the time there is.`
}

function describe(
  text: string,
  line: number,
  { from: start, to: end, says }: Figure,
  { verdict, reason, metric, measure, period, periodFrom, evidence }: JudgedFigure,
): CheckedFigure {
  return {
    start,
    end,
    line,
    written: text.slice(start, end),
    says,
    verdict,
    reason,
    metric,
    measure,
    period,
    periodFrom,
    evidence,
    provisional: isProvisional(evidence),
  }
}

/** A figure with its verdict; what a reader said of it and cannot be read is unread. */
function checkFigure(
  figure: Figure,
  sight: Sight,
  correction: Correction | undefined,
): JudgedFigure {
  const {
    figure: corrected,
    metric,
    measure,
    fault,
  } = correctFigure(figure, correction, sight.newest)
  const judged = judgeFigure(corrected, sight, { metric, measure })
  return fault ? { ...judged, verdict: 'unread', reason: fault, evidence: [] } : judged
}

/**
 * Checks every figure of a text against the dataset as of a vintage. `asked` is the text's day,
 * `YYYY-MM-DD`; without it the text is searched for one. A text that is empty or too long is not read,
 * and `left` says why. Pure.
 */
export function checkText(
  text: string,
  dataset: Dataset,
  asOf: string,
  asked: string | null,
  { corrections = [], isLate = () => false }: CheckOptions = {},
): CheckedText {
  const refusal = refuseText(text)
  const day = refusal
    ? UNKNOWN
    : findTextDay(text, dataset, asked, asOf > (asked ?? '') ? asOf : (asked ?? asOf))
  const newest = findNewest({ dated: day.date }, dataset, asOf)
  if (refusal || !newest)
    return { asOf, day, figures: [], left: refusal ?? 'Nothing had been published by then.' }
  const then = findVintage(dataset, day.date)
  const sight = { dataset, asOf, then: then !== null && then < asOf ? then : null, newest }
  const said = new Map(corrections.map((correction) => [correction.start, correction]))
  const judged: { figure: Figure; verdict: JudgedFigure }[] = []
  const judgeAll = (): string | null => {
    for (const figures of readText(text, newest, day.date !== null)) {
      if (isLate()) return sayLate(judged.length)
      for (const figure of figures) {
        if (judged.length === FIGURE_CAP) return `Only the first ${FIGURE_CAP} figures are judged.`
        if (isLate()) return sayLate(judged.length)
        judged.push({ figure, verdict: checkFigure(figure, sight, said.get(figure.from)) })
      }
    }
    return null
  }
  const left = judgeAll()
  judged.sort((a, b) => a.figure.from - b.figure.from)
  const lines = linesOf(
    text,
    judged.map(({ figure }) => figure.from),
  )
  const figures = judged.map(({ figure, verdict }, index) =>
    describe(text, lines[index] ?? 1, figure, verdict),
  )
  return { asOf, day, figures, left }
}

/** A text that makes a check compute what every later one finds ready. */
const FIRST = 'Cloud revenue was RMB 39,824 million in Q2 FY2026, up 34%, and net income rose 5%.'

const prepare = oncePer((dataset: Dataset) =>
  checkText(FIRST, dataset, latestVintage(dataset), null),
)

/**
 * Starts the clock of a check: the answer says whether `TIME_CAP` is up. What the first check of a
 * server computes for all that follow is done before, so that it takes no time from a short text.
 * `now` is in milliseconds.
 */
export function startClock(dataset: Dataset, now = () => performance.now()): () => boolean {
  prepare(dataset)
  const end = now() + TIME_CAP
  return () => now() > end
}
