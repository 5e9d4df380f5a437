import type { Frame } from '#lib/drawing/layout/frame'
import { toPoint } from '#lib/drawing/layout/nodes'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { Datum, PlanModel, PlanPathModel } from '#lib/drawing/model/chart-model'
import type { Node } from '#lib/drawing/scene'

type Place = (datum: Datum) => readonly [number, number]

const join = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => `${x} ${y}`).join('L')

/** The band between the farthest paths: tinted, and hatched from the last filed point on. */
function drawBand({ paths, color }: PlanModel, place: Place): Node[] {
  const byEnd = [...paths].sort((a, b) => (b.data.at(-1)?.value ?? 0) - (a.data.at(-1)?.value ?? 0))
  const [high, low] = [byEnd[0], byEnd.at(-1)]
  if (!high || !low || high === low) return []
  const pairs = high.data.flatMap((upper) => {
    const lower = low.data.find(({ at }) => at === upper.at)
    return lower ? [{ upper, lower }] : []
  })
  const open = pairs.findIndex(
    ({ upper, lower }) => upper.quality !== 'primary' || lower.quality !== 'primary',
  )
  const turn = open < 0 ? pairs.length : Math.max(open, 1)
  const outline = (part: typeof pairs) => {
    const above = part.map(({ upper }) => place(upper))
    const below = part.map(({ lower }) => place(lower)).reverse()
    return `M${join([...above, ...below])}z`
  }
  const filed = pairs.slice(0, turn)
  const open_ = pairs.slice(turn - 1)
  return [
    ...(filed.length > 1
      ? [{ kind: 'path' as const, d: outline(filed), fill: color, fillOpacity: 0.18 }]
      : []),
    ...(open_.length > 1 ? [{ kind: 'path' as const, d: outline(open_), hatch: color }] : []),
  ]
}

function drawPath({ data, chosen }: PlanPathModel, { color }: PlanModel, place: Place): Node[] {
  if (data.length < 2) return []
  const d = `M${join(data.map(place))}`
  return [{ kind: 'path', d, stroke: color, strokeWidth: chosen ? 2 : 1.25 }]
}

/** Spend in sum from each start, with its points; the chosen start is the stronger line. */
export function drawPaths(model: PlanModel, { middle }: Frame, { toY }: Vertical): Node[] {
  const round = (value: number) => Math.round(value * 10) / 10
  const place: Place = ({ at, value }) => [round(middle(at)), round(toY(value))]
  const ordered = [...model.paths].sort((a, b) => Number(a.chosen) - Number(b.chosen))
  return [
    ...drawBand(model, place),
    ...ordered.flatMap((path) => drawPath(path, model, place)),
    ...ordered.flatMap(({ data }) =>
      data.map((datum) => toPoint(...place(datum), model.color, datum.quality)),
    ),
  ]
}
