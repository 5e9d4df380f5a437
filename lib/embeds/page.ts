import { EMBED_STYLE } from '#lib/embeds/draw-embed-style'
import { escapeXml } from '#lib/drawing/draw-node'

/** `auto` follows the reader's system; the others are the host page's choice. */
export type EmbedTheme = 'auto' | 'light' | 'dark'

export interface EmbedHead {
  title: string
  description: string
  /** Address of the page that this is a part of; null where there is none. */
  canonical: string | null
  theme: EmbedTheme
}

/** A link that leaves the frame, to an address in a new tab; `label` is HTML. */
export function drawLink(href: string, label: string): string {
  return `<a href="${escapeXml(href)}" target="_blank" rel="noopener">${label}</a>`
}

/**
 * A whole HTML document around a body that is HTML already, and what stands after it: one style, no
 * script, no font.
 */
export function drawEmbedPage(
  { title, description, canonical, theme }: EmbedHead,
  body: string,
  after = '',
): string {
  const scheme = theme === 'auto' ? 'light dark' : theme
  const chosen = theme === 'auto' ? '' : ` data-theme="${theme}"`
  const link = canonical === null ? '' : `<link rel="canonical" href="${escapeXml(canonical)}">\n`
  return `<!doctype html>
<html lang="en"${chosen}>
<head>
<meta charset="utf-8">
<title>${escapeXml(title)} · Quarterdeck</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<meta name="robots" content="noindex">
<meta name="description" content="${escapeXml(description)}">
${link}<style>${EMBED_STYLE}</style>
</head>
<body>
<main>
${body}
</main>
${after}</body>
</html>
`
}
