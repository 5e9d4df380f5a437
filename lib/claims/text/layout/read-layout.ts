import {
  countCommas,
  findDivider,
  splitRow,
  type Cell,
  type Divider,
} from '#lib/claims/text/layout/split-row'
import type { Span } from '#lib/claims/text/span'

/** A paragraph, a heading or an item of a list. */
export interface Passage extends Span {
  kind: 'passage'
  /** A line of its own that heads what follows: `Revenue:`, `## Cloud`. */
  heading: boolean
  item: boolean
  /** True where a blank line stands before it. */
  apart: boolean
}

interface Table extends Span {
  kind: 'table'
  rows: Cell[][]
  apart: boolean
}

type Part = Passage | Table

/** A text in its parts; its line breaks inside a paragraph are spaces, so that offsets stay. */
export interface Layout {
  text: string
  parts: Part[]
}

interface Line extends Span {
  text: string
}

const ITEM = /^\s{0,3}(?:[•\-–—+]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/i
const ENDS = /[.!?:;]["')]?\s*$/
/** A heading is short, says no figure and ends no sentence. */
const HEADING = /^\s*(?:#{1,6}\s)?[^\d%$¥€£]{2,70}:?\s*$/
const MARKED = /^\s*(?:#{1,6}\s.*|[^%$¥€£.!?]{2,60}:\s*)$/
const MAIL_WIDTH = { least: 45, most: 110 }

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const line of text.split('\n')) {
    lines.push({ from, to: from + line.length, text: line })
    from += line.length + 1
  }
  return lines
}

/** True where a line was broken only because it was full, or says half a sentence. */
function isBroken(line: Line, next: Line, width: number): boolean {
  const [here, there] = [line.text.trim(), next.text.trim()]
  if (here === '' || there === '' || ITEM.test(next.text)) return false
  if (/^[-–—•*]$/.test(here)) return true
  if (/^(?:[a-z(,;]|\d{1,3}[\d,.]*\s?(?:%|percent|billion|million|bn))/.test(there))
    return !/[.!?:]$/.test(here) && !/[%)]$/.test(here)
  if (
    /(?:\b(?:was|were|is|of|at|to|by|in|and|the|from|for|reached|stood at|a|an|an increase of)|,)$/.test(
      here,
    )
  )
    return true
  if (width < MAIL_WIDTH.least || width > MAIL_WIDTH.most) return false
  const [word = ''] = there.split(' ', 1)
  return !MARKED.test(line.text) && line.text.length + 1 + word.length > width && here.length > 40
}

/** The rows that begin at a line: at least two of one kind, or one with bars. */
function takeTable(lines: readonly Line[], start: number): { rows: Cell[][]; next: number } | null {
  const first = lines[start]
  const divider = first ? findDivider(first.text) : null
  const rows: Cell[][] = []
  let index = start
  const take = (kind: Divider) => {
    for (; index < lines.length; index += 1) {
      const line = lines[index]
      if (!line || line.text.trim() === '') break
      const own = findDivider(line.text)
      const rule = /^[\s|:+=-]+$/.test(line.text)
      if (own !== kind && !(rule && kind !== 'tab')) break
      const row = splitRow(line.text, line.from, kind)
      if (kind === 'gap' && row.some(({ text }) => text.length > 60)) break
      rows.push(row)
    }
  }
  if (divider === 'tab' || divider === 'bar') take(divider)
  else if (divider === 'gap') {
    take('gap')
    if (rows.filter((row) => row.length > 1).length < 2) return null
  } else return takeCommas(lines, start)
  const full = rows.filter((row) => row.length > 0)
  return full.some((row) => row.length > 1) ? { rows: full, next: index } : null
}

function takeCommas(lines: readonly Line[], start: number) {
  const count = countCommas(lines[start]?.text ?? '')
  if (count === 0) return null
  let index = start
  const rows: Cell[][] = []
  for (; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || countCommas(line.text) !== count) break
    rows.push(splitRow(line.text, line.from, 'comma'))
  }
  return rows.length > 1 ? { rows, next: index } : null
}

/** The widest line of the paragraph at a line, by which a full line is told. */
function widthFrom(lines: readonly Line[], start: number): number {
  let width = 0
  for (let index = start; index < Math.min(lines.length, start + 40); index += 1) {
    const text = lines[index]?.text ?? ''
    if (text.trim() === '') break
    width = Math.max(width, text.length)
  }
  return width
}

/**
 * Tells paragraphs, headings, items and tables apart, and joins lines that were broken for width.
 * Takes time in proportion to the text.
 */
export function readLayout(plain: string): Layout {
  const lines = splitLines(plain)
  const text = plain.split('')
  const parts: Part[] = []
  let apart = true
  let width = 0
  for (let index = 0; index < lines.length;) {
    const line = lines[index]
    if (!line || line.text.trim() === '') {
      apart = true
      index += 1
      continue
    }
    const table = takeTable(lines, index)
    if (table) {
      const last = lines[table.next - 1] ?? line
      parts.push({ kind: 'table', from: line.from, to: last.to, rows: table.rows, apart })
      index = table.next
      apart = false
      continue
    }
    if (apart || width === 0) width = widthFrom(lines, index)
    let last = line
    let next = lines[index + 1]
    while (next && !findsTable(lines, index + 1) && isBroken(last, next, width)) {
      text[last.to] = ' '
      last = next
      index += 1
      next = lines[index + 1]
    }
    const whole = plain.slice(line.from, last.to)
    const heading = MARKED.test(whole) || (HEADING.test(whole) && !ENDS.test(whole))
    const item = ITEM.test(line.text)
    parts.push({
      kind: 'passage',
      from: line.from,
      to: last.to,
      heading: heading && !item,
      item,
      apart,
    })
    apart = false
    index += 1
  }
  return { text: text.join(''), parts }
}

/** True where a table certainly begins at a line, so that no sentence runs into it. */
function findsTable(lines: readonly Line[], at: number): boolean {
  const divider = findDivider(lines[at]?.text ?? '')
  return divider === 'tab' || divider === 'bar'
}
