import type { Datum, LineModel, LinesModel } from '#lib/drawing/model/model-chart'
import { drawAxis, drawBreaks, drawGrid, drawRibbon, measureTicks } from '#lib/drawing/layout/backdrop'
import {
  drawEndLabels,
  listEndLabels,
  measureEndLabels,
  measureLabelHeight,
} from '#lib/drawing/layout/end-labels'
import { AXIS, LEFT, RIBBON, layoutFrame, type Frame } from '#lib/drawing/layout/frame'
import { toDiamond, toLine, toPoint, toTriangle } from '#lib/drawing/layout/nodes'
import { fitVertical } from '#lib/drawing/layout/vertical'
import type { Node, Scene } from '#lib/drawing/scene'

const DOTS_FROM = 18

/** By width: height of the plot, least and most room for the names at the right. */
function measureRoom(width: number) {
  if (width < 500) return { plot: 220, least: 77, most: 124 }
  return width < 1000 ? { plot: 270, least: 96, most: 180 } : { plot: 300, least: 100, most: 200 }
}

type Place = (datum: Datum) => [number, number]

const round = (value: number) => Math.round(value * 10) / 10

/** Its stretches as lines, then its points; dots only where the steps leave room for them. */
function drawLine({ stretches, color }: LineModel, place: Place, { step }: Frame): Node[] {
  const joined = stretches.filter(({ length }) => length > 1)
  const lines = joined.map((stretch): Node => {
    const points = stretch.map((datum) => place(datum).map(round).join(' '))
    return { kind: 'path', d: `M${points.join('L')}`, stroke: color, strokeWidth: 2 }
  })
  const points = stretches.flatMap((stretch) =>
    stretch
      .filter(({ quality }) => step >= DOTS_FROM || stretch.length === 1 || quality !== 'primary')
      .map((datum) => toPoint(...place(datum), color, datum.quality)),
  )
  return [...lines, ...points]
}

/** Half the height of the strokes where one line alone breaks. */
const HALF = 9

/** Double strokes between the ends of a line that changes where others go on. */
function drawOwnBreaks(
  { stretches }: LineModel,
  { breaks }: LinesModel,
  place: Place,
  frame: Frame,
) {
  return stretches.flatMap((stretch, index): Node[] => {
    const [before, after] = [stretches[index - 1]?.at(-1), stretch[0]]
    if (!before || !after || after.at !== before.at + 1 || breaks.includes(after.at)) return []
    const x = Math.round(frame.edge(after.at))
    const y = Math.round((place(before)[1] + place(after)[1]) / 2)
    return [-1.5, 1.5].map((aside) =>
      toLine([x + aside, y - HALF], [x + aside, y + HALF], 'control'),
    )
  })
}

/** Lines with their names at the right end. */
export function layoutLines(model: LinesModel, width: number, height: number | null): Scene {
  const { scale, lines } = model
  const room = measureRoom(width)
  const labels = listEndLabels(lines, room.most - 10)
  const margins = {
    left: Math.max(LEFT, measureTicks(scale.ticks)),
    right: Math.max(room.least, measureEndLabels(labels)),
  }
  const frame = layoutFrame(model, width, margins)
  const { left, right } = frame
  const free = Math.max(room.plot, measureLabelHeight(labels))
  const plotHeight = height === null ? free : height - RIBBON - AXIS
  const foot = RIBBON + plotHeight
  const vertical = fitVertical('main', scale, {
    x: left,
    width: right - left,
    y: RIBBON,
    height: plotHeight,
    head: 0,
    foot: 0,
  })
  const { plot, zero, toY } = vertical
  const place: Place = ({ at, value }) => [round(frame.middle(at)), round(toY(value))]
  const hasZero = zero >= RIBBON && zero <= foot
  const zeroLine = hasZero ? [toLine([left, zero + 0.5], [right, zero + 0.5], 'ink')] : []
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: [plot],
    bands: frame.bands,
    back: [
      ...drawGrid(frame, vertical, scale.ticks),
      ...zeroLine,
      ...drawBreaks(model, frame, RIBBON, foot),
      ...drawRibbon(model, frame, RIBBON),
      ...drawAxis(model, frame, foot, model.restated.length > 0),
    ],
    marks: lines.flatMap((line) => drawLine(line, place, frame)),
    front: [
      ...lines.flatMap((line) => drawOwnBreaks(line, model, place, frame)),
      ...model.diamonds.map((datum) => toDiamond(...place(datum))),
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 2)),
      ...drawEndLabels(labels, {
        x: right,
        top: RIBBON,
        foot,
        pointOf: ({ end }) => (end ? place(end.datum) : [right, foot]),
      }),
    ],
  }
}
