import type { Chart } from '#lib/charts/chart'
import { plainSubtitle, toYours } from '#lib/charts/yours-words'
import { countProvisional, describeCredits } from '#lib/drawing/describe-credits'
import { measureEmbed } from '#lib/embeds/embed-size'
import type { FigureName, FigureView } from '#lib/figures/figure'

/** How high frames of 600 and of 340 pixels have to be, pixels. */
interface FrameHeights {
  wide: number
  narrow: number
}

/** What is told of a figure that someone shares: small, so that a page can carry it. */
export interface SharedFigure {
  /** The figure with every choice resolved. */
  view: FigureView
  title: string
  subtitle: string
  /** The figure in words, with its numbers. */
  alt: string
  /** The vintage it was seen from, `YYYY-MM-DD`. */
  asOf: string
  /** Where its figures come from and how they stand, sentence by sentence. */
  sentences: readonly string[]
  /** How many values in it a filed document may yet replace. */
  provisional: number
  heights: { live: FrameHeights; pinned: FrameHeights }
}

/**
 * A chart as one shares it, under the name that its addresses carry. `asked` is said in place of
 * what the chart was resolved to: the periods of a figure that moves on.
 */
export function describeShared(
  chart: Chart,
  name: FigureName,
  asked: Partial<Pick<FigureView, 'query'>> = {},
): SharedFigure {
  const { title, alt, asOf, query, plan } = chart
  // The plan's start is a default that only the data gives.
  const start = query.start ?? plan?.paths.find(({ chosen }) => chosen)?.start ?? null
  return {
    view: { ...name, query: { ...query, start }, ...asked, yours: toYours(chart) },
    title,
    subtitle: plainSubtitle(chart),
    alt,
    asOf,
    sentences: describeCredits(chart, '').sentences,
    provisional: countProvisional(chart),
    heights: { live: measureEmbed(chart, false), pinned: measureEmbed(chart, true) },
  }
}
