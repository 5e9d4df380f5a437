import { findAmounts } from '#lib/claims/text/find-amounts'
import { findPeriods } from '#lib/claims/text/find-periods'
import { readSentence, type ReadPart } from '#lib/claims/text/read-sentence'
import type { Quarter } from '#lib/period/period'

/** A line of a table, its cells trimmed; the line's own number is kept. */
export interface Row {
  at: number
  cells: readonly string[]
}

const RULE = /^[\s|:+-]+$/
const UNIT =
  /\b(?:in\s+)?((?:RMB|CNY|USD|US\$|yuan)\s+(?:millions?|billions?|bn|mn)|(?:millions?|billions?)\s+(?:of\s+)?(?:RMB|CNY|USD|yuan|dollars)|%|percent)/i

/** The cells of a line of a table; null for a line that is none. Rules between rows have no cells. */
export function splitRow(line: string): string[] | null {
  const mark = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null
  if (mark === null) return null
  if (RULE.test(line)) return []
  const cells = line.split(mark).map((cell) => cell.trim())
  while (cells.length > 0 && cells[0] === '' && mark === '|') cells.shift()
  while (cells.length > 0 && cells.at(-1) === '') cells.pop()
  return cells.length > 1 ? cells : null
}

/** A number in a cell with the unit that its column, its row or the table says. */
function writeCell(cell: string, unit: string | null): string {
  if (unit === null || findAmounts(cell).length > 0) return cell
  if (!/^[-−(]?\d[\d,]*(?:\.\d+)?\)?$/.test(cell)) return cell
  return unit === '%' || /percent/i.test(unit) ? `${cell}%` : joinUnit(cell, unit)
}

function joinUnit(cell: string, unit: string): string {
  const [, currency = ''] = /(RMB|CNY|USD|US\$|yuan|dollars)/i.exec(unit) ?? []
  const scale = /b/i.test(unit.replace(/RMB/i, '')) ? 'billion' : 'million'
  return `${currency === 'yuan' ? 'CNY' : currency} ${cell} ${scale}`
}

const unitIn = (text: string): string | null => UNIT.exec(text)?.[1] ?? null

/**
 * The figures of a table: a row names its metric in its first cell, and its period in a cell of its
 * own or in the head of the column. Each figure is read as the sentence that its cells make.
 */
export function readTable(
  rows: readonly Row[],
  newest: Quarter | null,
  number: () => number,
): ReadPart {
  const [head, ...body] = rows.filter(({ cells }) => cells.length > 0)
  const part: ReadPart = { claims: [], unread: [] }
  const add = ({ claims, unread }: ReadPart) => {
    part.claims.push(...claims)
    part.unread.push(...unread)
  }
  const isHead =
    head !== undefined && head.cells.slice(1).every((cell) => findAmounts(cell).length === 0)
  const whole = head ? unitIn(head.cells.join(' ')) : null
  for (const { at, cells } of isHead ? body : head ? [head, ...body] : []) {
    const [name = '', ...values] = cells
    const own = cells.filter((cell) => findPeriods(cell, newest).length > 0)
    values.forEach((value, index) => {
      const column = isHead ? (head.cells[index + 1] ?? '') : ''
      const cell = writeCell(value, unitIn(column) ?? unitIn(name) ?? whole)
      if (findAmounts(cell).length === 0) return
      const dated = own.filter((text) => text !== value && text !== name).join(', ')
      // Names and heads in brackets give their words, not a second figure.
      const words = [name, dated === '' ? column : dated].filter(Boolean).join(', ')
      add(
        readSentence(
          `${words.replace(UNIT, '').replace(/\s*\(\s*\)/, '')}: ${cell}`,
          at,
          newest,
          number,
        ),
      )
    })
  }
  return part
}
