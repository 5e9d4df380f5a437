import { FIT_FACES } from '#lib/drawing/draw-svg'
import { exportTokensCss } from '#lib/drawing/theme'
import type { Problem } from '#lib/query/problem'
import type { Fault } from '#lib/query/read-params'
import { escapeXml } from '#lib/words/escapes'

const RULES = `*{box-sizing:border-box}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;padding:14px 16px 0;background:var(--page);color:var(--ink-2);font:13px/18px "Source Sans 3",Fit,system-ui,sans-serif;-webkit-text-size-adjust:100%}
main{flex:1;width:100%;max-width:568px;margin-inline:auto}
h1,.brand{font-family:"Source Serif 4","Source Serif Pro",FitSerif,Georgia,serif;font-weight:600}
h1{margin:0;font-size:18px;line-height:22px;color:var(--ink)}
h2{margin:16px 0 0;font-size:13px;line-height:18px}
p,ol,ul{margin:0}
a{color:inherit;text-decoration:underline 1px var(--control);text-underline-offset:3px}
a:hover{color:var(--accent);text-decoration:underline 2px var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.brand{float:right;margin-left:16px;color:var(--ink-2);font-size:14px;line-height:22px;text-decoration:none}
.brand svg{width:14px;height:14px;margin-right:5px;vertical-align:-1.5px}
.mark{fill:var(--ink)}.mark g{fill:var(--accent)}
.figure{margin-top:7px;background:var(--page);forced-color-adjust:none}
.figure svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:"Source Sans 3",Fit,system-ui,sans-serif}
.wide{display:none}
.note,.source{font-size:12.5px;line-height:17px}
.note{margin-bottom:2px}
.source{margin-top:5px;padding-bottom:9px;color:var(--ink-3)}
.foot{position:relative}
summary{width:max-content;padding:3px 0;color:var(--ink-2);font-size:12.5px;line-height:18px;cursor:pointer}
.figures{margin:4px 0 16px;overflow-x:auto}
table{border-collapse:collapse;font-size:13.5px;line-height:18px;color:var(--ink)}
caption{padding:4px 0;text-align:left;font-size:12.5px;line-height:17px;color:var(--ink-2)}
th,td{padding:5px 12px 5px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400;white-space:nowrap}
thead th{font-size:12.5px;line-height:17px;color:var(--ink-3);vertical-align:bottom;white-space:normal}
.n{text-align:right;font-variant-numeric:tabular-nums}
.wrap{min-width:132px;white-space:normal}
.statements{padding:4px 0 16px 20px}
.statements li{padding:4px 0}
.strip{display:flex;gap:8px;min-height:48px;margin:0 -16px;padding:6px 16px 7px;border-top:1px solid var(--rule);background:var(--fog);color:var(--ink-2);font-size:12.5px;line-height:17px}
.strip.warns{border-color:transparent;background:var(--warn-w);color:var(--warn)}
.strip svg{flex:none;margin-top:6px;fill:var(--warn-m);forced-color-adjust:none}
.strip a{text-decoration-color:currentColor}
.strip.warns a:hover{color:inherit}
.fault{margin-top:12px}
.fault ul{padding-left:20px}
.way{margin:12px 0 16px}
@media (max-width:599px){.aside{display:none}.strip{min-height:82px;margin-top:8px}.source{padding-bottom:3px}}
@media (min-width:600px){.narrow,.inline{display:none}.wide{display:block}.source{padding-right:140px}.foot summary{position:absolute;top:-3px;right:0}}
@media (min-width:840px) and (min-height:560px){main{max-width:852px}.wide svg{width:100%}}`

/** The one style of every embed, the same to the byte, so that a policy can name it by its hash. */
export const EMBED_STYLE = [exportTokensCss(), FIT_FACES, RULES].join('\n')

const TITLES = {
  400: 'This address asks for something that cannot be shown',
  404: 'There is no such chart',
  405: 'Embeds can only be read',
  500: 'The chart could not be drawn',
  501: 'The chart could not be drawn',
  503: 'The chart could not be drawn',
} as const

function drawFault({ detail, allowed }: Fault): string {
  const items = allowed.map((value) => `<li>${escapeXml(value)}</li>`).join('')
  const list = items ? `<p>Allowed:</p><ul>${items}</ul>` : ''
  return `<div class="fault"><p>${escapeXml(detail)}</p>${list}</div>`
}

/** A problem as a page that a reader of the host's page can understand and its author can act on. */
export function drawEmbedProblem(problem: Problem): string {
  const { status, message, errors } = problem
  const title = TITLES[status]
  const faults =
    errors.length > 0 ? errors.map(drawFault).join('\n') : `<p>${escapeXml(message)}</p>`
  const head = { title, description: title, canonical: null, theme: 'auto' } as const
  const way = '<p class="way">The embedding page uses a wrong address.</p>'
  return drawEmbedPage(head, `<h1>${title}</h1>\n${faults}\n${status === 500 ? '' : way}`)
}

/** `auto` follows the reader's system; the others are the host page's choice. */
export type EmbedTheme = 'auto' | 'light' | 'dark'

interface EmbedHead {
  title: string
  description: string
  /** Address of the page that this is a part of; null for error pages. */
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
