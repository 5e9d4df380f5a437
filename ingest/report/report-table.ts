/** Columns of a terminal that a report keeps to. */
export const REPORT_WIDTH = 100

/** How a column stands, and how wide it may be at most. */
export interface ReportColumn {
  head: string
  align: 'left' | 'right'
  widest?: number
}

/** Cuts a text to a width, with an ellipsis where something is lost. */
export function cutText(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}

/** A table in plain text: a row of heads, then the rows, two blanks before and between columns. */
export function drawReportTable(
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): string[] {
  const cells = [columns.map(({ head }) => head), ...rows]
  const widths = columns.map(({ widest = REPORT_WIDTH }, index) =>
    Math.min(widest, Math.max(...cells.map((row) => row[index]?.length ?? 0))),
  )
  return cells.map((row) => {
    const line = columns.map(({ align }, index) => {
      const width = widths[index] ?? 0
      const text = cutText(row[index] ?? '', width)
      return align === 'left' ? text.padEnd(width) : text.padStart(width)
    })
    return cutText(`  ${line.join('  ')}`.trimEnd(), REPORT_WIDTH)
  })
}

/** Sentences broken into lines of the report's width, those after the first set in. */
export function wrapText(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > REPORT_WIDTH) {
      lines.push(line)
      line = `${indent}  `
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}
