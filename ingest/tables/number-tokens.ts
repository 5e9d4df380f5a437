/** What stands in a cell of a table. */
export interface Cell {
  /** amount: a number; percent; dash: nothing or zero; none: `N/A`. */
  kind: 'amount' | 'percent' | 'dash' | 'none'
  /** Null for dashes and `N/A`; bracketed numbers are negative. */
  value: number | null
  printed: string
  /** A small whole number in brackets, which may be the mark of a footnote. */
  maybeMark: boolean
}

/** Words, and the cells that follow them up to the next words. */
export interface RawRow {
  label: string
  cells: Cell[]
  /** Where the first cell stands in the text. */
  at: number
  end: number
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
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
const MARK = /\(\d{1,2}\)|[*†#]+|\^/y

/** Cuts the text of a table into rows. Rows without words of their own have an empty label. */
export function readRawRows(text: string, from: number, to: number): RawRow[] {
  const rows: RawRow[] = []
  let label = ''
  let cells: Cell[] = []
  let at = from
  let index = from
  const close = () => {
    if (cells.length > 0) rows.push({ label: label.trim(), cells, at, end: index })
    label = ''
    cells = []
  }
  while (index < to) {
    const before = text[index - 1] ?? ' '
    const mark = before === ' ' ? null : matchAt(MARK, text, index)
    if (mark !== null && cells.length > 0) {
      index += mark.length
      continue
    }
    const startsWord = before === ' ' || (before === '$' && cells.length > 0)
    const cell = startsWord ? matchAt(CELL, text, index) : null
    if (cell !== null && endsCell(text, index + cell.length)) {
      if (cells.length === 0) at = index
      cells.push(readCell(cell))
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

/** A number ends at a blank or at the mark of a footnote; `88VIP` and `11.11` begin words. */
function endsCell(text: string, index: number): boolean {
  return index >= text.length || /^(?: |\(\d{1,2}\)|[*†#^])/.test(text.slice(index, index + 4))
}

/** Currency signs that some layouts repeat in every cell. */
function isUnitSign(text: string, index: number): boolean {
  return /^(?:US)?\$|^¥/.test(text.slice(index, index + 3))
}

function readCell(printed: string): Cell {
  const bare = printed.replace(/ /g, '')
  if (/^[-–—]$/.test(bare)) return { kind: 'dash', value: null, printed, maybeMark: false }
  if (/^N/.test(bare)) return { kind: 'none', value: null, printed, maybeMark: false }
  const size = Number(bare.replace(/[(),%-]/g, ''))
  const negative = /^\(|^-/.test(bare) && size !== 0
  return {
    kind: bare.includes('%') ? 'percent' : 'amount',
    value: negative ? -size : size,
    printed,
    maybeMark: /^\(1?\d\)$/.test(bare),
  }
}
