import { ASIDE, type Frame } from '#lib/drawing/layout/frame'
import { toDiamond, toLine, toNumber, toPoint } from '#lib/drawing/layout/nodes'
import { spreadApart } from '#lib/drawing/layout/spread'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { PlanModel, PlanPathModel, Datum } from '#lib/drawing/model/chart-model'
import type { Layer, Node } from '#lib/drawing/scene'
import { textToken } from '#lib/drawing/theme'

type ToPoint = (datum: Datum) => readonly [number, number]

const join = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => `${x} ${y}`).join('L')

type Pair = { upper: Datum; lower: Datum }

/** The farthest paths' points in pairs: those up to the last filed one, and the rest from there on. */
function pairPaths({ paths }: PlanModel): { filed: Pair[]; open: Pair[] } {
  const byEnd = [...paths].sort((a, b) => (b.data.at(-1)?.value ?? 0) - (a.data.at(-1)?.value ?? 0))
  const [high, low] = [byEnd[0], byEnd.at(-1)]
  if (!high || !low || high === low) return { filed: [], open: [] }
  const pairs = high.data.flatMap((upper) => {
    const lower = low.data.find(({ at }) => at === upper.at)
    return lower ? [{ upper, lower }] : []
  })
  const begun = pairs.findIndex(
    ({ upper, lower }) => upper.quality !== 'primary' || lower.quality !== 'primary',
  )
  const turn = begun < 0 ? pairs.length : Math.max(begun, 1)
  return { filed: pairs.slice(0, turn), open: pairs.slice(turn - 1) }
}

/** The band between the farthest paths: tinted, and hatched from the last filed point on. */
function drawBand(model: PlanModel, place: ToPoint): Node[] {
  const { color } = model
  const { filed, open } = pairPaths(model)
  const outline = (part: readonly Pair[]) => {
    const above = part.map(({ upper }) => place(upper))
    const below = part.map(({ lower }) => place(lower)).reverse()
    return `M${join([...above, ...below])}z`
  }
  return [
    ...(filed.length > 1
      ? [{ kind: 'path' as const, d: outline(filed), fill: color, fillOpacity: 0.18 }]
      : []),
    ...(open.length > 1 ? [{ kind: 'path' as const, d: outline(open), hatch: color }] : []),
  ]
}

function drawPath({ data, chosen }: PlanPathModel, { color }: PlanModel, place: ToPoint): Node[] {
  if (data.length < 2) return []
  const d = `M${join(data.map(place))}`
  return [{ kind: 'path', d, stroke: color, strokeWidth: chosen ? 2 : 1.25 }]
}

/** The chosen path last, over the others. */
const orderPaths = ({ paths }: PlanModel) =>
  [...paths].sort((a, b) => Number(a.chosen) - Number(b.chosen))

/** Spend in sum as a chart library draws it. */
export function layPaths(model: PlanModel): Layer[] {
  const { color } = model
  const { filed, open } = pairPaths(model)
  const bands = [
    { id: 'filed', hatched: false, pairs: filed },
    { id: 'open', hatched: true, pairs: open },
  ]
  return [
    ...bands.flatMap(({ id, hatched, pairs }): Layer[] => {
      if (pairs.length < 2) return []
      const spans = pairs.map(({ upper, lower }) => {
        return { at: upper.at, low: lower.value, high: upper.value }
      })
      return [{ kind: 'area', id, color, hatched, spans }]
    }),
    ...orderPaths(model).map(({ chosen, data, name }): Layer => ({
      kind: 'line',
      id: name,
      color,
      strokeWidth: chosen ? 2 : 1.25,
      points: data,
      dotted: true,
    })),
  ]
}

/** Spend in sum from each start, with its points; the chosen start is the stronger line. */
export function drawPaths(model: PlanModel, { middle }: Frame, { toY }: Vertical): Node[] {
  const round = (value: number) => Math.round(value * 10) / 10
  const place: ToPoint = ({ at, value }) => [round(middle(at)), round(toY(value))]
  const ordered = orderPaths(model)
  return [
    ...drawBand(model, place),
    ...ordered.flatMap((path) => drawPath(path, model, place)),
    ...ordered.flatMap(({ data }) =>
      data.map((datum) => toPoint(...place(datum), model.color, datum.quality)),
    ),
  ]
}

