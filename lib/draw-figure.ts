import type { Chart } from '#lib/chart'
import { toChartModel } from '#lib/chart-model'
import { drawNodes } from '#lib/draw-node'
import { drawLayers, inkOfFile, wrapFile } from '#lib/draw-svg'
import { layoutChart } from '#lib/layout/layout-chart'
import { toLine } from '#lib/layout/nodes'
import { wrapText } from '#lib/layout/text-width'
import type { Node, TextNode } from '#lib/scene'
import type { Theme } from '#lib/theme'

const MARGIN = 16
/** Another face than the one measured may be wider, so lines are broken a little early. */
const SLACK = 0.88

type Manner = Pick<TextNode, 'size' | 'fill' | 'serif' | 'bold'>
interface Paragraph {
  text: string
  line: number
  /** Room over it. */
  before: number
  manner: Manner
}

const TITLE: Manner = { size: 19, fill: 'ink', serif: true, bold: true }
const SUBTITLE: Manner = { size: 14, fill: 'ink-2' }
const NOTE: Manner = { size: 13, fill: 'ink-2' }
const SOURCE: Manner = { size: 12.5, fill: 'ink-3' }

/** Sets paragraphs one under the other; answers their lines and where they end. */
function setParagraphs(
  paragraphs: readonly Paragraph[],
  width: number,
  top: number,
): { nodes: Node[]; foot: number } {
  let y = top
  const nodes = paragraphs.flatMap(({ text, line, before, manner }) => {
    const lines = text ? wrapText(text, manner.size, width * SLACK, manner.bold) : []
    const start = y + (lines.length > 0 ? before : 0)
    y = start + lines.length * line
    return lines.map((part, index): Node => {
      const baseline = start + index * line + line / 2 + manner.size * 0.34
      return { kind: 'text', x: MARGIN, y: baseline, text: part, ...manner }
    })
  })
  return { nodes, foot: y }
}

/**
 * A chart as a picture that stands alone: rule, title, unit, drawing, notes and source, `width`
 * pixels wide. The source line ends with `address`, where it can be looked up.
 */
export function drawFigure(
  chart: Chart,
  { theme, width, address }: { theme: Theme; width: number; address: string | null },
): string {
  const ink = inkOfFile(theme)
  const inner = width - 2 * MARGIN
  const scene = layoutChart(toChartModel(chart), inner)
  const head = setParagraphs(
    [
      { text: chart.title, line: 24, before: 0, manner: TITLE },
      { text: chart.subtitle, line: 18, before: 0, manner: SUBTITLE },
    ],
    inner,
    MARGIN + 9,
  )
  const top = head.foot + 12
  const source = address ? `${chart.source} · ${address}` : chart.source
  const foot = setParagraphs(
    [
      ...chart.notes.map((text) => ({ text, line: 18, before: 4, manner: NOTE })),
      { text: source, line: 17, before: 8, manner: SOURCE },
    ],
    inner,
    top + scene.height,
  )
  const rule = toLine([MARGIN, MARGIN + 0.5], [width - MARGIN, MARGIN + 0.5], 'ink')
  const height = Math.ceil(foot.foot) + MARGIN
  return wrapFile({ width, height, words: chart, theme }, [
    drawNodes([rule, ...head.nodes], ink),
    `<g transform="translate(${MARGIN} ${top})">${drawLayers(scene, ink)}</g>`,
    drawNodes(foot.nodes, ink),
  ])
}
