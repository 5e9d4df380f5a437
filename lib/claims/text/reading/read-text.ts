import { readLayout, type Passage } from '#lib/claims/text/layout/read-layout'
import { splitSentences } from '#lib/claims/text/layout/split-sentences'
import { normalize, placeInSource, type Normal } from '#lib/claims/text/normalize/normalize'
import { beginContext, type Context } from '#lib/claims/text/reading/context'
import type { Figure } from '#lib/claims/text/reading/figure'
import {
  hasNoFigure,
  openSentence,
  readPlain,
  readSentence,
  type ReadSentence,
} from '#lib/claims/text/reading/read-sentence'
import { readTable } from '#lib/claims/text/reading/read-table'
import { findLabelled, isSegment, type Subject } from '#lib/claims/text/subjects/find-subjects'
import type { Quarter } from '#lib/period/period'

/** The most that is read of a text, in bytes of UTF-8. */
export const TEXT_CAP = 200_000
/** The most figures that are judged. */
export const FIGURE_CAP = 1000

/** Why a text is not read at all, as a sentence; null where it is. */
export function refuseText(text: string): string | null {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > TEXT_CAP) return `The text has ${bytes} bytes; at most ${TEXT_CAP} are read.`
  return text.trim() === '' ? 'There is no text.' : null
}

/** Of so many sentences without a figure the last are remembered, so that a long text costs no more. */
const REMEMBERED = 60

/** How near its beginning a sentence names the company that it is about. */
const LEADS = 40

/** `Tencent reported first.`: until Alibaba is named, figures are the other company's. */
function otherSpokenOf(context: Context, subjects: readonly Subject[]): Subject | null {
  if (subjects.some(({ entity }) => entity === 'group' || isSegment(entity))) return null
  const [first] = subjects
  const isOther = first?.entity === 'other' && first.said && /^\p{Lu}/u.test(first.written)
  return isOther && first.from < LEADS ? first : context.other
}

/** A sentence moves what is spoken of; a period that is only compared with moves nothing. */
function carryOn(context: Context, read: ReadSentence, heading: boolean): Context {
  const { subjects } = read
  const measured = subjects.filter(
    ({ measure, entity }) => measure !== null || isSegment(entity) || entity === 'other',
  )
  const [first] = measured
  const named = [...new Set([read.last, first].flatMap((one) => one ?? []))]
  const kept = named.length > 0 ? named : context.subjects
  const main = mainPeriod(read)
  const section = heading ? (measured[0] ?? null) : context.headed
  return {
    ...context,
    subjects: kept,
    period: main ?? context.period,
    heading: heading && main ? main : context.heading,
    headed: section,
    other: otherSpokenOf(context, subjects),
  }
}

/** The period that a sentence is about: the first that a figure took, else the first it names. */
function mainPeriod({ figures, periods }: ReadSentence) {
  const taken = figures.flatMap(({ periods: [first], outside }) =>
    first && first.how !== 'dated' && first.shifted === null && outside === null
      ? [first.written]
      : [],
  )
  const used = periods.find(({ written }) => taken.includes(written))
  if (used) return used
  return figures.length === 0 ? (periods.find(({ periods: all }) => all.length > 0) ?? null) : null
}

function isList(part: Passage, text: string): boolean {
  return part.item || text.slice(part.from, part.to).length < 90
}

/**
 * Reads the figures of a text in its own words: every number with a currency, a unit or a percent
 * sign, and each way to understand it, placed in the text as it was pasted. Yields the figures of a
 * sentence or of a row at a time, also where there are none, so that who reads may stop. `newest` is
 * the newest quarter reported on the text's day. Takes time in proportion to the text, which must not
 * be longer than `TEXT_CAP`.
 */
export function* readText(source: string, newest: Quarter, dated: boolean): Generator<Figure[]> {
  const normal = normalize(source)
  const { text, parts } = readLayout(normal.text)
  const inSource = (figures: readonly Figure[]) => figures.map((figure) => place(normal, figure))
  let context = beginContext(newest, dated)
  let above = ''
  // What moves the context waits until a figure asks for it.
  let moves: ((before: Context) => Context)[] = []
  const move = (next: (before: Context) => Context) => {
    moves.push(next)
    if (moves.length > 2 * REMEMBERED) moves = moves.slice(-REMEMBERED)
  }
  const settle = () => {
    for (const next of moves.slice(-REMEMBERED)) context = next(context)
    moves = []
  }
  for (const part of parts) {
    if (part.kind === 'table') {
      settle()
      for (const figures of readTable(part.rows, above, context)) yield inSource(figures)
      continue
    }
    const words = text.slice(part.from, part.to)
    if (part.apart && !part.heading && !isList(part, text))
      move((before) => ({ ...before, headed: null }))
    if (part.apart || part.item) move((before) => ({ ...before, other: null }))
    above = words.slice(0, 300)
    for (const sentence of splitSentences(text, part)) {
      const open = openSentence(text.slice(sentence.from, sentence.to), newest)
      const carry = (before: Context, read: ReadSentence) => {
        const heading = part.heading && read.figures.length === 0
        const isLabel = heading && words.length < 200 && read.subjects.length === 0
        const subjects = isLabel ? findLabelled(words) : read.subjects
        return carryOn(before, { ...read, subjects }, heading)
      }
      if (hasNoFigure(open)) {
        move((before) => carry(before, readPlain(open)))
        yield []
        continue
      }
      settle()
      const read = readSentence(open, sentence.from, context)
      context = carry(context, read)
      yield inSource(read.figures)
    }
  }
}

function place(normal: Normal, figure: Figure): Figure {
  return { ...figure, ...placeInSource(normal, figure) }
}
