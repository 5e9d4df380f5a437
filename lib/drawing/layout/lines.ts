import {
  drawAxis,
  drawBreaks,
  drawGrid,
  drawRibbon,
  measureTicks,
  nameAxis,
  partSeasons,
  placeBreaks,
} from '#lib/drawing/layout/backdrop'
import { obstructDiamond } from '#lib/drawing/layout/columns'
import { AXIS, LEFT, RIBBON, layoutFrame, type Frame, ASIDE } from '#lib/drawing/layout/frame'
import { scaled, toDiamond, toLine, toPoint, toText, toTriangle } from '#lib/drawing/layout/nodes'
import { placeLabels, type LabelWish, type Obstacle } from '#lib/drawing/layout/place-labels'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText, wrapText } from '#lib/drawing/layout/text-width'
import { drawGhostLines } from '#lib/drawing/layout/then'
import {
  drawEstimates,
  drawNoteMarks,
  measureNotes,
  placeEstimates,
} from '#lib/drawing/layout/yours'
import { fitVertical } from '#lib/drawing/layout/vertical'
import type { Datum, LineModel, LinesModel } from '#lib/drawing/model/chart-model'
import type { Break, Layer, Node, Plot, Scene } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

const SIZE = 13
const DATE_SIZE = 12
const RATE_SIZE = 11.5
const LINE = 16

interface EndLabel {
  line: LineModel
  names: string[]
  value: string
  when: string | null
}

/** The texts at the right ends of lines, names wrapped to `widest`. */
function listEndLabels(lines: readonly LineModel[], widest: number): EndLabel[] {
  return lines.flatMap((line) => {
    if (!line.end) return []
    const { text, when } = line.end
    return [{ line, names: wrapText(line.name, SIZE, widest, true), value: text, when }]
  })
}

/** The right margin that end labels need. */
function measureEndLabels(labels: readonly EndLabel[]): number {
  const widths = labels.flatMap(({ names, value, when }) => [
    ...names.map((name) => measureText(name, SIZE, true)),
    measureText(value, SIZE),
    measureText(when ?? '', DATE_SIZE),
  ])
  return Math.ceil(Math.max(0, ...widths)) + ASIDE + 2
}

const heightOf = ({ names, when }: EndLabel) => (names.length + (when ? 2 : 1)) * LINE

/** The height of a plot beside which end labels stand without touching. */
function measureLabelHeight(labels: readonly EndLabel[]): number {
  return labels.reduce((sum, label) => sum + heightOf(label) + 4, 0) - 1.5 * LINE
}

/** Names, newest values and, where others go on, the period of each line's end, moved apart. */
function drawEndLabels(
  labels: readonly EndLabel[],
  place: {
    x: number
    top: number
    foot: number
    /** True where the axis goes on after the newest points. */
    ahead: boolean
    pointOf: (line: LineModel) => [number, number]
  },
): Node[] {
  const { x, top, foot, ahead, pointOf } = place
  const wanted = labels.map((label) => ({
    start: pointOf(label.line)[1] - LINE / 2,
    size: heightOf(label) + 4,
  }))
  const starts = spreadApart(wanted, top - LINE / 2, foot + LINE)
  return labels.flatMap(({ line, names, value, when }, index): Node[] => {
    const start = Math.round(starts[index] ?? 0)
    const [pointX, pointY] = pointOf(line)
    const middle = start + LINE / 2
    const moved = ahead || Math.abs(middle - pointY) > 6 || when !== null
    const reach = x + ASIDE - 4 - (pointX + 6)
    const from = [pointX + 6, Math.round(pointY)] as const
    const leader = toLine(from, [x + ASIDE - 4, middle], line.color, { dash: [1, 3] })
    const bold = { size: SIZE, fill: textToken(line.color), bold: true }
    const nameEnd = start + names.length * LINE
    const texts: Node[] = [
      ...names.map((name, row) => toText(x + ASIDE, start + 12.5 + row * LINE, name, bold)),
      toText(x + ASIDE, nameEnd + 12.5, value, { size: SIZE, fill: 'ink' }),
    ]
    if (when)
      texts.push(toText(x + ASIDE, nameEnd + LINE + 12, when, { size: DATE_SIZE, fill: 'ink-3' }))
    return moved && reach > 8 ? [leader, ...texts] : texts
  })
}

