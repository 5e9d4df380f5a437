import type { Span } from '#lib/claims/text/span'

/** A cell of a table: its place and its words, trimmed. */
export interface Cell extends Span {
  text: string
}

/** How the cells of a table are told apart. */
export type Divider = 'tab' | 'bar' | 'comma' | 'gap'

/** A rule between the rows of a table, as Markdown draws it. */
const RULE = /^[\s|:+=-]+$/
/** A comma inside a number divides nothing. */
const COMMA = /,(?!\d{3}(?!\d))|(?<!\d),/
const LONGEST = 4000

function trimCell(line: string, from: number, to: number, at: number): Cell {
  let [start, end] = [from, to]
  while (start < end && /[\s"]/.test(line.charAt(start))) start += 1
  while (end > start && /[\s"]/.test(line.charAt(end - 1))) end -= 1
  return { from: at + start, to: at + end, text: line.slice(start, end) }
}

function cutAt(line: string, at: number, isEdge: (index: number) => number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (let index = 0; index < line.length;) {
    const width = isEdge(index)
    if (width > 0) {
      cells.push(trimCell(line, from, index, at))
      from = index + width
    }
    index += Math.max(1, width)
  }
  cells.push(trimCell(line, from, line.length, at))
  return cells
}

function cutCommas(line: string, at: number): Cell[] {
  let quoted = false
  return cutAt(line, at, (index) => {
    const character = line.charAt(index)
    if (character === '"') quoted = !quoted
    return !quoted && character === ',' && COMMA.test(line.slice(Math.max(0, index - 1), index + 6))
      ? 1
      : 0
  })
}

/** The way a line may be divided into cells; null where it is plain prose. */
export function findDivider(line: string): Divider | null {
  if (line.length > LONGEST) return null
  if (line.includes('\t')) return 'tab'
  if (/\|/.test(line) && /\|.*\|/.test(line)) return 'bar'
  if (/\S {2}\S/.test(line) && /\d/.test(line)) return 'gap'
  return null
}

/** The cells of a line; none of a rule between rows. `at` is where the line begins. */
export function splitRow(line: string, at: number, divider: Divider): Cell[] {
  if (RULE.test(line) && divider !== 'comma') return []
  if (divider === 'comma') return cutCommas(line, at)
  const cells = cutAt(line, at, (index) => {
    const character = line.charAt(index)
    if (divider === 'tab') return character === '\t' ? 1 : 0
    if (divider === 'bar') return character === '|' || character === '\t' ? 1 : 0
    return character === ' ' && line.charAt(index + 1) === ' ' ? 2 : 0
  })
  if (divider === 'bar' && cells[0]?.text === '') cells.shift()
  while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop()
  return cells
}

/** How many cells a line has as comma-separated values; 0 for prose. */
export function countCommas(line: string): number {
  if (line.length > LONGEST || !line.includes(',')) return 0
  const cells = cutCommas(line, 0)
  const isProse = cells.some(({ text }) => text.length > 60 || /[.!?]\s|[.!?]$/.test(text))
  return isProse || cells.length < 3 ? 0 : cells.length
}
