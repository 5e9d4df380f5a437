import { findChart } from '#lib/charts/charts'
import type { EmbedTheme } from '#lib/embeds/page'
import type { FigureView } from '#lib/figures/figure'
import { figureAddress } from '#lib/figures/figure-address'
import { findMetric } from '#lib/metrics/metrics'
import { escapeXml } from '#lib/words/escapes'

/** The frame that an embed is drawn for, pixels; many words under a drawing may need a higher one. */
export const EMBED_FRAME = { width: 600, height: 400 } as const

/** What a figure is called before it is built: the chart's title, or its metrics by name. */
export function nameFigure({ kind, id }: FigureView): string {
  if (kind === 'chart') return findChart(id)?.title ?? id
  const metrics = id.split(',').flatMap((name) => findMetric(name) ?? [])
  const [only] = metrics
  if (only && metrics.length === 1) return only.label
  return metrics.map(({ shortLabel }) => shortLabel).join(', ')
}

/**
 * An `<iframe>` to paste, with its size written out for hosts that run no script: a figure as
 * filtered, pinned or, with null, updating; `auto` follows its reader's light or dark, which a white
 * memo does not. Throws for a chart that is not in the catalogue.
 */
export function writeIframe(
  publicUrl: string,
  view: FigureView,
  pin: string | null,
  height: number = EMBED_FRAME.height,
  width: number = EMBED_FRAME.width,
  theme: EmbedTheme = 'light',
): string {
  const src = escapeXml(`${figureAddress(publicUrl, view, 'embed', pin)}&theme=${theme}`)
  const title = escapeXml(nameFigure(view))
  return `<iframe src="${src}" title="${title}" width="${width}" height="${height}" style="max-width:100%;border:0" loading="lazy"></iframe>`
}
