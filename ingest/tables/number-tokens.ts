/** What stands in a cell of a table. */
export interface PrintedCell {
  /** amount: a number; percent; dash: nothing or zero; none: `N/A`. */
  kind: 'amount' | 'percent' | 'dash' | 'none'
  /** Null for dashes and `N/A`; bracketed numbers are negative. */
  value: number | null
  printed: string
  /** A small whole number in brackets or behind a label, which may be the mark of a footnote. */
  maybeMark: boolean
}

/** Words, and the cells that follow them up to the next words. */
export interface RawRow {
  label: string
  cells: PrintedCell[]
  /** Where the first cell stands in the text. */
  at: number
  end: number
}

/** With two decimals at most: a third digit is the mark of a footnote that lost its place. */
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?'
const CELL = new RegExp(
  [
    `\\(${NUMBER}\\)(?: ?%)?`, // (1,234) (5)%
    `\\(${NUMBER} ?%\\)`, // (5%)
    `-?${NUMBER}(?: ?%)?`, // 1,234 5%
    '[-–—](?= |$)',
    'N ?/ ?A|N\\.A\\.|NM(?= )',
  ].join('|'),
  'y',
)
const MARK = /\((?:\d{1,2}|[a-z])\)|[*†‡§#^]+/y

const CURRENCY = /(?:RMB|CNY|US\$|HK\$|[¥$€£]) ?(?=[-(]?\d)/y
/** What follows an amount in a sentence. */
const OF_SENTENCE = /^ ?(?:thousand|million|billion|trillion|per|in|for|to|and|\(US)/
/** What follows an amount in a row: another one. */
const NEXT_AMOUNT = /^\^? ?(?:RMB|CNY|US\$|HK\$|[¥$€£])? ?[-(]?\d/

/** Cuts the text of a table into rows. Rows without words of their own have an empty label. */
export function readRawRows(text: string, from: number, to: number): RawRow[] {
  const rows: RawRow[] = []
  let label = ''
  let cells: PrintedCell[] = []
  let at = from
  let index = from
  let signEnd = -1
  const close = () => {
    if (cells.length > 0) rows.push({ label: label.trim(), cells, at, end: index })
    label = ''
    cells = []
  }
  while (index < to) {
    const before = text[index - 1] ?? ' '
    const mark = before === ' ' || index === signEnd ? null : matchAt(MARK, text, index)
    if (mark !== null && cells.length > 0) {
      index += mark.length
      continue
    }
    const sign = before === ' ' ? matchAt(CURRENCY, text, index) : null
    if (sign !== null && isInRow(text, index + sign.length, cells.length > 0)) {
      index += sign.length
      signEnd = index
      continue
    }
    const startsWord = before === ' ' || index === signEnd || (before === '$' && cells.length > 0)
    const cell = startsWord ? matchAt(CELL, text, index) : null
    if (cell !== null && endsCell(text, index + cell.length)) {
      if (cells.length === 0) at = index
      cells.push(readCell(cell, cells.length === 0 && label !== ''))
      index += cell.length
      continue
    }
    if (text[index] === ' ' || (cells.length > 0 && isUnitSign(text, index))) {
      label += cells.length > 0 ? '' : ' '
      index += 1
      continue
    }
    if (cells.length > 0) close()
    label += text[index] ?? ''
    index += 1
  }
  close()
  return rows
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? null
}

/** Whether the amount behind a currency sign stands in a row, and not in a sentence. */
function isInRow(text: string, index: number, hasCells: boolean): boolean {
  const cell = matchAt(CELL, text, index)
  if (cell === null || !endsCell(text, index + cell.length)) return false
  const rest = text.slice(index + cell.length, index + cell.length + 12)
  return hasCells ? !OF_SENTENCE.test(rest) : NEXT_AMOUNT.test(rest)
}

/** A number ends at a blank or at the mark of a footnote; `88VIP` and `11.11` begin words. */
function endsCell(text: string, index: number): boolean {
  return (
    index >= text.length ||
    /^(?: |\((?:\d{1,2}|[a-z])\)|[*†‡§#^])/.test(text.slice(index, index + 4))
  )
}

/** Currency signs that some layouts repeat in every cell. */
function isUnitSign(text: string, index: number): boolean {
  return /^(?:US)?\$|^¥/.test(text.slice(index, index + 3))
}

function readCell(printed: string, isBehindLabel: boolean): PrintedCell {
  const bare = printed.replace(/ /g, '')
  if (/^[-–—]$/.test(bare)) return { kind: 'dash', value: null, printed, maybeMark: false }
  if (/^N/.test(bare)) return { kind: 'none', value: null, printed, maybeMark: false }
  const size = Number(bare.replace(/[(),%-]/g, ''))
  const negative = /^\(|^-/.test(bare) && size !== 0
  return {
    kind: bare.includes('%') ? 'percent' : 'amount',
    value: negative ? -size : size,
    printed,
    maybeMark: /^\(1?\d\)$/.test(bare) || (isBehindLabel && /^1?[1-9]$/.test(bare)),
  }
}
