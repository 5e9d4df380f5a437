import type { Token } from '#lib/drawing/theme'
import {
  countSigns,
  formatAs,
  formatOfTicks,
  formatOfValue,
} from '#lib/exports/office/number-format'
import { fitAxis, type ChartSize, type PlotPlace } from '#lib/exports/office/place-plot'
import { nameColumn } from '#lib/exports/sheet-extras'
import type { Plot, PlotPoint, PlotSeries } from '#lib/exports/office/plot'
import { DRAWING, FACE, fillOf, OFFICE, roundPart, toEmu, XML_HEAD } from '#lib/exports/office/xml'
import { escapeXml } from '#lib/words/escapes'

/** The sheet whose cells a chart draws, its columns of categories, and the first of series. */
export const CHART_SHEET = 'Chart'
const [GROUPS, NAMES, FIRST_SERIES] = [1, 2, 3]
/** More points than this are drawn without dots. */
const MOST_DOTS = 60

/** Where the cells of a chart are: a sheet whose name needs no quotes, and the row of their heads. */
interface ChartCells {
  sheet: string
  row: number
}
const OWN_WORKBOOK: ChartCells = { sheet: CHART_SHEET, row: 1 }

const rangeOf = ({ sheet, row }: ChartCells, from: number, to: number, rows: number) =>
  `${sheet}!$${nameColumn(from)}$${row + 1}:$${nameColumn(to)}$${row + rows}`

const outline = (token: Token, points: number, dash = '') =>
  `<a:ln w="${toEmu(points)}">${fillOf(token)}${dash && `<a:prstDash val="${dash}"/>`}</a:ln>`
const NO_LINE = '<a:ln><a:noFill/></a:ln>'

function textStyle(size: number, token: Token, bold = false): string {
  return `<a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fillOf(token)}<a:latin typeface="${FACE}"/></a:defRPr>`
}
const textOf = (size: number, token: Token, bold = false) =>
  `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>${textStyle(size, token, bold)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`

