import type { Page } from '#ingest/document/document'

/** Characters between two page numbers: nothing shorter is a page. */
const LEAST_PAGE = 300
/** Characters before the number of a page that has it at its head. */
const MOST_HEAD = 100
/** So many numbers in a row are not an accident. */
const LEAST_MARKS = 3

/** A line with nothing but a number. */
interface Mark {
  number: number
  start: number
  end: number
}

function listMarks(text: string): Mark[] {
  const lines = text.matchAll(/^[ \t]*(?:page\s+|[-–—]\s*)?(\d{1,3})(?:\s*[-–—])?[ \t]*\r?$/gim)
  return [...lines].map((line) => ({
    number: Number(line[1]),
    start: line.index,
    end: line.index + line[0].length,
  }))
}

/**
 * The page numbers 1, 2, 3 … of a text, found from the last backwards. None where a number could
 * stand in two places: a wrong page is worse than no page.
 */
function findPageNumbers(text: string): Mark[] {
  const marks = listMarks(text)
  const last = Math.max(0, ...marks.map(({ number }) => number))
  for (let top = last; top >= LEAST_MARKS; top -= 1) {
    const chain: Mark[] = []
    let limit = Infinity
    for (let number = top; number >= 1; number -= 1) {
      const fitting = marks.filter((mark) => mark.number === number && mark.end < limit)
      const mark = fitting.at(-1)
      if (!mark) break
      chain.unshift(mark)
      limit = mark.start - LEAST_PAGE
    }
    if (chain.length === top) return isAmbiguous(chain, marks) ? [] : chain
  }
  return []
}

function isAmbiguous(chain: readonly Mark[], marks: readonly Mark[]): boolean {
  return chain.some((mark, index) => {
    const from = (chain[index - 1]?.end ?? -LEAST_PAGE) + LEAST_PAGE
    const to = (chain[index + 1]?.start ?? Infinity) - LEAST_PAGE
    const rivals = marks.filter(
      ({ number, start, end }) => number === mark.number && start >= from && end <= to,
    )
    return rivals.length > 1
  })
}

/**
 * Splits a text into its pages: at form feeds, or else at lines that count 1, 2, 3 … at the head or
 * foot of each page. `marked` is false where it has neither, and is given as one page.
 */
export function splitPages(text: string): { pages: Page[]; marked: boolean } {
  const fed = text.replace(/\f\s*$/, '').split('\f')
  const numbered = fed.map((page, index) => ({ number: index + 1, text: page }))
  if (fed.length > 1) return { pages: numbered, marked: true }
  const marks = findPageNumbers(text)
  const [first] = marks
  if (!first) return { pages: numbered, marked: false }
  const atHead = text.slice(0, first.start).trim().length < MOST_HEAD
  const pages = marks.map(({ number, start, end }, index) => {
    const before = index === 0 ? 0 : (marks[index - 1]?.end ?? 0)
    const next = marks[index + 1]?.start ?? text.length
    return { number, text: atHead ? text.slice(end, next) : text.slice(before, start) }
  })
  const rest = atHead ? '' : text.slice(marks.at(-1)?.end)
  if (rest.trim() !== '') pages.push({ number: pages.length + 1, text: rest })
  return { pages, marked: true }
}
