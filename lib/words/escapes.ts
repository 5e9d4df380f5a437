const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for XML and HTML, between tags or in a quoted attribute; control characters are left out, as
 * XML 1.0 cannot write most of them.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}

/** Text inside a quoted CSS string that stands in a `<style>`. */
export function escapeCss(text: string): string {
  return text.replace(/["\\<>\n]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Text for a line of Markdown outside of code. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
}

/** Characters that LaTeX gives a meaning, and those that pdflatex cannot set. */
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

/** Text for LaTeX and for a BibTeX field. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(/[\\{}~^<>|"−–—×·’‘“”…&%$#_]/g, (char) => LATEX[char] ?? `\\${char}`)
}

/** Text for a comment that ends with its line. */
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

/** Text for a cell of a sheet: one line that is not read as a formula. */
export function escapeCell(text: string): string {
  const line = oneLine(text)
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
