import { drawLink } from '#lib/embeds/page'
import { escapeXml } from '#lib/drawing/draw-node'

/** What has become of a pinned figure, under its drawing. */
export interface EmbedStrip {
  words: string
  /** The page that shows the difference; null where there is none. */
  href: string | null
  /** True where something was restated or corrected. */
  warns: boolean
}

/** The room that a strip keeps under a wide and a narrow drawing, pixels, whatever it says. */
export const STRIP_HEIGHTS = { wide: 48, narrow: 82 } as const

const TRIANGLE =
  '<svg width="8" height="6" viewBox="0 0 7 5" aria-hidden="true"><path d="M3.5 0 7 5H0z"/></svg>'

/** The strip of a pinned embed: outside the drawing, current while the drawing stays. */
export function drawStrip({ words, href, warns }: EmbedStrip): string {
  const way = href === null ? '' : ` ${drawLink(href, 'See the difference')}`
  const mark = warns ? TRIANGLE : ''
  return `<aside class="strip${warns ? ' warns' : ''}" aria-label="Since this date">${mark}<p>${escapeXml(words)}${way}</p></aside>`
}
