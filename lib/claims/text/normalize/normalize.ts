import { plainCharacter } from '#lib/claims/text/normalize/characters'
import { readMarkup } from '#lib/claims/text/normalize/markup'
import type { Span } from '#lib/claims/text/span'

/** A text in plain characters, each of which knows where it stands in the source. */
export interface Normal {
  text: string
  source: string
  /** Where each character of `text` begins in the source, and behind which it ends. */
  starts: Uint32Array
  ends: Uint32Array
}

/**
 * Writes a text plainly: full-width digits as digits, every space as a space, no soft hyphens or
 * direction marks, no tags, emphasis, addresses or citation marks. More than two spaces become two,
 * more than two line breaks two. Takes time in proportion to the text.
 */
export function normalize(source: string): Normal {
  const out: string[] = []
  const starts = new Uint32Array(source.length * 4 + 4)
  const ends = new Uint32Array(source.length * 4 + 4)
  let size = 0
  let spaces = 0
  let breaks = 0
  const push = (character: string, from: number, to: number) => {
    const isBreak = character === '\n'
    spaces = character === ' ' ? spaces + 1 : 0
    breaks = isBreak ? breaks + 1 : character === ' ' ? breaks : 0
    if (spaces > 2 || (isBreak && breaks > 2)) return
    out.push(character)
    starts[size] = from
    ends[size] = to
    size += 1
  }
  for (let at = 0; at < source.length;) {
    const markup = readMarkup(source, at)
    const character = source.charAt(at)
    const reads = markup ? markup.reads : plainCharacter(character)
    const end = at + (markup?.length ?? 1)
    if (reads.length === 1) push(reads, at, end)
    else for (const unit of reads.slice(0, 4).split('')) push(unit, at, end)
    at = end
  }
  return { text: out.join(''), source, starts: starts.slice(0, size), ends: ends.slice(0, size) }
}

/** Where a stretch of the plain text stands in the source. */
export function placeInSource({ starts, ends, source }: Normal, { from, to }: Span): Span {
  const start = starts[from] ?? source.length
  return { from: start, to: to > from ? (ends[to - 1] ?? source.length) : start }
}
