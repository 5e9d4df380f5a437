import type { Chart, Mark } from '#lib/chart'
import { toChartModel } from '#lib/chart-model'
import { drawSvg } from '#lib/draw-svg'
import { layoutChart } from '#lib/layout/layout-chart'
import { wrapText } from '#lib/layout/text-width'

/** Widths of the two drawings: frames of 600 and 340 less the margins of 16. */
const WIDE = 568
const NARROW = 308
/** Heights of the narrow one: as its parts need. */
const NARROW_HEIGHTS: Readonly<Record<Mark, number>> = {
  bars: 300,
  lines: 300,
  stack: 320,
  multiples: 360,
  plan: 380,
}
/** A frame of 600 is 400 high; the least that a drawing needs is kept where words are many. */
const FRAME = 400
const LEAST = 210
/** Room that the wordmark takes beside the title, and the size at which Sans is as wide as it. */
const WORDMARK = 112
const TITLE_AS_SANS = 21
/** Room that the link `Figures and pages` takes beside the source line. */
const BESIDE = 140
/** Words may be set in another face than the one measured, so lines are counted as if shorter. */
const SLACK = 0.97

function measureWords(text: string, size: number, line: number, width: number): number {
  return wrapText(text, size, width * SLACK).length * line
}

/** The height that words above and below leave to the drawing in a frame of 600 by 400. */
function measureDrawing({ title, notes }: Chart, lead: string, source: string): number {
  const heading = measureWords(title, TITLE_AS_SANS, 22, WIDE - WORDMARK)
  const above = 14 + heading + measureWords(lead, 13, 18, WIDE) + 7
  const between = notes.map((note) => measureWords(note, 12.5, 17, WIDE) + 2)
  const below = 5 + measureWords(source, 12.5, 17, WIDE - BESIDE) + 9
  return Math.max(LEAST, FRAME - above - between.reduce((sum, one) => sum + one, 0) - below)
}

/** Both drawings of a chart, of which the style shows the one that fits the frame. */
export function drawEmbedFigure(
  chart: Chart,
  { lead, source }: { lead: string; source: string },
): string {
  const model = toChartModel(chart)
  const height = measureDrawing(chart, lead, source)
  const wide = drawSvg(layoutChart(model, WIDE, height), { prefix: 'w', labelled: true })
  const narrow = drawSvg(layoutChart(model, NARROW, NARROW_HEIGHTS[chart.mark]), {
    prefix: 'n',
    labelled: true,
  })
  return `<div class="figure wide">${wide}</div>\n<div class="figure narrow">${narrow}</div>`
}
