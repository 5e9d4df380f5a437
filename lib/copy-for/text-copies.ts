import { citeBibtex, keyOf, listCaption, nameCopied, citeShort } from '#lib/copy-for/citations'
import type { ClipboardContent, Copied } from '#lib/copy-for/copied'
import { writeCaption } from '#lib/copy-for/rich-copies'
import {
  escapeXml,
  escapeLatex,
  escapeMarkdown,
  escapeCell,
  escapeComment,
  quoteForCode,
  quoteForFormula,
} from '#lib/words/escapes'

/** A query of Power Query: the figures as typed columns, whatever the sheet's own language. */
export function writeForExcel(copied: Copied): ClipboardContent {
  const source = quoteForFormula(copied.csv)
  const lines = [
    `// ${escapeComment(citeShort(copied))}`,
    'let',
    `    Source = Csv.Document(Web.Contents(${source}), [Delimiter = ",", Encoding = 65001]),`,
    '    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
    '    Figures = Table.TransformColumnTypes(',
    '        Rows,',
    '        {{"period_end", type date}, {"value", type number}},',
    '        "en-US"',
    '    )',
    'in',
    '    Figures',
  ]
  return { 'text/plain': lines.join('\n') }
}

/** The citation in a cell, and under it the formula that reads the figures. */
export function writeForSheets(copied: Copied): ClipboardContent {
  const formula = `=IMPORTDATA(${quoteForFormula(copied.csv)})`
  return { 'text/plain': `${escapeCell(citeShort(copied))}\n${formula}` }
}

/** The wide sheet itself, for a document or a spreadsheet. */
export function writeForTable(copied: Copied): ClipboardContent {
  return { 'text/plain': copied.wide, table: copied.wide }
}

/** One line of Python; its comment cites. */
export function writeForPython(copied: Copied): ClipboardContent {
  const { variable, csv } = copied
  const line = `import pandas; ${variable} = pandas.read_csv(${quoteForCode(csv)})`
  return { 'text/plain': `${line}  # ${escapeComment(citeShort(copied))}` }
}

/** One line of R, which needs no package; its comment cites. */
export function writeForR(copied: Copied): ClipboardContent {
  const { variable, csv } = copied
  const line = `${variable} <- read.csv(${quoteForCode(csv)})`
  return { 'text/plain': `${line}  # ${escapeComment(citeShort(copied))}` }
}

/** An `<iframe>` that needs no script, and the caption. */
export function writeForHtml(copied: Copied): ClipboardContent {
  const { embed, title, frame } = copied
  const { width, height } = frame
  const lines = [
    '<figure>',
    `  <iframe src="${escapeXml(embed)}" title="${escapeXml(title)}" width="${width}" height="${height}" style="max-width:100%;border:0" loading="lazy"></iframe>`,
    `  <figcaption>${writeCaption(copied)}</figcaption>`,
    '</figure>',
  ]
  return { 'text/plain': lines.join('\n') }
}

/** A picture that is light or dark as its reader is, and a footnote. */
export function writeForMarkdown(copied: Copied): ClipboardContent {
  const { alt, size, theme, page, slug, caption } = copied
  const source = (scheme: 'light' | 'dark') => escapeXml(copied.pictureIn(scheme, size, caption))
  const width = size.setWidth
  // On one line, so that Markdown reads on behind it and finds the footnote.
  const picture = [
    '<picture>',
    `<source media="(prefers-color-scheme: dark)" srcset="${source('dark')}">`,
    `<source media="(prefers-color-scheme: light)" srcset="${source('light')}">`,
    `<img alt="${escapeXml(alt)}" src="${source(theme)}" width="${width}">`,
    '</picture>',
  ].join('')
  const name = `[${escapeMarkdown(nameCopied(copied))}](<${page}>).`
  const note = [name, ...listCaption(copied).map(escapeMarkdown), 'Quarterdeck.'].join(' ')
  return { 'text/plain': `${picture}[^${slug}]\n\n[^${slug}]: ${note}\n` }
}

/** A figure with caption and label, and the entry it cites. The picture has to be saved beside it. */
export function writeForLatex(copied: Copied): ClipboardContent {
  const { title, size, slug, theme } = copied
  const caption = [`${nameCopied(copied)}.`, ...listCaption(copied)].map(escapeLatex).join(' ')
  const width = size.value === 'narrow' ? '0.6\\linewidth' : '\\linewidth'
  const lines = [
    `% Save as ${slug}.png: ${copied.pictureIn(theme, size, copied.caption)}`,
    '% Needs \\usepackage{graphicx,url}',
    '\\begin{figure}[htbp]',
    '  \\centering',
    `  \\includegraphics[width=${width}]{${slug}.png}`,
    `  \\caption[{${escapeLatex(title)}}]{${caption} \\cite{${keyOf(copied)}}}`,
    `  \\label{fig:${slug}}`,
    '\\end{figure}',
    '',
    '% Into the .bib file:',
    citeBibtex(copied),
    '',
  ]
  return { 'text/plain': lines.join('\n') }
}

/** A citation alone. */
export function writeCitation(
  write: (copied: Copied) => string,
): (copied: Copied) => ClipboardContent {
  return (copied) => ({ 'text/plain': write(copied) })
}