const DOTS_FROM = 18

/** By width: height of the plot, least and most room for the names at the right. */
function measureRoom(width: number) {
  if (width < 500) return { plot: 220, least: 77, most: 124 }
  return width < 1000 ? { plot: 270, least: 96, most: 180 } : { plot: 300, least: 100, most: 200 }
}

type ToPoint = (datum: Datum) => [number, number]

const round = (value: number) => Math.round(value * 10) / 10

/** Its stretches as lines, then its points; dots only where the steps leave room for them. */
function drawLine({ stretches, color }: LineModel, place: ToPoint, { step }: Frame): Node[] {
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

/** The same as a chart library draws it: a line for each stretch. */
function layLine({ id, stretches, color }: LineModel, { step }: Frame): Layer[] {
  return stretches.map((points, index) => ({
    kind: 'line',
    id: `${id} ${index}`,
    color,
    strokeWidth: 2,
    points,
    dotted: step >= DOTS_FROM || points.length === 1,
  }))
}

/** Half the height of the strokes where one line alone breaks, and where others leave less room. */
const HALVES = [9, 6, 4]
/** How far the strokes move along their gap to stand clear of other lines. */
const SHIFTS = [0, -4, 4, -8, 8, -12, 12, -16, 16]
/** Between the strokes' ends and another line. */
const CLEAR = 3

/** Half the width of the strokes. */
const ASIDE_OF_STROKE = 2

/** Where another line passes the strokes: its middle there, and how far it rises or falls. */
interface Passing {
  y: number
  slope: number
}

/** How other lines pass between a category and the one before. */
function passBetween(
  lines: readonly LineModel[],
  own: LineModel,
  at: number,
  place: ToPoint,
): Passing[] {
  return lines.flatMap((line) => {
    if (line === own) return []
    const ends = line.stretches.flat().filter((datum) => datum.at === at || datum.at === at - 1)
    const [from, to] = ends.map(place)
    if (!from || !to) return []
    const perPixel = Math.abs((to[1] - from[1]) / (to[0] - from[0]))
    return [{ y: (from[1] + to[1]) / 2, slope: perPixel * ASIDE_OF_STROKE }]
  })
}

/** Where strokes around `y` touch none of the lines that pass; the least of them where none is clear. */
function standClear(y: number, passing: readonly Passing[]): { y: number; half: number } {
  const spots = HALVES.flatMap((half) => SHIFTS.map((shift) => ({ y: y + shift, half })))
  const isClear = (spot: { y: number; half: number }) =>
    passing.every((line) => Math.abs(line.y - spot.y) > spot.half + line.slope + CLEAR)
  return spots.find(isClear) ?? { y, half: Math.min(...HALVES) }
}

/** Double strokes between the ends of a line that changes where others go on, clear of those. */
function drawOwnBreaks(
  line: LineModel,
  { breaks, starts, lines }: LinesModel,
  place: ToPoint,
  frame: Frame,
) {
  const { stretches } = line
  return stretches.flatMap((stretch, index): Node[] => {
    const [before, after] = [stretches[index - 1]?.at(-1), stretch[0]]
    if (!before || !after || after.at !== before.at + 1) return []
    if (breaks.includes(after.at) || starts.includes(after.at)) return []
    const x = Math.round(frame.edge(after.at))
    const middle = Math.round((place(before)[1] + place(after)[1]) / 2)
    const { y, half } = standClear(middle, passBetween(lines, line, after.at, place))
    return [-1.5, 1.5].map((aside) =>
      toLine([x + aside, y - half], [x + aside, y + half], 'control'),
    )
  })
}

/** The room that the points of lines take from labels. */
function obstructPoints({ lines }: LinesModel, place: ToPoint): Obstacle[] {
  const points = lines.flatMap(({ stretches }) => stretches.flat().map(place))
  return points.map(([x, y]) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }))
}

