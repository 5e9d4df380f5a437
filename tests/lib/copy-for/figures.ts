import { describeCopied, type Copied, type ClipboardContent } from '#lib/copy-for/copied'
import { ADDRESSES, CITATIONS, DESTINATIONS } from '#lib/copy-for/destinations'
import { USUAL_CHOICES, type ShareChoices } from '#lib/copy-for/share-choices'
import type { SharedFigure } from '#lib/copy-for/shared-figure'
import { resolveDefaults } from '#lib/query/resolve-defaults'

const PUBLIC_URL = 'https://figures.example'

/** What every language takes for a command of its own. */
export const HOSTILE = '"R&D" <b> 100% $x_1^2 #2 {d} ~ \\n [e](f) *g* `h` | i'

/** A figure with words that every language would rather run than show. */
export const FIGURE: SharedFigure = {
  view: { kind: 'chart', id: 'cloud', query: resolveDefaults({ last: 12 }) },
  title: HOSTILE,
  subtitle: 'CNY billion, by quarter',
  alt: 'From 27.6 to "48.4" & <up>.',
  asOf: '2025-11-25',
  sentences: ['Source: pp. 5–9; −7% & more.'],
  provisional: 1,
  heights: { live: { wide: 400, narrow: 552 }, pinned: { wide: 449, narrow: 640 } },
}

/** A figure as its reader would copy it: as the dialog opens, or otherwise. */
export function copyOf(choices: Partial<ShareChoices> = {}, figure = FIGURE): Copied {
  return describeCopied(PUBLIC_URL, figure, { ...USUAL_CHOICES, ...choices })
}

/** The same figure with a title that needs no care. */
export const PLAIN: SharedFigure = { ...FIGURE, title: 'Cloud revenue', alt: 'From 27.6 to 48.4.' }

/** What lands on the clipboard for a destination, for a figure with plain words. */
export function clipFor(name: string, choices = {}, figure = PLAIN): ClipboardContent {
  const row = [...DESTINATIONS, ...ADDRESSES, ...CITATIONS].find((one) => one.name === name)
  if (!row) throw new Error(`nothing is copied for ${name}`)
  return row.write(copyOf(choices, figure))
}
