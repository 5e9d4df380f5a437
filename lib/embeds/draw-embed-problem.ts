import { drawEmbedPage } from '#lib/embeds/page'
import { escapeXml } from '#lib/drawing/draw-node'
import type { Problem } from '#lib/query/problem'
import type { Fault } from '#lib/query/read-params'

const TITLES = {
  400: 'This address asks for something that cannot be shown',
  404: 'There is no such chart',
  405: 'Embeds can only be read',
  500: 'The chart could not be drawn',
  501: 'The chart could not be drawn',
  503: 'The chart could not be drawn',
} as const

function drawFault({ detail, allowed }: Fault): string {
  const items = allowed.map((one) => `<li>${escapeXml(one)}</li>`).join('')
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
  const way = '<p class="way">The page that holds this frame has the address to mend.</p>'
  return drawEmbedPage(head, `<h1>${title}</h1>\n${faults}\n${status === 500 ? '' : way}`)
}
