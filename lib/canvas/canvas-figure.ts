import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict, TELLING } from '#lib/claims/verdicts'

/** A figure of a text in words, without its verdict: `Cloud revenue, “last quarter”: CN¥29.6 billion`. */
export function sayFigure({ claim }: JudgedClaim): string {
  const { says, when, written } = claim
  if (when === null) return `${says}: ${written}`
  return `${says}, ${/\d/.test(when) ? when : `“${when}”`}: ${written}`
}

/** The word for what became of a figure: `Wrong period`. */
export function sayVerdict({ judgment }: JudgedClaim): string {
  return findVerdict(judgment.verdict).label
}

/** True for figures that say something of the business, even where nothing is held against them. */
function isTelling({ claim, judgment }: JudgedClaim): boolean {
  return judgment.verdict !== 'not-covered' || claim.kind === 'not-a-release-line'
}

/** The few figures that stand for a block: the first of each verdict, the most telling first. */
export function pickFigures(figures: readonly JudgedClaim[], most: number): JudgedClaim[] {
  const telling = figures.filter(isTelling)
  const firsts = TELLING.flatMap(
    (id) => telling.find(({ judgment }) => judgment.verdict === id) ?? [],
  )
  return firsts.slice(0, most)
}

/** How many figures have which verdict, the most telling first: `2 contradicted, 30 confirmed`. */
export function countVerdicts(figures: readonly JudgedClaim[]): string {
  return TELLING.flatMap((id) => {
    const count = figures.filter(({ judgment }) => judgment.verdict === id).length
    return count === 0 ? [] : [`${count} ${findVerdict(id).label.toLowerCase()}`]
  }).join(', ')
}
