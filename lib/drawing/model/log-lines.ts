import type { LineModel, LinesModel } from '#lib/drawing/model/chart-model'
import { scaleLog } from '#lib/drawing/model/scale'

/** Points as powers of ten; what is not above zero has no place on such an axis. */
function toPowers<Point extends { value: number }>(points: readonly Point[]): Point[] {
  return points
    .filter(({ value }) => value > 0)
    .map((point) => ({ ...point, value: Math.log10(point.value) }))
}

function toPowerLine({ stretches, end, ghosts, ...line }: LineModel): LineModel {
  const [datum] = end ? toPowers([end.datum]) : []
  return {
    ...line,
    stretches: stretches.map(toPowers).filter(({ length }) => length > 0),
    end: end && datum ? { ...end, datum } : null,
    ghosts: toPowers(ghosts),
  }
}

/** Lines on a logarithmic axis: their numbers are powers of ten from here on, what is written stays. */
export function toLogLines(model: LinesModel): LinesModel {
  const { lines, estimates, diamonds } = model
  const points = lines.flatMap(({ stretches, ghosts }) => [...stretches.flat(), ...ghosts])
  const values = [...points, ...estimates].map(({ value }) => value).filter((value) => value > 0)
  if (values.length === 0) return model
  return {
    ...model,
    scale: scaleLog(values),
    lines: lines.map(toPowerLine),
    estimates: toPowers(estimates),
    diamonds: toPowers(diamonds),
  }
}