const SIZE = 13
const NAME_SIZE = 12
const ROW = 22
const GAP = 7
/** The company's figure stands just inside its quarter's end, and clear of the sums at its middle. */
const INSIDE = 7
const CLEAR = 11

const lastText = ({ data }: PlanPathModel) => data.at(-1)?.text ?? ''

function measureSum(path: PlanPathModel): number {
  return measureText(lastText(path), SIZE, true) + GAP + measureText(path.name, NAME_SIZE)
}

function drawSum(path: PlanPathModel, model: PlanModel, x: number, y: number): Node[] {
  const text = lastText(path)
  const tail = { text: path.name, size: NAME_SIZE, fill: 'ink-3', gap: GAP } as const
  const fill = textToken(model.color)
  return [{ kind: 'text', x, y, text, size: SIZE, fill, bold: true, halo: true, tail }]
}

/** Greatest sum first, as the lines lie. */
function listSums({ paths }: PlanModel): PlanPathModel[] {
  return [...paths].sort((a, b) => (b.data.at(-1)?.value ?? 0) - (a.data.at(-1)?.value ?? 0))
}

/** The company's figure, `inside` its quarter's end where that is clear of the sums. */
function placePoint(
  { point }: PlanModel,
  { edge, middle }: Frame,
  { toY }: Vertical,
  inside: number,
) {
  if (!point) return null
  const x = Math.max(Math.round(edge(point.at + 1)) - inside, Math.round(middle(point.at)) + CLEAR)
  return { x, y: Math.round(toY(point.value)), point }
}

/** Sums and the company's own figure beside the right end, moved apart. */
export function drawSpendLabels(model: PlanModel, frame: Frame, vertical: Vertical): Node[] {
  const { toY, zero, plot } = vertical
  const sums = listSums(model)
  const own = placePoint(model, frame, vertical, INSIDE)
  const heights = sums.map(({ data }) => toY(data.at(-1)?.value ?? 0))
  const wanted = [...heights, ...(own ? [own.y + 2] : [])]
  const starts = spreadApart(
    wanted.map((y) => ({ start: y - ROW / 2, size: ROW })),
    plot.y,
    zero,
  )
  const middle = (index: number) => Math.round((starts[index] ?? 0) + ROW / 2)
  const x = Math.max(frame.right + ASIDE, (own?.x ?? 0) + 9)
  const texts = sums.flatMap((path, index) => drawSum(path, model, x, middle(index) + 4))
  if (!own) return texts
  const y = middle(sums.length)
  const { number, filled, text } = own.point
  return [
    ...texts,
    toLine([own.x + 4, own.y + 2], [x + 2, y - 4], 'ink-3'),
    toDiamond(own.x, own.y),
    ...toNumber(x + 8, y, number, filled),
    { kind: 'text', x: x + 21, y: y + 4, text, size: NAME_SIZE, fill: 'ink' },
  ]
}

/** On a phone: the sums in the free corner at `textX`, the company's figure with its number below. */
export function drawSpendInside(
  model: PlanModel,
  frame: Frame,
  vertical: Vertical,
  textX: number,
): Node[] {
  const { toY } = vertical
  const top = Math.round(toY(model.floor.value)) + 57
  const sums = listSums(model)
  const widest = Math.max(0, ...sums.map(measureSum))
  const x = textX + widest <= frame.width ? textX : frame.left + 6
  const texts = sums.flatMap((path, index) => drawSum(path, model, x, top + index * 16))
  const own = placePoint(model, frame, vertical, 2)
  if (!own) return texts
  const pointX = Math.min(own.x, frame.width - 8)
  const { number, filled } = own.point
  return [...texts, toDiamond(pointX, own.y), ...toNumber(pointX - 1, own.y + 17, number, filled)]
}
