import { checkText, type CheckedFigure } from '#lib/claims/text/check-text'
import { REFUTING } from '#lib/claims/text/judging/figure-verdict'
import { latestVintage, type Dataset } from '#lib/data/dataset'

/** A passage with the right answers; verdicts that would do are joined by `|`. */
export interface Scored {
  id: string
  date: string
  text: string
  expected: { quote: string; from?: number; verdict: string }[]
}

export interface Score {
  judgeable: number
  right: number
  silent: string[]
  /** Refuted where the figure is right, or confirmed where it is not. */
  wrong: string[]
  /** Neither right nor wrong: no verdict, or another than wanted. */
  open: string[]
}

const plain = (verdict: string) => verdict.trim().replace(/ /g, '-')
const SAYS_NOTHING = ['unread', 'unmatched']

function findGiven(
  figures: readonly CheckedFigure[],
  taken: Set<CheckedFigure>,
  start: number,
  end: number,
) {
  const given = figures.find((one) => !taken.has(one) && one.start < end && one.end > start)
  if (given) taken.add(given)
  return given
}

/** Checks passages and counts what came of their figures. */
export function scorePassages(passages: readonly Scored[], dataset: Dataset): Score {
  const score: Score = { judgeable: 0, right: 0, silent: [], wrong: [], open: [] }
  for (const { id, date, text, expected } of passages) {
    const { figures } = checkText(text, dataset, latestVintage(dataset), date)
    const [taken, used] = [new Set<CheckedFigure>(), new Map<string, number>()]
    for (const { quote, from, verdict } of expected) {
      const start = from ?? text.indexOf(quote, used.get(quote) ?? 0)
      used.set(quote, start + 1)
      const wanted = verdict.split('|').map(plain)
      const given = findGiven(figures, taken, start, start + quote.length)
      const fault = `${id}: “${quote}” should be ${verdict}, is ${given?.verdict ?? 'not seen'}: ${given?.reason ?? ''}`
      const judgeable = !wanted.includes('not-covered')
      if (judgeable) score.judgeable += 1
      if (!given) score.silent.push(fault)
      else if (wanted.includes(given.verdict)) score.right += judgeable ? 1 : 0
      else if (SAYS_NOTHING.includes(given.verdict)) score.open.push(...(judgeable ? [fault] : []))
      else {
        const refutes = REFUTING.includes(given.verdict)
        const mayRefute = wanted.some((one) => REFUTING.some((id) => id === one))
        const confirms = !refutes && given.verdict !== 'not-covered'
        const isWrong = refutes
          ? !mayRefute
          : confirms && (!judgeable || wanted.every((one) => REFUTING.some((id) => id === one)))
        ;(isWrong ? score.wrong : score.open).push(fault)
      }
    }
  }
  return score
}
