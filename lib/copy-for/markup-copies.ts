import { citeBibtex, keyOf, listCaption, nameCopied } from '#lib/copy-for/citations'
import type { Clip } from '#lib/copy-for/clip'
import type { Copied } from '#lib/copy-for/copied'
import { escapeXml, escapeLatex, escapeMarkdown } from '#lib/words/escapes'
import { writeCaption } from '#lib/copy-for/rich-copies'

/** An `<iframe>` that needs no script, and the caption. */
export function writeForHtml(copied: Copied): Clip {
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
export function writeForMarkdown(copied: Copied): Clip {
  const { alt, size, theme, page, slug } = copied
  const source = (one: 'light' | 'dark') => escapeXml(copied.pictureIn(one, size))
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
export function writeForLatex(copied: Copied): Clip {
  const { title, size, slug, theme } = copied
  const caption = [`${nameCopied(copied)}.`, ...listCaption(copied)].map(escapeLatex).join(' ')
  const width = size.value === 'narrow' ? '0.6\\linewidth' : '\\linewidth'
  const lines = [
    `% Save as ${slug}.png: ${copied.pictureIn(theme, size)}`,
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
export function writeCitation(cite: (copied: Copied) => string): (copied: Copied) => Clip {
  return (copied) => ({ 'text/plain': cite(copied) })
}