/** The numbers of like-for-like rates over or under their diamonds, clear of points and breaks. */
function labelDiamonds(model: LinesModel, place: ToPoint, frame: Frame, breaks: readonly Break[]) {
  const signs = model.diamonds.map((datum) => {
    const [x, y] = place(datum)
    return { x, y, datum }
  })
  const obstacles = [
    ...signs.map(obstructDiamond),
    ...obstructPoints(model, place),
    ...breaks.map(({ at, top, foot }) => {
      const x = Math.round(frame.edge(at))
      return { left: x - 3, right: x + 3, top, bottom: foot }
    }),
  ]
  const wishes = signs.map(({ x, y, datum }): LabelWish => {
    const style = { text: datum.text, size: RATE_SIZE, bold: false, fill: 'ink' } as const
    return { ...style, x, y: y - 8, others: [y + 16], move: 'none' }
  })
  const bounds = { left: frame.left, right: frame.right, top: 0, bottom: Infinity }
  return placeLabels(wishes, obstacles, bounds)
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
  const top = RIBBON + measureNotes(model)
  const plotHeight = height === null ? free : height - top - AXIS
  const foot = top + plotHeight
  const vertical = fitVertical('main', scale, {
    x: left,
    width: right - left,
    y: top,
    height: plotHeight,
    head: 0,
    foot: 0,
  })
  const { plot, zero, toY } = vertical
  const place: ToPoint = ({ at, value }) => [round(frame.middle(at)), round(toY(value))]
  const hasZero = !scale.log && zero >= top && zero <= foot
  const zeroLine = hasZero ? scaled(toLine([left, zero + 0.5], [right, zero + 0.5], 'ink')) : []
  const breaks = placeBreaks(model, top, foot)
  const axis = nameAxis(model, frame, foot, model.restated.length > 0)
  const drawn: Plot = {
    ...plot,
    rules: hasZero ? [{ value: 0, color: 'ink', strokeWidth: 1, over: false }] : [],
    breaks,
    layers: [
      ...lines.flatMap((line) => layLine(line, frame)),
      { kind: 'diamonds', id: 'rates', points: model.diamonds },
    ],
  }
  const own = placeEstimates(model.estimates, frame, toY)
  const rates = labelDiamonds(model, place, frame, breaks)
  const notes = drawNoteMarks(model, frame, [top, foot])
  return {
    width,
    height: foot + AXIS,
    words: model.words,
    plots: [drawn],
    axis,
    bands: frame.bands,
    back: [
      ...drawGrid(frame, vertical, scale.ticks),
      ...zeroLine,
      ...notes.back,
      ...drawBreaks(breaks, frame),
      ...drawRibbon(model, frame, top),
      ...partSeasons(model, frame, top, foot),
      ...drawAxis(model, frame, foot, axis),
      ...lines.flatMap((line) => drawGhostLines(line.ghosts, line.color, place)),
    ],
    marks: lines.flatMap((line) => drawLine(line, place, frame)),
    front: [
      ...lines.flatMap((line) => drawOwnBreaks(line, model, place, frame)),
      ...scaled(...model.diamonds.map((datum) => toDiamond(...place(datum)))),
      ...rates,
      ...model.restated.map((at) => toTriangle(Math.round(frame.middle(at)), foot + 2)),
      ...drawEndLabels(labels, {
        x: right,
        top,
        foot,
        ahead: model.categories.length > model.known,
        pointOf: ({ end }) => (end ? place(end.datum) : [right, foot]),
      }),
      ...drawEstimates(own, frame, rates, obstructPoints(model, place)),
      ...notes.front,
    ],
  }
}