/** Texts as a chart keeps them beside the cells that they come from. */
const cacheTexts = (texts: readonly (string | null)[]) =>
  texts
    .map((text, at) =>
      text === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`,
    )
    .join('')

function writeCategories({ place, cells = OWN_WORKBOOK }: Drawing): string {
  const { names, groups } = place
  const count = `<c:ptCount val="${names.length}"/>`
  if (groups === null)
    return `<c:cat><c:strRef><c:f>${rangeOf(cells, NAMES, NAMES, names.length)}</c:f><c:strCache>${count}${cacheTexts(names)}</c:strCache></c:strRef></c:cat>`
  return `<c:cat><c:multiLvlStrRef><c:f>${rangeOf(cells, GROUPS, NAMES, names.length)}</c:f><c:multiLvlStrCache>${count}<c:lvl>${cacheTexts(names)}</c:lvl><c:lvl>${cacheTexts(groups)}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef></c:cat>`
}

function writeValues(
  { points, form }: PlotSeries,
  column: number,
  { cells = OWN_WORKBOOK }: Drawing,
): string {
  const values = points.flatMap((point) => (point ? [point.value] : []))
  const format = escapeXml(formatOfValue(values[0] ?? 1, form))
  const cached = points.map((point, at) =>
    point ? `<c:pt idx="${at}"><c:v>${point.value}</c:v></c:pt>` : '',
  )
  return `<c:val><c:numRef><c:f>${rangeOf(cells, column, column, points.length)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${points.length}"/>${cached.join('')}</c:numCache></c:numRef></c:val>`
}

/** A bar of a figure that is not the company's own: hatched from a copy, outlined from a report. */
function fillBar(color: Token, quality: PlotPoint['quality']): string {
  if (quality === 'mirror')
    return `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${hex(color)}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>${outline(color, 0.75)}</c:spPr>`
  if (quality === 'secondary')
    return `<c:spPr>${fillOf('page')}${outline(color, 1.25, 'sysDash')}</c:spPr>`
  return `<c:spPr>${fillOf(color)}${NO_LINE}</c:spPr>`
}
const hex = (token: Token) => /val="(\w+)"/.exec(fillOf(token))?.[1] ?? ''

const isLess = (point: PlotPoint | null) =>
  point?.quality === 'mirror' || point?.quality === 'secondary'

interface Drawing {
  plot: Plot
  place: PlotPlace
  size: ChartSize
  /** Left out for a chart with a workbook of its own. */
  cells?: ChartCells
}

/** A sign of a value is so wide, in parts of its size. */
const SIGN = 0.53

/** Points that a value takes. */
const widthOf = ({ value }: PlotPoint, { form }: PlotSeries, face: number) =>
  countSigns(value, form) * face * SIGN

/** The labels that have room: all, else the last, the highest and the lowest below zero. */
function fitLabels(series: PlotSeries, { place, size }: Drawing): number[] {
  const { labels, points, draw } = series
  const known = labels.flatMap((at) => {
    const point = points[at]
    return point ? [{ at, point }] : []
  })
  const widest = Math.max(0, ...known.map(({ point }) => widthOf(point, series, size.face)))
  if (draw !== 'bars' || widest <= place.step) return known.map(({ at }) => at)
  const byValue = [...known].sort((a, b) => b.point.value - a.point.value)
  const lowest = byValue.filter(({ point }) => point.value < 0).slice(-1)
  const kept = [known.at(-1), byValue[0], ...lowest]
  return [...new Set(kept.flatMap((label) => (label ? [label.at] : [])))]
}

/** Moves a value that is wider than its bar to the right of a break before it. */
function moveLabel(series: PlotSeries, at: number, { plot, place, size }: Drawing): string {
  const point = series.points[at]
  const parted = plot.marks.breaks.includes(at) && series.draw === 'bars' && !plot.stacked
  const over = point ? widthOf(point, series, size.face) - place.step : 0
  if (!parted || over <= -4) return ''
  return `<c:layout><c:manualLayout><c:x val="${roundPart((over / 2 + 4) / size.width)}"/><c:y val="0"/></c:manualLayout></c:layout>`
}

/** A value beside its mark, in its own format. */
function writeLabels(series: PlotSeries, drawing: Drawing): string {
  const { points, draw, form, color, keyed } = series
  const { stacked } = drawing.plot
  const { face } = drawing.size
  const onBar = stacked && draw === 'bars'
  const beside = { above: draw === 'bars' ? 'outEnd' : 't', below: 'b', right: 'r' } as const
  const place = onBar ? 'ctr' : beside[series.side]
  const newest = points.findLastIndex((point) => point !== null)
  const shown = (yes: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${yes}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  const own = fitLabels(series, drawing)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const point = points[at]
      if (!point) return []
      const token = onBar && !isLess(point) ? 'page' : draw === 'line' ? color : 'ink'
      const format = `<c:numFmt formatCode="${escapeXml(point.text === undefined ? formatOfValue(point.value, form) : formatAs(point.text))}" sourceLinked="0"/>`
      const ground = draw === 'sums' || (onBar && isLess(point)) ? fillOf('page') : '<a:noFill/>'
      const bold = keyed && at === newest && draw !== 'diamonds'
      return `<c:dLbl><c:idx val="${at}"/>${moveLabel(series, at, drawing)}${format}<c:spPr>${ground}${NO_LINE}</c:spPr>${textOf(face, token, bold)}<c:dLblPos val="${place}"/>${shown(1)}</c:dLbl>`
    })
  return `<c:dLbls>${own.join('')}${shown(0)}</c:dLbls>`
}

function headOf(
  { name }: PlotSeries,
  index: number,
  { cells: { sheet, row } = OWN_WORKBOOK }: Drawing,
): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${sheet}!$${nameColumn(FIRST_SERIES + index)}$${row}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
}

function drawBars(drawing: Drawing): string {
  const { plot } = drawing
  const listed = plot.series.map((series, index) => ({ series, index }))
  const bars = listed.filter(({ series }) => series.draw === 'bars')
  if (bars.length === 0) return ''
  const drawn = bars.map(({ series, index }) => {
    const less = series.points.map((point, at) =>
      point && isLess(point)
        ? `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fillBar(series.color, point.quality)}</c:dPt>`
        : '',
    )
    return `<c:ser>${headOf(series, index, drawing)}${fillBar(series.color, 'primary')}<c:invertIfNegative val="0"/>${less.join('')}${writeLabels(series, drawing)}${writeCategories(drawing)}${writeValues(series, FIRST_SERIES + index, drawing)}</c:ser>`
  })
  const grouping = plot.stacked ? 'stacked' : 'clustered'
  return `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${drawn.join('')}<c:gapWidth val="${plot.gap}"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>`
}

