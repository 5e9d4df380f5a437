import { mendCharacters } from '#ingest/document/mend-text'

const CURRENCY = '(?:RMB|CNY|US ?\\$|HK ?\\$|[$¥€£])'
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'
const SIGN_ALONE = new RegExp(`^${CURRENCY}$`)
/** A number with its currency, its sign before or after either, and a mark of a footnote. */
const AMOUNT = new RegExp(
  `^(?<open>\\(?) ?(?<minus>[-–—]?) ?${CURRENCY}? ?(?<inner>[-(–—]?) ?(?<number>${NUMBER}) ?(?<trail>-?)(?<close>\\)?) ?(?<percent>%?) ?(?<mark>\\^?)$`,
)

/** A cell as releases print it: no currency, and brackets for less than nothing. */
function mendCell(cell: string): string {
  const { open, minus, inner, number, trail, close, percent, mark } =
    AMOUNT.exec(cell)?.groups ?? {}
  if (number === undefined || (close === '') !== (open + (inner === '(' ? inner : '') === ''))
    return cell
  const isNegative = [open, minus, inner, trail].some((sign) => sign !== '')
  return `${isNegative ? `(${number})` : number}${percent}${mark}`
}

/**
 * The cells of one row of a table as one line, a blank apart: currency signs are left out, the
 * parts of a number that stand in cells of their own are joined, and every minus is in brackets.
 */
export function joinCells(cells: readonly string[]): string {
  const texts = cells
    .map((cell) => mendCharacters(cell).replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '' && cell !== '^')
  const kept = texts.filter((cell, index) => {
    const next = texts[index + 1] ?? ''
    return !(SIGN_ALONE.test(cell) && /^[-(–—]? ?\d|^[-(–—]$/.test(next))
  })
  if (kept.length < 2) return kept.join(' ')
  return kept
    .map(mendCell)
    .join(' ')
    .replace(/\( (?=\d)/g, '(')
    .replace(/(?<=\d) (?=[)%])/g, '')
    .replace(/\) %/g, ')%')
}

/** A row of a table drawn with bars, as Markdown has them, and the rule below its head. */
const BARS = /[|│].*[|│]/
const RULE = /^[\s|│:+─┼-]+$/

/** A text whose tables are drawn with bars, with each row as `joinCells` gives it. */
export function readBars(text: string): string {
  return text
    .split('\n')
    .filter((line) => !(BARS.test(line) && RULE.test(line)))
    .map((line) => (BARS.test(line) ? joinCells(plainCells(line)) : line))
    .join('\n')
}

/** The cells of a row between bars, without what Markdown marks up. */
function plainCells(line: string): string[] {
  const plain = line.replace(/<sup>[^<]*<\/sup>/gi, '^').replace(/<[^>]*>|&nbsp;|\*\*|__|`/g, ' ')
  return plain.split(/(?<!\\)[|│]/).map((cell) => cell.replace(/\\(?=[^\w\s])/g, ''))
}
