import type { Name } from '#lib/drawing/model/axis'
import { measureText } from '#lib/drawing/layout/text-width'
import { fitAxis, fitName, type ChartSize, type PlotPlace } from '#lib/exports/office/place-plot'
import type { Plot } from '#lib/exports/office/plot'
import { DRAWING, FACE, fillOf, roundPart, toEmu, XML_HEAD } from '#lib/exports/office/xml'
import type { Token } from '#lib/drawing/theme'
import { escapeXml } from '#lib/words/escapes'

/** A shape over a chart, in points from its upper left. */
interface Shape {
  name: string
  x: number
  y: number
  width: number
  height: number
  geometry: 'rect' | 'triangle'
  fill: Token | null
  line: Token | null
  text?: string
  align?: 'l' | 'ctr'
}

function writeText({ text = '', align = 'l' }: Shape, face: number): string {
  const style = `sz="${Math.round(face * 100)}" b="0"`
  const run = text
    ? `<a:r><a:rPr lang="en-US" ${style}>${fillOf('ink-3')}<a:latin typeface="${FACE}"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
    : `<a:endParaRPr lang="en-US" ${style}/>`
  return `<cdr:txBody><a:bodyPr vertOverflow="clip" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${align}"/>${run}</a:p></cdr:txBody>`
}

function writeShape(shape: Shape, index: number, { width, height, face }: ChartSize): string {
  const { name, geometry, fill, line } = shape
  const part = (value: number, whole: number) => roundPart(Math.min(Math.max(value / whole, 0), 1))
  const corner = (tag: string, x: number, y: number) =>
    `<cdr:${tag}><cdr:x>${part(x, width)}</cdr:x><cdr:y>${part(y, height)}</cdr:y></cdr:${tag}>`
  const box = `<a:xfrm><a:off x="${toEmu(shape.x)}" y="${toEmu(shape.y)}"/><a:ext cx="${toEmu(shape.width)}" cy="${toEmu(shape.height)}"/></a:xfrm>`
  const stroke = line ? `<a:ln w="6350">${fillOf(line)}</a:ln>` : '<a:ln><a:noFill/></a:ln>'
  return `<cdr:relSizeAnchor>${corner('from', shape.x, shape.y)}${corner('to', shape.x + shape.width, shape.y + shape.height)}<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${index + 2}" name="${escapeXml(name)}"/><cdr:cNvSpPr/></cdr:nvSpPr><cdr:spPr>${box}<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>${fill ? fillOf(fill) : '<a:noFill/>'}${stroke}</cdr:spPr>${writeText(shape, face)}</cdr:sp></cdr:relSizeAnchor>`
}

/** Where things of a plot stand, in points. */
function measure(plot: Plot, place: PlotPlace, size: ChartSize) {
  const left = place.x * size.width
  const top = place.y * size.height
  const height = place.height * size.height
  const { min, max } = fitAxis(plot, height, size.face)
  const zero = top + (height * (max - Math.max(min, 0))) / (max - min || 1)
  return { top, zero, foot: top + height, edge: (at: number) => left + at * place.step }
}

function nameSections(plot: Plot, place: PlotPlace, size: ChartSize): Shape[] {
  const { top, edge } = measure(plot, place, size)
  return plot.marks.sections.flatMap(({ from, to, name }): Shape[] => {
    const room = (to - from + 1) * place.step - 4
    const text = fitName(name as Name, size.face, room) // three forms are a name
    const width = Math.min(measureText(text, size.face) * 1.15 + 4, room + 4)
    const box = { x: edge(from) + 4, y: top - place.ribbon, width, height: size.face * 1.3 }
    return [{ name: `${text} ${from}`, ...box, geometry: 'rect', fill: null, line: null, text }]
  })
}

/** Half of a double stroke's width. */
const HALF = 1.5

function strokeBreaks(plot: Plot, place: PlotPlace, size: ChartSize): Shape[] {
  const { top, foot, edge } = measure(plot, place, size)
  const start = top - place.ribbon
  return plot.marks.breaks.map((at) => ({
    name: `Break before ${plot.categories[at]?.label ?? at}`,
    ...{ x: edge(at) - HALF, y: start, width: 2 * HALF, height: foot - start },
    ...{ geometry: 'rect', fill: 'page', line: 'rule-2' },
  }))
}

function markRestated(plot: Plot, place: PlotPlace, size: ChartSize): Shape[] {
  const { foot, edge } = measure(plot, place, size)
  const side = size.face * 0.5
  return plot.marks.restated.map((at) => ({
    name: `Restated ${plot.categories[at]?.label ?? at}`,
    ...{ x: edge(at + 0.5) - side / 2, y: foot + 1, width: side, height: side * 0.8 },
    ...{ geometry: 'triangle', fill: 'ink-2', line: null },
  }))
}

function markUnknown(plot: Plot, place: PlotPlace, size: ChartSize): Shape[] {
  const { zero, edge } = measure(plot, place, size)
  const words = 'not known'
  const text = measureText(words, size.face) <= place.step ? words : '?'
  return plot.marks.unknown.map((at) => ({
    name: `Not known ${plot.categories[at]?.label ?? at}`,
    ...{ x: edge(at), y: zero - size.face * 1.6, width: place.step, height: size.face * 1.3 },
    ...{ geometry: 'rect', fill: null, line: null, text, align: 'ctr' },
  }))
}

/** A reader's notes, each as its number in a box at the head of the plot, those of a period side by side. */
function markNoted(plot: Plot, place: PlotPlace, size: ChartSize): Shape[] {
  const { top, edge } = measure(plot, place, size)
  const noted = plot.marks.noted ?? []
  const side = size.face * 1.35
  return noted.map(({ at, number }, index) => {
    const before = noted.slice(0, index).filter((note) => note.at === at).length
    const x = edge(at + 0.5) - side / 2 + before * (side + 1)
    return {
      name: `Note (yours) ${number}`,
      ...{ x, y: top + 1, width: side, height: side },
      ...{ geometry: 'rect', fill: 'page', line: 'ink-2', text: String(number), align: 'ctr' },
    }
  })
}

/**
 * What no chart of office programs has, as shapes over it: the names of structures and the double
 * strokes between them, restated and unknown values, and the numbers of notes. Null where there is nothing to draw.
 */
export function drawShapes(plot: Plot, place: PlotPlace, size: ChartSize): string | null {
  const shapes = [nameSections, strokeBreaks, markRestated, markUnknown, markNoted].flatMap(
    (list) => list(plot, place, size),
  )
  if (shapes.length === 0) return null
  const drawn = shapes.map((shape, index) => writeShape(shape, index, size))
  return `${XML_HEAD}<c:userShapes xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:cdr="${DRAWING}/chartDrawing">${drawn.join('')}</c:userShapes>`
}
