import { findChart } from '#lib/charts/charts'
import type { EmbedTheme } from '#lib/embeds/page'
import type { FigureView } from '#lib/figures/figure'
import { liveAddress, pinnedAddress } from '#lib/figures/figure-address'
import { findMetric } from '#lib/metrics/metrics'
import { escapeXml } from '#lib/words/escapes'

/** The frame that an embed is drawn for, pixels; many words under a drawing may need a higher one. */
export const EMBED_FRAME = { width: 600, height: 400 } as const

/** What a figure is called before it is built: the chart's title, or its metrics by name. */
export function nameFigure({ kind, id }: FigureView): string {
  if (kind === 'chart') return findChart(id)?.title ?? id
  const metrics = id.split(',').flatMap((one) => findMetric(one) ?? [])
  const [only] = metrics
  if (only && metrics.length === 1) return only.label
  return metrics.map(({ shortLabel }) => shortLabel).join(', ')
}

/**
 * The address of an embed, which follows its reader's light or dark unless a theme is named: fixed
 * to the vintage `pin` (`YYYY-MM-DD`) or, with null, updating. Every default is written out. Throws
 * for an unknown chart.
 */
function embedAddress(
  publicUrl: string,
  view: FigureView,
  pin: string | null,
  theme: EmbedTheme = 'auto',
): string {
  const address =
    pin === null
      ? liveAddress(publicUrl, view, 'embed')
      : pinnedAddress(publicUrl, view, 'embed', pin)
  return `${address}&theme=${theme}`
}

/**
 * An `<iframe>` to paste, with its size written out for hosts that run no script: a figure as
 * filtered, pinned or, with null, updating. Throws for a chart that is not in the catalogue.
 */
export function writeIframe(
  publicUrl: string,
  view: FigureView,
  pin: string | null,
  height: number = EMBED_FRAME.height,
  width: number = EMBED_FRAME.width,
  theme: EmbedTheme = 'auto',
): string {
  const src = escapeXml(embedAddress(publicUrl, view, pin, theme))
  const title = escapeXml(nameFigure(view))
  return `<iframe src="${src}" title="${title}" width="${width}" height="${height}" style="max-width:100%;border:0" loading="lazy"></iframe>`
}
