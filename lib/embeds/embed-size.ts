import type { Chart, Mark } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { wrapText } from '#lib/drawing/layout/text-width'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { STRIP_HEIGHTS } from '#lib/embeds/table'
import { formatDate } from '#lib/words/format'

/** Widths of the drawings of the two frames that an embed is drawn for, 600 and 340 wide. */
export const DRAWING_WIDTHS = { wide: 568, narrow: 308 } as const
/** Heights of the narrow drawing: as its parts need. */
const NARROW_HEIGHTS: Readonly<Record<Mark, number>> = {
  bars: 300,
  lines: 300,
  stack: 320,
  multiples: 360,
  plan: 380,
}
/** A wide frame is 400 high; the least that a drawing needs is kept where words are many. */
const FRAME = 400
const leastHeight = ({ mark, yours }: Pick<Chart, 'mark' | 'yours'>) =>
  (mark === 'plan' ? 306 : 200) + (yours ? FOR_YOURS : 0)
/** What a drawing with a reader's signs needs beside its usual height. */
const FOR_YOURS = 70
/** Room that the wordmark takes beside the title, and the size at which Sans is as wide as it. */
const WORDMARK = 112
const TITLE_AS_SANS = 21
/** Room that the link `Figures and pages` takes beside the source line, or its line under it. */
const BESIDE = 140
const SUMMARY = 24
/** Room over the strip in a narrow frame. */
const STRIP_GAP = 8
/** The name of the site, which follows the source line in a narrow frame. */
const SIGNATURE = ' · Quarterdeck'
/** Words may be set in another face than the one measured, so lines are counted as if shorter. */
const SLACK = 0.97

function measureWords(text: string, size: number, line: number, width: number): number {
  return wrapText(text, size, width * SLACK).length * line
}

/** Unit, vintage and the newest figure, in one line. */
export function writeLead({ subtitle, asOf, summary }: Chart): string {
  return `${subtitle}, as known on ${formatDate(asOf)}. ${summary}`
}

/** The source line without its date, which the lead says. */
export function writeSource({ source }: Chart): string {
  return source.replace(/ · as of [^·]*$/, '')
}

/** The heights of everything but the drawing, pixels. */
function measureAround(chart: Chart, kind: 'wide' | 'narrow', pinned: boolean): number {
  const width = DRAWING_WIDTHS[kind]
  const wide = kind === 'wide'
  const title = measureWords(chart.title, TITLE_AS_SANS, 22, wide ? width - WORDMARK : width)
  const lead = measureWords(writeLead(chart), 13, 18, width)
  const notes = chart.notes.map((note) => measureWords(note, 12.5, 17, width) + 2)
  const source = wide
    ? measureWords(writeSource(chart), 12.5, 17, width - BESIDE) + 9
    : measureWords(`${writeSource(chart)}${SIGNATURE}`, 12.5, 17, width) + 3 + SUMMARY
  const strip = pinned ? STRIP_HEIGHTS[kind] + (wide ? 0 : STRIP_GAP) : 0
  return 14 + title + lead + 7 + notes.reduce((sum, height) => sum + height, 0) + 5 + source + strip
}

/** The heights of both drawings: what words leave in a wide frame, what the mark needs in a narrow. */
export function measureDrawings(chart: Chart, pinned: boolean): { wide: number; narrow: number } {
  const wide = Math.max(leastHeight(chart), FRAME - measureAround(chart, 'wide', pinned))
  return { wide, narrow: NARROW_HEIGHTS[chart.mark] }
}

/**
 * How high a frame of 600 and one of 340 pixels have to be for a chart's embed, its table closed: a
 * host that runs no script cannot ask the embed itself. `pinned` adds the strip.
 */
export function measureEmbed(chart: Chart, pinned: boolean): { wide: number; narrow: number } {
  const asked = measureDrawings(chart, pinned)
  const model = toChartModel(chart)
  // Some marks need more than they are given: plots one under the other.
  const measure = (kind: 'wide' | 'narrow') =>
    measureAround(chart, kind, pinned) +
    Math.ceil(layoutChart(model, DRAWING_WIDTHS[kind], asked[kind]).height)
  return { wide: Math.max(FRAME, measure('wide')), narrow: measure('narrow') }
}
