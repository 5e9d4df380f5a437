/** Text set so that the language it is pasted into shows it as it is, and runs none of it. */

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** For HTML: between tags, and inside double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => HTML[one] ?? one)
}

/** For a line of Markdown outside of code. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
}

/** What has a meaning of its own in LaTeX, and what pdflatex has no letter for. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, escaped or not.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '−': '$-$',
  '–': '--',
  '—': '---',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '’': "'",
  '‘': '`',
  '“': '``',
  '”': "''",
  '…': '\\ldots{}',
}

/** For the text of LaTeX and of a BibTeX field. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(/[\\{}~^<>|"−–—×·’‘“”…&%$#_]/g, (one) => LATEX[one] ?? `\\${one}`)
}

/** For the rest of a line behind a comment mark: nothing ends it but a new line. */
export function escapeComment(text: string): string {
  return oneLine(text)
}

/** A text in double quotes for Python and R. */
export function quoteForCode(text: string): string {
  return JSON.stringify(text)
}

/** A text in double quotes for formulas and Power Query, where a quote is doubled. */
export function quoteForFormula(text: string): string {
  return `"${oneLine(text).replaceAll('"', '""')}"`
}

/** For a cell of a sheet: a single line that cannot be read as a formula. */
export function escapeCell(text: string): string {
  const line = oneLine(text)
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