const markerOf = (symbol: string, size: number, fill: Token, line: Token) =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fillOf(fill)}${outline(line, 1.25)}</c:spPr></c:marker>`

/** How a series is drawn that has no bars: its line, and the sign at each value. */
function paintLine({ draw, color, points }: PlotSeries): { line: string; marker: string } {
  if (draw === 'diamonds') {
    const own = color === 'control' // a reader's, and no rate of the company
    const marker = own
      ? markerOf('diamond', 9, 'control', 'page')
      : markerOf('diamond', 7, 'ink', 'ink')
    return { line: NO_LINE, marker }
  }
  if (draw === 'sums') return { line: NO_LINE, marker: markerOf('dash', 12, 'ink', 'page') }
  const none = '<c:marker><c:symbol val="none"/></c:marker>'
  if (draw === 'floor') return { line: outline('ink', 1.25, 'dash'), marker: none }
  const dots = points.length <= MOST_DOTS ? markerOf('circle', 4, color, color) : none
  return { line: outline(color, 1.75), marker: dots }
}

function drawLines(drawing: Drawing): string {
  const { plot } = drawing
  const listed = plot.series.map((series, index) => ({ series, index }))
  const lines = listed.filter(({ series }) => series.draw !== 'bars')
  if (lines.length === 0) return ''
  const drawn = lines.map(({ series, index }) => {
    const { line, marker } = paintLine(series)
    const rings = series.points.map((point, at) =>
      series.draw === 'line' && isLess(point)
        ? `<c:dPt><c:idx val="${at}"/>${markerOf('circle', 6, 'page', series.color)}<c:bubble3D val="0"/><c:spPr>${line}</c:spPr></c:dPt>`
        : '',
    )
    return `<c:ser>${headOf(series, index, drawing)}<c:spPr>${line}</c:spPr>${marker}${rings.join('')}${writeLabels(series, drawing)}${writeCategories(drawing)}${writeValues(series, FIRST_SERIES + index, drawing)}<c:smooth val="0"/></c:ser>`
  })
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.join('')}<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>`
}

function drawAxes({ plot, place, size }: Drawing): string {
  const { scale, form } = plot
  const { min, max, step } = fitAxis(plot, place.height * size.height, size.face)
  const ticks = scale.ticks.length > 0
  const skip = Math.max(1, Math.ceil((size.face * 0.6) / place.step))
  const skipped = skip > 1 && place.groups === null ? `<c:tickLblSkip val="${skip}"/>` : ''
  const categories = `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline('ink', 0.75)}</c:spPr>${textOf(size.face, 'ink-2')}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skipped}<c:noMultiLvlLbl val="0"/></c:catAx>`
  const grid = ticks
    ? `<c:majorGridlines><c:spPr>${outline('grid', 0.75)}</c:spPr></c:majorGridlines>`
    : ''
  const format = escapeXml(formatOfTicks(scale.ticks, form))
  const major = step === null ? '' : `<c:majorUnit val="${step}"/>`
  return `${categories}<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${ticks ? 0 : 1}"/><c:axPos val="l"/>${grid}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${NO_LINE}</c:spPr>${textOf(size.face, 'ink-2')}<c:crossAx val="1001"/><c:crosses val="min"/><c:crossBetween val="between"/>${major}</c:valAx>`
}

function writeTitle({ title }: Plot, { face }: ChartSize): string {
  const run = `<a:r><a:rPr lang="en-US" sz="${Math.round(face * 100)}" b="0">${fillOf('ink-2')}<a:latin typeface="${FACE}"/></a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l">${textStyle(face, 'ink-2')}</a:pPr>${run}</a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>`
}

function writeKeys({ series, keys }: Plot, { face }: ChartSize): string {
  if (!keys) return ''
  const hidden = series.map(({ keyed }, index) =>
    keyed ? '' : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  return `<c:legend><c:legendPos val="b"/>${hidden.join('')}<c:overlay val="0"/>${textOf(face, 'ink-2')}</c:legend>`
}

/**
 * The part of a native chart; `rId1` is its workbook where it has one of its own, `rId2` the shapes over
 * it where it has some.
 */
export function drawChart(drawing: Drawing, shapes: boolean): string {
  const { plot, place, size } = drawing
  const { x, y, width, height } = place
  const at = (name: string, value: number) => `<c:${name} val="${roundPart(value)}"/>`
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${at('x', x)}${at('y', y)}${at('w', width)}${at('h', height)}</c:manualLayout></c:layout>`
  const area = `<c:plotArea>${layout}${drawBars(drawing)}${drawLines(drawing)}${drawAxes(drawing)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>`
  const chart = `<c:chart>${writeTitle(plot, size)}<c:autoTitleDeleted val="0"/>${area}${writeKeys(plot, size)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`
  const outside = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
  const tail = `${drawing.cells ? '' : outside}${shapes ? '<c:userShapes r:id="rId2"/>' : ''}`
  return `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/>${chart}<c:spPr><a:noFill/>${NO_LINE}</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textStyle(size.face, 'ink')}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>${tail}</c:chartSpace>`
}
