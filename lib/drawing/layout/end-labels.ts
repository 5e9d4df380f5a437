import type { LineModel } from '#lib/drawing/model/model-chart'
import { ASIDE } from '#lib/drawing/layout/frame'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText, wrapText } from '#lib/drawing/layout/text-width'
import type { Node } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

const SIZE = 13
const DATE_SIZE = 12
const LINE = 16

interface EndLabel {
  line: LineModel
  names: string[]
  value: string
  when: string | null
}

/** The texts at the right ends of lines, names wrapped to `widest`. */
export function listEndLabels(lines: readonly LineModel[], widest: number): EndLabel[] {
  return lines.flatMap((line) => {
    if (!line.end) return []
    const { text, when } = line.end
    return [{ line, names: wrapText(line.name, SIZE, widest, true), value: text, when }]
  })
}

/** The right margin that end labels need. */
export function measureEndLabels(labels: readonly EndLabel[]): number {
  const widths = labels.flatMap(({ names, value, when }) => [
    ...names.map((name) => measureText(name, SIZE, true)),
    measureText(value, SIZE),
    measureText(when ?? '', DATE_SIZE),
  ])
  return Math.ceil(Math.max(0, ...widths)) + ASIDE + 2
}

const heightOf = ({ names, when }: EndLabel) => (names.length + (when ? 2 : 1)) * LINE

/** The height of a plot beside which end labels stand without touching. */
export function measureLabelHeight(labels: readonly EndLabel[]): number {
  return labels.reduce((sum, label) => sum + heightOf(label) + 4, 0) - 1.5 * LINE
}

/** Names, newest values and, where others go on, the period of each line's end, moved apart. */
export function drawEndLabels(
  labels: readonly EndLabel[],
  place: { x: number; top: number; foot: number; pointOf: (line: LineModel) => [number, number] },
): Node[] {
  const { x, top, foot, pointOf } = place
  const wanted = labels.map((label) => ({
    start: pointOf(label.line)[1] - LINE / 2,
    size: heightOf(label) + 4,
  }))
  const starts = spreadApart(wanted, top - LINE / 2, foot + LINE)
  return labels.flatMap(({ line, names, value, when }, index): Node[] => {
    const start = Math.round(starts[index] ?? 0)
    const [pointX, pointY] = pointOf(line)
    const middle = start + LINE / 2
    const moved = Math.abs(middle - pointY) > 6 || when !== null
    const reach = x + ASIDE - 4 - (pointX + 6)
    const leader: Node = {
      kind: 'line',
      x1: pointX + 6,
      y1: Math.round(pointY),
      x2: x + ASIDE - 4,
      y2: middle,
      stroke: line.color,
      dash: [1, 3],
    }
    const rows = names.length
    const texts: Node[] = names.map((text, row) => ({
      kind: 'text',
      x: x + ASIDE,
      y: start + 12.5 + row * LINE,
      text,
      size: SIZE,
      fill: textToken(line.color),
      bold: true,
    }))
    texts.push({
      kind: 'text',
      x: x + ASIDE,
      y: start + 12.5 + rows * LINE,
      text: value,
      size: SIZE,
      fill: 'ink',
    })
    if (when)
      texts.push({
        kind: 'text',
        x: x + ASIDE,
        y: start + 12 + (rows + 1) * LINE,
        text: when,
        size: DATE_SIZE,
        fill: 'ink-3',
      })
    return moved && reach > 8 ? [leader, ...texts] : texts
  })
}
